using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Live connections of this node that must not outlast the sign-in that opened them.</summary>
internal interface ILiveConnections
{
    /// <summary>Closes what this person has open.</summary>
    /// <param name="session">Only what was opened by this sign-in; null: all.</param>
    void CloseAll(UserId person, string? session, RoomRefusal reason);
}

/// <summary>The live connections of this node to rooms.</summary>
public sealed class RoomConnections : ILiveConnections
{
    private readonly ConcurrentDictionary<string, RoomConnection> _byId = new();
    private readonly IHubContext<RoomHub, IRoomClient> _hub;
    private readonly OpenRooms _rooms;

    internal RoomConnections(IHubContext<RoomHub, IRoomClient> hub, OpenRooms rooms)
    {
        _hub = hub;
        _rooms = rooms;
    }

    public int Count => _byId.Count;

    /// <exception cref="KeyNotFoundException">It was not let in.</exception>
    public RoomConnection Of(HubCallerContext context) => _byId[context.ConnectionId];

    public RoomConnection? Find(HubCallerContext context) => _byId.GetValueOrDefault(context.ConnectionId);

    public async Task AddAsync(HubCallerContext context)
    {
        var client = _hub.Clients.Client(context.ConnectionId);
        if (!RoomId.TryParse(context.GetHttpContext()?.GetRouteValue("id") as string, out var room))
            await RefuseAsync(new RoomRefusal("not-found", "There is no such room, or it is not yours."));
        else if (context.User?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } member)
            await RefuseAsync(new RoomRefusal("sign-in-first", "Sign in first, then try again."));
        else
            _byId[context.ConnectionId] = new RoomConnection(room, new UserId(member), context.User.FindFirstValue(AccountPrincipal.SessionClaim), context, client);

        async Task RefuseAsync(RoomRefusal refusal)
        {
            await client.Closed(refusal);
            context.Abort();
        }
    }

    public void Remove(HubCallerContext context)
    {
        if (!_byId.TryRemove(context.ConnectionId, out var connection)) return;
        connection.End();
        _ = _rooms.DeliverAsync(connection.Room, new Leave(connection)); // the line must not stay open until a full room has heard of it
    }

    /// <inheritdoc/>
    public void CloseAll(UserId person, string? session, RoomRefusal reason)
    {
        foreach (var connection in _byId.Values.Where(c => c.Member == person && (session is null || c.Session == session))) connection.Close(reason);
    }
}
