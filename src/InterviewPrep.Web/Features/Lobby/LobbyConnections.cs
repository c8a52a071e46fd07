using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Rooms.Contract;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The pages that listen to the lobby on this node.</summary>
public sealed class LobbyConnections(IHubContext<LobbyHub, ILobbyClient> hub)
{
    private readonly ConcurrentDictionary<string, LobbyConnection> _byId = new();

    public IReadOnlyCollection<UserId> People => _byId.Values.Select(c => c.User).ToHashSet();

    public IEnumerable<LobbyConnection> All => _byId.Values;

    public IEnumerable<LobbyConnection> Of(UserId user) => _byId.Values.Where(c => c.User == user);

    /// <returns>Null when nobody is signed in: the page is told so.</returns>
    public async Task<LobbyConnection?> AddAsync(HubCallerContext context)
    {
        var client = hub.Clients.Client(context.ConnectionId);
        if (context.User?.FindFirstValue(ClaimTypes.NameIdentifier) is { } user) return _byId[context.ConnectionId] = new LobbyConnection(new UserId(user), context, client);
        await client.Closed(new RoomRefusal("sign-in-first", "Sign in first, then try again."));
        return null;
    }

    /// <returns>Who has no page here any more; null while there is another one.</returns>
    public UserId? Remove(HubCallerContext context)
    {
        if (!_byId.TryRemove(context.ConnectionId, out var connection)) return null;
        connection.End();
        return Of(connection.User).Any() ? null : connection.User;
    }

    public void CloseAll(UserId user, RoomRefusal reason)
    {
        foreach (var connection in Of(user)) connection.Close(reason);
    }
}

/// <summary>Whoever signs out hears nothing more.</summary>
internal sealed class EndLobbyConnections(LobbyConnections connections) : INotificationHandler<SignedOut>
{
    public Task Handle(SignedOut notification, CancellationToken cancellationToken)
    {
        connections.CloseAll(notification.User, new RoomRefusal("signed-out", "You have signed out."));
        return Task.CompletedTask;
    }
}
