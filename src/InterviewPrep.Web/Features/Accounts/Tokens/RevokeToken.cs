using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Tokens;

/// <summary>Ends one of one's own tokens at once.</summary>
public sealed record RevokeToken(string Id) : IRequest;

internal sealed class RevokeTokenHandler(Caller caller, IDocumentStore store) : AsyncRequestHandler<RevokeToken>
{
    protected override async Task Handle(RevokeToken request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<AccessToken>(request.Id, cancellationToken) is not { } token || token.User != caller.Id) throw Problem.NotFound("token");
        session.Delete<AccessToken>(token.Id);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
