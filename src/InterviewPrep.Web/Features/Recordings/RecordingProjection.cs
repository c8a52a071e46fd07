using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Features.Recordings;

/// <summary>Makes a recording of a room as it closes, when all who took part consent.</summary>
internal sealed class RecordingProjection : IRoomProjection
{
    /// <summary>How long one with somebody else in it is kept unless the person says otherwise; one's own stays.</summary>
    private static readonly TimeSpan KeptWithOthers = TimeSpan.FromDays(365);

    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (after.Live is { } live && events.Any(e => e is ConsentAnswered or PhaseStarted or RoomClosed)) AllowVoices(session, room, after, live);
        if (after is not { Open: false, IsRecorded: true } || events.OfType<RoomClosed>().FirstOrDefault() is not { } closed) return;
        Write(session, Of(room, after, RecordingOrigin.Room, closed.At, keepUntil: after.Live is null ? null : closed.At + KeptWithOthers));
    }

    /// <summary>Voices may be kept while everybody consents; whoever takes that back takes back all that was kept.</summary>
    private static void AllowVoices(IDocumentSession session, RoomId room, RoomState after, LiveState live)
    {
        if (live.Phase is Phase.Arrival) return;
        if (after.IsRecorded && live.Consents.Values.All(c => c.Audio))
        {
            session.QueueSql("insert into recording_voices (room) values (@Room) on conflict do nothing", new { Room = room.Value });
            return;
        }
        session.QueueSql("delete from recording_voices where room = @Room", new { Room = room.Value });
        session.QueueSql("delete from recording_sound where room = @Room", new { Room = room.Value });
    }

    /// <param name="state">At the end.</param>
    public static Recording Of(RoomId room, RoomState state, RecordingOrigin origin, DateTimeOffset closedAt, DateTimeOffset? keepUntil) =>
        new(room, state.Kind, TitleOf(state), origin, OpenedAt(state), closedAt, [.. (state.Live?.People ?? state.Members).Select((m, i) => new RecordedPerson(i + 1, m.Id, m.Name, m.Role, keepUntil, null, null))]);

    public static void Write(IDocumentSession session, Recording recording)
    {
        session.QueueSql(
            "insert into recordings (room, kind, title, origin, opened_at, ended_at) values (@Room, @Kind, @Title, @Origin, @OpenedAt, @EndedAt) on conflict do nothing",
            new { Room = recording.Room.Value, recording.Kind, recording.Title, recording.Origin, recording.OpenedAt, recording.EndedAt });
        foreach (var person in recording.People)
            session.QueueSql(
                "insert into recording_people (room, number, user_id, name, role, keep_until, removed_at) values (@Room, @Number, @User, @Name, @Role, @KeepUntil, @RemovedAt) on conflict do nothing",
                new { Room = recording.Room.Value, person.Number, person.User, person.Name, person.Role, person.KeepUntil, person.RemovedAt });
    }

    private static string TitleOf(RoomState state) => state.Live is { } live
        ? string.Join(" and ", live.Plan.Rounds.Take(Math.Max(1, state.Rounds.Count)).Select(r => r.Question.Title).Distinct())
        : state.Rounds[0].Question.Title;

    private static DateTimeOffset OpenedAt(RoomState state) => state.Live?.OpenedAt ?? state.Rounds[0].StartedAt;
}
