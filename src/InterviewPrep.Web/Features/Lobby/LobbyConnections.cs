using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The pages that listen to the lobby on this node.</summary>
public sealed class LobbyConnections(IHubContext<LobbyHub, ILobbyClient> hub) : ILiveConnections
{
    private readonly ConcurrentDictionary<string, LobbyConnection> _byId = new();

    public IReadOnlyCollection<UserId> People => _byId.Values.Select(c => c.User).ToHashSet();

    public IEnumerable<LobbyConnection> All => _byId.Values;

    public IEnumerable<LobbyConnection> Of(UserId user) => _byId.Values.Where(c => c.User == user);

    /// <returns>Null when nobody is signed in: the page is told so.</returns>
    public async Task<LobbyConnection?> AddAsync(HubCallerContext context)
    {
        var client = hub.Clients.Client(context.ConnectionId);
        if (context.User?.FindFirstValue(ClaimTypes.NameIdentifier) is { } user) return _byId[context.ConnectionId] = new LobbyConnection(new UserId(user), context.User.FindFirstValue(AccountPrincipal.SessionClaim), context, client);
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

    /// <inheritdoc/>
    public void CloseAll(UserId person, string? session, RoomRefusal reason)
    {
        foreach (var connection in Of(person).Where(c => session is null || c.Session == session)) connection.Close(reason);
    }
}
