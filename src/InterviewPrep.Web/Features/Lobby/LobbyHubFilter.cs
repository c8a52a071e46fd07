using InterviewPrep.Web.Features.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>The hub's door.</summary>
internal sealed class LobbyHubFilter(ILogger<LobbyHub> log) : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next) =>
        HubDoor.PassAsync(invocation, next, fault =>
        {
            log.LogError(fault, "{Method} failed in the lobby", invocation.HubMethodName);
            return "Something went wrong on our side. Try again.";
        });
}
