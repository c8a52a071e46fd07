using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>The live sessions of recordings.</summary>
internal sealed class RecordedSessions(RecordingArchive recordings, SessionArchive archive, RoomStore rooms)
{
    /// <summary>Null: it is no session's. The demo was played by a script: it is a session in its events alone, so that it counts for nothing else.</summary>
    public async Task<LiveSession?> FindAsync(RoomId room, CancellationToken cancellationToken)
    {
        if (await recordings.FindAsync(room, cancellationToken) is not { Origin: RecordingOrigin.Demo }) return await archive.FindAsync(room, cancellationToken);
        return await rooms.LoadAsync(room) is { State: { Live: { } live } state } ? LiveSession.Of(room, state, live) : null;
    }
}
