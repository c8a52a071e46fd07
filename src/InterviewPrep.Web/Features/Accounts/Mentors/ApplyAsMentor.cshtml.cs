using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

public sealed class ApplyAsMentorModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Reason { get; set; } = "";
    public MentorApplication? Application { get; private set; }
    public bool IsOpen => Application?.State is ApplicationState.Open;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Application = await mediator.Send(new ShowMyApplication(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ApplyAsMentor(Reason), cancellationToken))) return RedirectToPage();
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
