using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.DueDrills;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<DueView> Drills { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Drills = await mediator.Send(new ListDueDrills(User.Zone()), cancellationToken);

    public async Task<IActionResult> OnPostStartAsync(string question, CancellationToken cancellationToken)
    {
        RoomId? room = null;
        if (await this.TryAsync(async () => room = await mediator.Send(new StartDueDrill(question, User.Zone()), cancellationToken))) return Redirect($"/rooms/{room}");
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string question, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new AddDueDrill(question), cancellationToken)))
        {
            TempData["Done"] = "It is on your list. It comes back by itself on your page of today.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string question, CancellationToken cancellationToken)
    {
        await mediator.Send(new RemoveDueDrill(question), cancellationToken);
        TempData["Done"] = "Taken off your list.";
        return RedirectToPage();
    }
}
