using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Moderation;

public sealed class PersonReportsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<OpenPersonReport> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await mediator.Send(new ListPersonReports(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string id, string note, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ResolvePersonReport(id, note ?? ""), cancellationToken)))
        {
            TempData["Done"] = "Dealt with. Whoever sent it gets a mail.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
