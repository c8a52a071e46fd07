using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Account { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty] public string NewPassword { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await this.TryAsync(() => mediator.Send(new ResetPassword(Account, Token, NewPassword), cancellationToken))) return Page();
        TempData["Done"] = "Your password is saved. Sign in with it.";
        return Redirect("/sign-in");
    }
}
