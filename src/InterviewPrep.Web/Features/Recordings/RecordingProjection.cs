using InterviewPrep.Domain.Rooms;
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
        if (after is not { Open: false, IsRecorded: true } || events.OfType<RoomClosed>().FirstOrDefault() is not { } closed) return;
        Write(session, new Recording(room, after.Kind, TitleOf(after), RecordingOrigin.Room, OpenedAt(after), closed.At, PeopleOf(after, closed.At)));
    }

    public static void Write(IDocumentSession session, Recording recording)
    {
        session.QueueSql(
            "insert into recordings (room, kind, title, origin, opened_at, ended_at) values (@Room, @Kind, @Title, @Origin, @OpenedAt, @EndedAt) on conflict do nothing",
            new { Room = recording.Room.Value, recording.Kind, recording.Title, recording.Origin, recording.OpenedAt, recording.EndedAt });
        foreach (var person in recording.People)
            session.QueueSql(
                "insert into recording_people (room, number, user_id, name, role, keep_until) values (@Room, @Number, @User, @Name, @Role, @KeepUntil) on conflict do nothing",
                new { Room = recording.Room.Value, person.Number, person.User, person.Name, person.Role, person.KeepUntil });
    }

    private static string TitleOf(RoomState state) => state.Live is { } live
        ? string.Join(" and ", live.Plan.Rounds.Take(Math.Max(1, state.Rounds.Count)).Select(r => r.Question.Title).Distinct())
        : state.Rounds[0].Question.Title;

    private static DateTimeOffset OpenedAt(RoomState state) => state.Live?.OpenedAt ?? state.Rounds[0].StartedAt;

    private static IReadOnlyList<RecordedPerson> PeopleOf(RoomState state, DateTimeOffset closed)
    {
        var people = state.Live?.People ?? state.Members;
        DateTimeOffset? until = state.Live is null ? null : closed + KeptWithOthers;
        return [.. people.Select((m, i) => new RecordedPerson(i + 1, m.Id, m.Name, m.Role, until, null, null))];
    }
}
