using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

/// <summary>A cookie that outlives the sign-in and tells that this browser has signed in to an account before (OWASP calls it a device cookie). It opens nothing.</summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection)
{
    private const string Cookie = "interviewprep.known";

    private readonly IDataProtector _protector = protection.CreateProtector("InterviewPrep known browser");

    /// <summary>The browser's own number, or null when it has never signed in to this account.</summary>
    public string? Find(HttpContext context, Account account)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var id, var number] && id == account.Id ? number : null;
        }
        catch (CryptographicException)
        {
            return null; // made up, or by keys that have gone
        }
    }

    public void Remember(HttpContext context, Account account)
    {
        var number = Find(context, account) ?? Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(Cookie, _protector.Protect($"{account.Id} {number}"), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, HttpOnly = true, IsEssential = true,
        });
    }
}
