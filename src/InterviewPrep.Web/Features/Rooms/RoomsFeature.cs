using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.PersonalData;
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
        schema.Event<PhaseStarted>("phase_started").Event<PhaseExtended>("phase_extended").Event<MemberArrived>("member_arrived").Event<MemberMissed>("member_missed")
            .Event<MemberLeft>("member_left").Event<ConsentAnswered>("consent_answered").Event<ProposalMade>("proposal_made").Event<ProposalAnswered>("proposal_answered")
            .Event<QuestionRevealed>("question_revealed").Event<ChatSent>("chat_sent").Event<BoardDrawn>("board_drawn").Event<CursorSampled>("cursor_sampled");
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CallOptions>(configuration.GetSection(CallOptions.Section));
        services.AddSingleton<AppendQueue>().AddHostedService(p => p.GetRequiredService<AppendQueue>());
        services.AddSingleton<RoomStore>().AddSingleton<RunJudge>().AddSingleton<OpenRooms>().AddSingleton<DueRooms>().AddHostedService<RoomsWorker>().AddHostedService<SignedOutWorker>();
        services.AddSingleton<IRoomProjection, OpenRoomProjection>();
        services.AddSingleton<IPersonalData, DrillData>();
        services.AddSingleton(p => new RoomConnections(p.GetRequiredService<IHubContext<RoomHub, IRoomClient>>(), p.GetRequiredService<OpenRooms>()));
        services.AddSingleton<ILiveConnections>(p => p.GetRequiredService<RoomConnections>());
        services.AddSingleton<RunLimits>().AddScoped<ReferenceCheck>().AddScoped<RunRequests>().AddScoped<RoundQuestions>().AddSingleton<Drafts>();
        services.AddSignalR().AddHubOptions<RoomHub>(options =>
        {
            options.MaximumReceiveMessageSize = MaxMessageBytes;
            options.KeepAliveInterval = TimeSpan.FromSeconds(4);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
            options.AddFilter<RoomHubFilter>();
        });
        services.AddSingleton<RoomHubFilter>();
        // It would log every refusal as an error; what is one, the filter has logged.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Critical));
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>("/rooms/{id}/hub").FromOwnOrigin();
        RoomsApi.Map(routes);
    }
}
