using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Registration;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmEmailModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Account { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = "";
        if (!await this.TryAsync(async () => email = await mediator.Send(new ConfirmEmail(Account, Token), cancellationToken))) return Page();
        TempData["Done"] = "Your address is confirmed. Sign in, and off you go.";
        TempData["Email"] = email;
        return Redirect("/sign-in");
    }
}
