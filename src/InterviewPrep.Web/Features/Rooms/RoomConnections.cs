using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The live connections of this node.</summary>
public sealed class RoomConnections
{
    private readonly ConcurrentDictionary<string, RoomConnection> _byId = new();
    private readonly IHubContext<RoomHub, IRoomClient> _hub;
    private readonly OpenRooms _rooms;

    internal RoomConnections(IHubContext<RoomHub, IRoomClient> hub, OpenRooms rooms)
    {
        _hub = hub;
        _rooms = rooms;
    }

    /// <exception cref="KeyNotFoundException">It was not let in.</exception>
    public RoomConnection Of(HubCallerContext context) => _byId[context.ConnectionId];

    public RoomConnection? Find(HubCallerContext context) => _byId.GetValueOrDefault(context.ConnectionId);

    public Task AddAsync(HubCallerContext context)
    {
        var client = _hub.Clients.Client(context.ConnectionId);
        if (!RoomId.TryParse(context.GetHttpContext()?.GetRouteValue("id") as string, out var room))
            return client.Closed(new RoomRefusal("not-found", "There is no such room, or it is not yours."));
        if (context.User?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } member)
            return client.Closed(new RoomRefusal("sign-in-first", "Sign in first, then try again."));
        _byId[context.ConnectionId] = new RoomConnection(room, new UserId(member), context, client);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(HubCallerContext context)
    {
        if (!_byId.TryRemove(context.ConnectionId, out var connection)) return Task.CompletedTask;
        connection.End();
        return _rooms.PostIfOpenAsync(connection.Room, new Leave(connection));
    }

    /// <summary>Closes what this member has open, after signing out or deleting the account.</summary>
    public void CloseAll(UserId member, RoomRefusal reason)
    {
        foreach (var connection in _byId.Values.Where(c => c.Member == member)) connection.Close(reason);
    }
}
