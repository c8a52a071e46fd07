using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>Who belongs or belonged to a room, also when the room itself is gone. Of one that was recorded: who still has the recording, or watched as it went on.</summary>
internal sealed class RoomMembers(SessionArchive archive, RecordingArchive recordings, OpenRooms rooms)
{
    /// <exception cref="Problem">There is no such room, or this person was never in it.</exception>
    public async Task CheckAsync(RoomId room, UserId person, CancellationToken cancellationToken)
    {
        var belongs = await archive.FindAsync(room, cancellationToken) is { } session
            ? (session.Find(person) is not null || session.Observers.Contains(person)) && (session is not { IsOver: true, IsRecorded: true } || await HasRecordingAsync(room, person, cancellationToken))
            : await rooms.ReadAsync(room, state => state.Find(person) is not null);
        if (!belongs) throw Problem.NotFound("room");
    }

    private async Task<bool> HasRecordingAsync(RoomId room, UserId person, CancellationToken cancellationToken) =>
        (await recordings.FindAsync(room, cancellationToken))?.Find(person) is { RemovedAt: null };
}
