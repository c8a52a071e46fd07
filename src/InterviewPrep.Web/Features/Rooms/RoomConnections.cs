using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The live connections of this node.</summary>
public sealed class RoomConnections
{
    private readonly ConcurrentDictionary<string, RoomConnection> _byId = new();

    public RoomConnection Of(HubCallerContext context) => _byId[context.ConnectionId];

    public Task AddAsync(HubCallerContext context, IRoomClient client)
    {
        var member = context.User?.FindFirstValue(ClaimTypes.NameIdentifier);
        if (member is null || !RoomId.TryParse(context.GetHttpContext()?.GetRouteValue("id") as string, out var room))
            context.Abort();
        else
            _byId[context.ConnectionId] = new RoomConnection(room, new UserId(member), context, client);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(HubCallerContext context)
    {
        _byId.TryRemove(context.ConnectionId, out _);
        return Task.CompletedTask;
    }

    /// <summary>Closes what this member has open, after signing out or deleting the account.</summary>
    public void CloseAll(UserId member, RoomRefusal reason)
    {
        foreach (var connection in _byId.Values.Where(c => c.Member == member)) connection.Close(reason);
    }
}
