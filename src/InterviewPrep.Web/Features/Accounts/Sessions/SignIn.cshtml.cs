using InterviewPrep.Web.Features.Shell;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public bool Remember { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public IActionResult OnGet()
    {
        if (User.Identity?.IsAuthenticated == true) return Onward();
        Email = TempData["Email"] as string ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Account? account = null;
        if (!await this.TryAsync(async () => account = await mediator.Send(new SignIn(Email, Password), cancellationToken))) return Page();
        await AccountCookie.SignInAsync(HttpContext, account!, Remember);
        HttpContext.SetTheme(account!.Profile.Theme);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
}
