using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

public sealed class ApplicationsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<MentorApplication> Applications { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Applications = await mediator.Send(new ListMentorApplications(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string account, bool approve, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new DecideMentorApplication(account, approve), cancellationToken)))
        {
            TempData["Done"] = approve ? "Approved. They are told." : "Refused. They are told.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
