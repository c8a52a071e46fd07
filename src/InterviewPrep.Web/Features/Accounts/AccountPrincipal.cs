using System.Security.Claims;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>The claims that pages, API and hub see. Made from the account at every request, so a role given or taken counts at once.</summary>
internal static class AccountPrincipal
{
    public const string StampClaim = "stamp";

    /// <summary>Names one sign-in, so that its live connections can be told apart from those of other devices.</summary>
    public const string SessionClaim = "sid";

    public static ClaimsPrincipal Of(Account account, string scheme, string? session = null)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id));
        identity.AddClaim(new(ClaimTypes.Name, account.Profile.DisplayName));
        identity.AddClaim(new(ClaimTypes.Email, account.Email));
        identity.AddClaim(new(ClaimTypes.Role, Roles.Candidate));
        identity.AddClaim(new(StampClaim, account.SecurityStamp));
        if (session is not null) identity.AddClaim(new(SessionClaim, session));
        if (account.Profile.TimeZone is { } zone) identity.AddClaim(new("zoneinfo", zone));
        foreach (var role in account.Roles) identity.AddClaim(new(ClaimTypes.Role, role));
        return new ClaimsPrincipal(identity);
    }
}
