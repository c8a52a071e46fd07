using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The hub's door: stops what is closed, floods and messages with holes.</summary>
internal sealed class RoomHubFilter(RoomConnections connections, TimeProvider time, ILogger<RoomHub> log) : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = connections.Find(invocation.Context) ?? throw HubDoor.Refused("sign-in-first", "Sign in first, then try again.");
        if (connection.IsClosed) throw HubDoor.Refused("closed", "This connection is closed.");
        if (!connection.Flow.Allows(time.GetTimestamp(), time.TimestampFrequency))
        {
            connection.Close(new RoomRefusal("flood", "Far too many messages came from this page. Reload it to go on."));
            throw HubDoor.Refused("flood", "Far too many messages came from this page.");
        }
        if (invocation.HubMethodArguments.Contains(null)) throw HubDoor.Refused("malformed", "Something is missing in this message.");
        return HubDoor.PassAsync(invocation, next, fault =>
        {
            log.LogError(fault, "{Method} failed in room {Room}", invocation.HubMethodName, connection.Room);
            return "Something went wrong on our side. Your text is kept; try again.";
        });
    }
}
