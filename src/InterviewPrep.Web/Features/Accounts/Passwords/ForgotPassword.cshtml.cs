using InterviewPrep.Web.Features.Accounts.Registration;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        MailSent? sent = null;
        if (!await this.TryAsync(async () => sent = await mediator.Send(new ForgotPassword(Email), cancellationToken))) return Page();
        TempData["Email"] = Email;
        return RedirectToPage("/Accounts/Registration/CheckMail", new { mail = sent!.MailId });
    }
}
