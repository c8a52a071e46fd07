using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>All mentors, for admins.</summary>
public sealed class AccountsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<MentorAccount> Mentors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mentors = await mediator.Send(new ListMentorAccounts(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string account, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new EndMentoring(account), cancellationToken)))
        {
            TempData["Done"] = "No longer a mentor. They are told, and so is everybody whose review waits again.";
            return RedirectToPage();
        }
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
