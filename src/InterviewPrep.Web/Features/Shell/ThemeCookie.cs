namespace InterviewPrep.Web.Features.Shell;

/// <summary>Light, dark or as the device, kept in a cookie so that the first paint is right already; an account keeps it across devices.</summary>
public static class ThemeCookie
{
    private const string Cookie = "theme";

    /// <summary>What may be chosen; "auto" follows the device.</summary>
    public static readonly string[] Choices = ["auto", "light", "dark"];

    /// <summary>"light", "dark" or null: as the device.</summary>
    public static string? Theme(this HttpContext context) => context.Request.Cookies[Cookie] is ("light" or "dark") and var theme ? theme : null;

    public static void SetTheme(this HttpContext context, string theme)
    {
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, HttpOnly = true, IsEssential = true };
        context.Response.Cookies.Append(Cookie, theme, options);
    }
}
