using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.LiveSessions.Forgetting;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>What stays of a live session: who met and what was played, feedback, private notes.</summary>
internal sealed class LiveSessionsFeature : Feature
{
    public override void Store(StorageSchema schema)
    {
        schema.Document<LiveSession>("live_session", s => s.Id).ArrayIndex(s => s.PersonIds).Index(s => s.OpenedAt);
        schema.Document<SessionCards>("session_cards", c => c.Id);
        schema.Document<Note>("note", n => n.Id).Index(n => n.Room, n => n.Author, n => n.At).Index(n => n.Author);
        schema.Document<RoomToForget>("room_to_forget", r => r.Id).Index(r => r.Due);
    }

    public override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SessionArchive>().AddSingleton<RoomMembers>().AddScoped<OwnNotes>().AddSingleton<IRecordingCompanion, NotesOfRecording>();
        services.AddSingleton<CardStore>().AddSingleton<ITalkedPractice, PracticeOfSessions>().AddSingleton<Rubrics>().AddSingleton<IPersonalData, LiveSessionData>();
        services.AddSingleton<IRoomProjection, LiveSessionProjection>().AddSingleton<IRoomProjection, RoomToForgetProjection>();
        services.AddPeriodicWork<ForgetRooms>();
    }

    public override void Map(IEndpointRouteBuilder routes) => LiveSessionsApi.Map(routes);
}
