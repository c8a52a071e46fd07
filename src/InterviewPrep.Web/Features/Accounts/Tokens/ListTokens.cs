using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

/// <summary>One's own tokens, the newest first; never their texts.</summary>
public sealed record ListTokens : IRequest<IReadOnlyList<TokenLine>>;

public sealed record TokenLine(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

internal sealed class ListTokensHandler(Caller caller, AccessTokens tokens) : IRequestHandler<ListTokens, IReadOnlyList<TokenLine>>
{
    public async Task<IReadOnlyList<TokenLine>> Handle(ListTokens request, CancellationToken cancellationToken) =>
        [.. (await tokens.OfAsync(caller.Id, cancellationToken)).OrderByDescending(t => t.CreatedAt)
            .Select(t => new TokenLine(t.Id, t.Name, t.CreatedAt, t.ExpiresAt, t.LastUsedAt))];
}
