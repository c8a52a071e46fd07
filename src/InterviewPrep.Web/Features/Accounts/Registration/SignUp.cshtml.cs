using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Registration;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignUpModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string DisplayName { get; set; } = "";

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        MailSent? sent = null;
        if (!await this.TryAsync(async () => sent = await mediator.Send(new SignUp(Email, Password, DisplayName), cancellationToken))) return Page();
        TempData["Email"] = Email;
        return RedirectToPage("/Accounts/Registration/CheckMail", new { mail = sent!.MailId });
    }
}
