using InterviewPrep.Domain;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Moderation;

public sealed class BlockedModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<BlockedPerson> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await mediator.Send(new ListBlocks(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string person, CancellationToken cancellationToken)
    {
        await mediator.Send(new Unblock(new UserId(person)), cancellationToken);
        TempData["Done"] = "Unblocked. You two may meet again.";
        return RedirectToPage();
    }
}
