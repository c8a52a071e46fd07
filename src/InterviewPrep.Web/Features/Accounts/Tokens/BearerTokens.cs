using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

/// <summary>Signs programs in by <c>Authorization: Bearer ...</c>.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, AccessTokens tokens, AccountSession accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Start = "Bearer ";

    public static bool IsUsedBy(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsUsedBy(Request)) return AuthenticateResult.NoResult();
        var text = Request.Headers.Authorization.ToString()[Start.Length..].Trim();
        if (await tokens.FindAsync(text, Context.RequestAborted) is not { } token
            || await accounts.LoadAsync(token.User.Value, Context.RequestAborted) is not { } account)
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        return AuthenticateResult.Success(new AuthenticationTicket(AccountPrincipal.Of(account, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return base.HandleChallengeAsync(properties);
    }
}
