using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Rooms: drills now, live sessions on the same core. Stream, mailbox, hub and API.</summary>
internal sealed class RoomsFeature : Feature
{
    /// <summary>Largest message of a browser, in bytes; a larger one closes its connection.</summary>
    public const int MaxMessageBytes = 256 * 1024;

    public override void Store(StorageSchema schema)
    {
        schema.Document<RoomSnapshot>("room_snapshot", s => s.Id);
        schema.Document<OpenRoom>("open_room", r => r.Id).Index(r => r.Due);
        schema.Event<RoomOpened>("room_opened").Event<MemberJoined>("member_joined").Event<RoundStarted>("round_started")
            .Event<TextEdited>("text_edited").Event<StarterRestored>("starter_restored").Event<DraftRestored>("draft_restored")
            .Event<TextHashReported>("text_hash_reported").Event<HintRevealed>("hint_revealed").Event<RunRequested>("run_requested")
            .Event<AnswerSubmitted>("answer_submitted").Event<RunFinished>("run_finished").Event<DeadlinePassed>("deadline_passed")
            .Event<GaveUp>("gave_up").Event<RoundEnded>("round_ended").Event<SolutionRevealed>("solution_revealed").Event<RoomClosed>("room_closed");
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AppendQueue>().AddHostedService(p => p.GetRequiredService<AppendQueue>());
        services.AddSingleton<RoomStore>().AddSingleton<RunJudge>().AddSingleton<OpenRooms>().AddHostedService<RoomsWorker>();
        services.AddSingleton<IRoomProjection, OpenRoomProjection>();
        services.AddSingleton(p => new RoomConnections(p.GetRequiredService<IHubContext<RoomHub, IRoomClient>>(), p.GetRequiredService<OpenRooms>()));
        services.AddScoped<RunRequests>().AddScoped<RoundQuestions>().AddSingleton<Drafts>();
        services.AddSignalR().AddHubOptions<RoomHub>(options =>
        {
            options.MaximumReceiveMessageSize = MaxMessageBytes;
            options.KeepAliveInterval = TimeSpan.FromSeconds(4);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
            options.AddFilter<RoomHubFilter>();
        });
        services.AddSingleton<RoomHubFilter>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>("/rooms/{id}/hub").FromOwnOrigin();
        RoomsApi.Map(routes);
    }
}
