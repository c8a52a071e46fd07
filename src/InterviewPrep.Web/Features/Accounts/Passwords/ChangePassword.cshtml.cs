using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChangePasswordModel(IMediator mediator) : PageModel
{
    [BindProperty] public string CurrentPassword { get; set; } = "";
    [BindProperty] public string NewPassword { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Account? account = null;
        if (!await this.TryAsync(async () => account = await mediator.Send(new ChangePassword(CurrentPassword, NewPassword), cancellationToken))) return Page();
        await AccountCookie.SignInAsync(HttpContext, account!, remember: false);
        TempData["Done"] = "Your password is changed.";
        return RedirectToPage();
    }
}
