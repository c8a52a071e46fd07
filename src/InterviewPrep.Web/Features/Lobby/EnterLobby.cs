using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>A page listens from now on; it is told how things stand. Without a sign-in it is told so.</summary>
[OpenToAll]
public sealed record EnterLobby(HubCallerContext Context) : IRequest;

/// <summary>A page has gone.</summary>
[OpenToAll]
public sealed record ExitLobby(HubCallerContext Context) : IRequest;

internal sealed class EnterLobbyHandler(LobbyConnections connections, LobbyChanges changes, LobbyTeller teller, TimeProvider time) : AsyncRequestHandler<EnterLobby>
{
    protected override async Task Handle(EnterLobby request, CancellationToken cancellationToken)
    {
        if (await connections.AddAsync(request.Context) is not { } connection) return;
        await changes.RunAsync(async change =>
        {
            await Presence.NoteAsync(change.Sql, [connection.User], time.GetUtcNow());
            change.LookAtOnce(); // a guest may have waited for just this page
        }, cancellationToken);
        await teller.GreetAsync(connection, cancellationToken);
    }
}

internal sealed class ExitLobbyHandler(LobbyConnections connections, LobbyChanges changes, TimeProvider time) : AsyncRequestHandler<ExitLobby>
{
    protected override async Task Handle(ExitLobby request, CancellationToken cancellationToken)
    {
        if (connections.Remove(request.Context) is { } gone) await changes.RunAsync(change => Presence.LeftAsync(change.Sql, gone, time.GetUtcNow()), CancellationToken.None);
    }
}
