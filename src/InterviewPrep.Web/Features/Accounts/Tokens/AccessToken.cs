using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain;
using InterviewPrep.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

/// <summary>A key to the API for programs. Only its hash is kept: the text is shown once.</summary>
/// <param name="Hash">SHA-256 of the text, in hexadecimal. The text has 256 random bits, so it needs no salt.</param>
public sealed record AccessToken(string Id, UserId User, string Name, string Hash, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt = null)
{
    /// <summary>What texts begin with, so that scanners recognise a leaked one.</summary>
    public const string Prefix = "ipt_";

    public static string NewText() => Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The access tokens that are kept.</summary>
public sealed class AccessTokens(IDocumentStore store, TimeProvider time)
{
    public async Task<IReadOnlyList<AccessToken>> OfAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<AccessToken>().Where(t => t.User, user).ToListAsync(cancellationToken: cancellationToken);
    }

    /// <summary>The token with this text, unless it has expired. Notes its use, once an hour at most.</summary>
    public async Task<AccessToken?> FindAsync(string text, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        var hash = AccessToken.HashOf(text);
        var now = time.GetUtcNow();
        if (await session.Query<AccessToken>().Where(t => t.Hash, hash).FirstOrDefaultAsync(cancellationToken) is not { } token || token.ExpiresAt <= now) return null;
        if (token.LastUsedAt is { } last && now - last < TimeSpan.FromHours(1)) return token;
        // Only if it is still there: a revoked token must not come back.
        if (await session.LoadRevisionedAsync<AccessToken>(token.Id, cancellationToken) is not { } current) return null;
        session.UpdateRevision(current.Document with { LastUsedAt = now }, current.Revision);
        try
        {
            await session.SaveChangesAsync(cancellationToken: cancellationToken);
        }
        catch (ConcurrencyException)
        {
            // Used or revoked at the same moment; the next request will see which.
        }
        return token;
    }

    public async Task RevokeAllAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var token in await OfAsync(user, cancellationToken)) session.Delete<AccessToken>(token.Id);
    }
}
