using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.Invitations;

/// <summary>An invitation: the host waits here, the guest accepts here.</summary>
[ResponseCache(NoStore = true)]
public sealed class ShowModel(IMediator mediator) : PageModel
{
    public InvitationView Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Invitation = await mediator.Send(new ShowInvitation(code), cancellationToken);
        if (Invitation is { State: InvitationState.Opened, Details.Room: { } room }) return Redirect($"/rooms/{room}");
        if (Invitation.Details is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new AcceptInvitation(code), cancellationToken))) return Redirect($"/invitations/{code}");
        Invitation = await mediator.Send(new ShowInvitation(code), cancellationToken);
        return Page();
    }
}
