using System.Text.Json;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The hub's door: says who sends, and turns problems into refusals that the browser can read.</summary>
internal sealed class LobbyHubFilter(ILogger<LobbyHub> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
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
        catch (Exception fault) when (fault is not HubException)
        {
            log.LogError(fault, "{Method} failed in the lobby", invocation.HubMethodName);
            throw Refused("failed", "Something went wrong on our side. Try again.");
        }
    }

    private static HubException Refused(string code, string message) => new(JsonSerializer.Serialize(new RoomRefusal(code, message), JsonSerializerOptions.Web));
}
