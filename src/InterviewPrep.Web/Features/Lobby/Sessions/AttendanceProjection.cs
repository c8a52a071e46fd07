using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Features.Lobby.Sessions;

/// <summary>Notes on people's seats who came, who stayed, and that it is over. Rooms that nobody agreed to here have no seats.</summary>
internal sealed class AttendanceProjection : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (after.Live is not { } live) return;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is MemberLeft left)
            {
                var attendance = LeftEarly(after, live, events.Skip(i + 1)) ? Attendance.LeftEarly : Attendance.Kept;
                Note(session, room, left.Member, attendance, left.At);
            }
            if (events[i] is RoomClosed closed) NoteAll(session, room, live, closed.At);
        }
    }

    /// <summary>Before the feedback, unless the other had not come.</summary>
    private static bool LeftEarly(RoomState after, LiveState live, IEnumerable<RoomEvent> later)
    {
        if (!live.Missing.IsEmpty) return false;
        return after.Rounds.IsEmpty || later.Any(e => e is PhaseStarted { Phase: Phase.Feedback });
    }

    /// <summary>Who had the whole minute and never came missed it; who was still under way when the other gave up did not.</summary>
    private static void NoteAll(IDocumentSession session, RoomId room, LiveState live, DateTimeOffset at)
    {
        foreach (var member in live.Arrived) Note(session, room, member, Attendance.Kept, at);
        foreach (var member in live.Missing) Note(session, room, member, Attendance.NoShow, at);
        session.QueueSql("update session_seats set over_at = coalesce(over_at, @At) where room = @Room", new { Room = room.Value, At = at });
    }

    private static void Note(IDocumentSession session, RoomId room, UserId user, Attendance attendance, DateTimeOffset at) => session.QueueSql(
        """
        update session_seats set attendance = @Attendance, attended_at = @At, over_at = coalesce(over_at, @At)
        where room = @Room and user_id = @User and attendance is null
        """, new { Room = room.Value, User = user, Attendance = attendance, At = at });
}
