using InterviewPrep.Web.Features.Lobby.NoShows;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Features.Lobby.Sessions;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.PersonalData;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>How people meet for a live session: queue, invitation, what happens when somebody does not come.</summary>
internal sealed class LobbyFeature : Feature
{
    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LobbyBank>().AddSingleton<LobbyChanges>().AddSingleton<LobbyRound>();
        services.AddSingleton<LobbyViews>().AddSingleton<QueueViews>().AddSingleton<LobbyTeller>();
        services.AddSingleton<LobbyConnections>().AddSingleton<ILiveConnections>(services => services.GetRequiredService<LobbyConnections>()).AddSingleton<SessionOpener>();
        services.AddSingleton<IRoomProjection, QuestionsMet>().AddSingleton<IRoomProjection, AttendanceProjection>();
        services.AddScoped<NoShow>().AddSingleton<IPersonalData, LobbyData>();
        services.AddHostedService<LobbyWorker>();
        services.AddSingleton<LobbyHubFilter>();
        services.AddSignalR().AddHubOptions<LobbyHub>(options =>
        {
            options.KeepAliveInterval = TimeSpan.FromSeconds(4);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
            options.AddFilter<LobbyHubFilter>();
        });
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHub<LobbyHub>("/lobby/hub").FromOwnOrigin();
        LobbyApi.Map(routes);
    }
}
