using System.Text.Json;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>What the filter of every hub does: says who sends, and turns problems into refusals that the browser can read.</summary>
internal static class HubDoor
{
    /// <param name="fault">Logs a fault of ours, and answers what the person is told of it.</param>
    public static async ValueTask<object?> PassAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next, Func<Exception, string> fault)
    {
        invocation.ServiceProvider.GetRequiredService<Caller>().Become(invocation.Context.User!);
        try
        {
            return await next(invocation);
        }
        catch (Problem problem)
        {
            throw Refused(problem.Code, problem.Message);
        }
        catch (Exception unforeseen) when (unforeseen is not HubException)
        {
            throw Refused("failed", fault(unforeseen));
        }
    }

    /// <summary>The message is a <see cref="RoomRefusal"/> in JSON.</summary>
    public static HubException Refused(string code, string message) => new(JsonSerializer.Serialize(new RoomRefusal(code, message), JsonSerializerOptions.Web));
}
