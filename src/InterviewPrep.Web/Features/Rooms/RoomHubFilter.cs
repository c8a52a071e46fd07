using System.Text.Json;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>The hub's door: says who sends, stops floods, and turns problems into refusals that the browser can read.</summary>
internal sealed class RoomHubFilter(RoomConnections connections, TimeProvider time, ILogger<RoomHub> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = connections.Find(invocation.Context) ?? throw Refused("sign-in-first", "Sign in first, then try again.");
        if (connection.IsClosed) throw Refused("closed", "This connection is closed.");
        if (!connection.Flow.Allows(time.GetTimestamp(), time.TimestampFrequency))
        {
            connection.Close(new RoomRefusal("flood", "Far too many messages came from this page. Reload it to go on."));
            throw Refused("flood", "Far too many messages came from this page.");
        }
        if (invocation.HubMethodArguments.Contains(null)) throw Refused("malformed", "Something is missing in this message.");
        invocation.ServiceProvider.GetRequiredService<Caller>().Become(invocation.Context.User!);
        try
        {
            return await next(invocation);
        }
        catch (Problem problem)
        {
            throw Refused(problem.Code, problem.Message);
        }
        catch (Exception fault) when (fault is not HubException)
        {
            log.LogError(fault, "{Method} failed in room {Room}", invocation.HubMethodName, connection.Room);
            throw Refused("failed", "Something went wrong on our side. Your text is kept; try again.");
        }
    }

    private static HubException Refused(string code, string message) =>
        new(JsonSerializer.Serialize(new RoomRefusal(code, message), JsonSerializerOptions.Web));
}
