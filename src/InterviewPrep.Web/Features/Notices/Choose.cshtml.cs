using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Notices;

public sealed class ChooseModel(IMediator mediator) : PageModel
{
    [BindProperty] public List<NotificationKind> Here { get; set; } = [];
    [BindProperty] public List<NotificationKind> ByMail { get; set; } = [];
    public IReadOnlyList<NotificationChoice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Choices = await mediator.Send(new ShowNotificationChoices(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var choices = Enum.GetValues<NotificationKind>().Select(kind => new NotificationChoice(kind, Here.Contains(kind), ByMail.Contains(kind))).ToList();
        if (ModelState.IsValid && await this.TryAsync(() => mediator.Send(new ChooseNotifications(choices), cancellationToken)))
        {
            TempData["Done"] = "Saved.";
            return RedirectToPage();
        }
        Choices = choices;
        return Page();
    }
}
