using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.Observers;

/// <summary>Where a participant's link leads a mentor: one press takes the seat, since both participants are told of it.</summary>
[ResponseCache(NoStore = true)]
public sealed class ObserveModel(IMediator mediator, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    public bool IsMentor => caller.Is(Roles.Mentor);

    public IActionResult OnGet() => caller.IsSignedIn ? Page() : Challenge();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) =>
        await this.TryAsync(() => mediator.Send(new ObserveRoom(RoomsApi.Id(id), Code), cancellationToken)) ? Redirect($"/rooms/{id}") : Page();
}
