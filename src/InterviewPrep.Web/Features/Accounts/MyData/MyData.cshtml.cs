using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Infrastructure.Http;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace InterviewPrep.Web.Features.Accounts.MyData;

[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class MyDataModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await this.TryAsync(() => mediator.Send(new DeleteMyAccount(Password), cancellationToken))) return Page();
        await HttpContext.SignOutAsync(AccountCookie.SchemeName);
        Response.Headers["Clear-Site-Data"] = "\"storage\""; // what the browser keeps of texts and voices that were not sent yet
        TempData["Done"] = "Your account is deleted. We wish you all the best.";
        return Redirect("/");
    }
}
