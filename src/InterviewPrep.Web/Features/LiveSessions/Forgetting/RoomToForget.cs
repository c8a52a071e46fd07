using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Features.LiveSessions.Forgetting;

/// <summary>A live session without everybody's consent is over: what its room keeps is to be deleted. Stands until that is done, also through crashes.</summary>
/// <param name="Id">The room's id.</param>
/// <param name="Due">From when on.</param>
/// <param name="What">What is still there.</param>
public sealed record RoomToForget(string Id, DateTimeOffset Due, Forgettable What);

public enum Forgettable
{
    /// <summary>The room with all that happened in it.</summary>
    Room,

    /// <summary>The private notes, which serve to write the feedback.</summary>
    Notes,
}

internal sealed class RoomToForgetProjection : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (after is not { Open: false, IsRecorded: false }) return;
        var judging = after.Rounds.Any(r => r.Runs.Any(run => run.Result is null)); // the last answer may still get its verdict
        session.Store(new RoomToForget(room.Value, judging ? events[^1].At + OpenRoom.RunPatience : events[^1].At, Forgettable.Room));
    }
}
