using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Lobby.Attendances;

public sealed class DisputeListModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Disputes = await mediator.Send(new ListDisputes(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string room, string user, bool strike, string words, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new DecideDispute(RoomsApi.Id(room), new UserId(user), strike, words ?? ""), cancellationToken)))
        {
            TempData["Done"] = strike ? "Struck. They get a mail." : "Kept. They get a mail.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
