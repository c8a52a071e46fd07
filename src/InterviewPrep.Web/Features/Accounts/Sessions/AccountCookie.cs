using System.Security.Claims;
using InterviewPrep.Web.Infrastructure.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

/// <summary>The cookie that pages are signed in by. It is checked against the account at every request: a new password, a deletion or a changed role counts at once.</summary>
internal sealed class AccountCookie(AccountSession accounts) : CookieAuthenticationEvents
{
    public const string SchemeName = CookieAuthenticationDefaults.AuthenticationScheme;

    public static Task SignInAsync(HttpContext context, Account account, bool remember)
    {
        context.RequestServices.GetRequiredService<KnownBrowser>().Remember(context, account);
        return context.SignInAsync(SchemeName, AccountPrincipal.Of(account, SchemeName, Guid.NewGuid().ToString("N")), new AuthenticationProperties { IsPersistent = remember });
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var (id, session) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.Principal?.FindFirstValue(AccountPrincipal.SessionClaim));
        var account = id is null ? null : await accounts.LoadAsync(id, context.HttpContext.RequestAborted);
        if (account is not null && account.SecurityStamp == context.Principal!.FindFirstValue(AccountPrincipal.StampClaim))
        {
            context.ReplacePrincipal(AccountPrincipal.Of(account, SchemeName, session));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.IsForPrograms()) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
