using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings.Keeping;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>The attempt stays when a drill's recording goes, and says so; a live session has a page of its own beside its recording.</summary>
internal sealed class AttemptOfRecording : IRecordingCompanion
{
    public async Task QueueRemovalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<Attempt>(Attempt.IdOf(room, 1, person), cancellationToken) is { IsLive: false } attempt) session.Store(attempt with { IsRecordingGone = true });
    }
}
