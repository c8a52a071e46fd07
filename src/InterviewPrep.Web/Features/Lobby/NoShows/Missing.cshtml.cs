using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.NoShows;

/// <summary>The two ways out when the other did not come: <c>POST /rooms/{id}/missing/rematch</c> and <c>/missing/drill</c>, from the room or from here.</summary>
[ResponseCache(NoStore = true)]
public sealed class MissingModel(IMediator mediator) : PageModel
{
    public string Room { get; private set; } = "";

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Room = id;
        await mediator.Send(new ShowRoom(RoomsApi.Id(id)), cancellationToken);
    }

    public async Task<IActionResult> OnPostRematchAsync(string id, CancellationToken cancellationToken)
    {
        Room = id;
        if (!await this.TryAsync(() => mediator.Send(new RematchAfterNoShow(RoomsApi.Id(id)), cancellationToken))) return Page();
        TempData["Done"] = "You are at the head of the queue again, with the time you had waited.";
        return Redirect("/lobby");
    }

    public async Task<IActionResult> OnPostDrillAsync(string id, CancellationToken cancellationToken)
    {
        Room = id;
        RoomId drill = default;
        return await this.TryAsync(async () => drill = await mediator.Send(new DrillAfterNoShow(RoomsApi.Id(id)), cancellationToken)) ? Redirect($"/rooms/{drill}") : Page();
    }
}
