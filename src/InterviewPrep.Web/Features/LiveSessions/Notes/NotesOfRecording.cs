using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings.Keeping;

namespace InterviewPrep.Web.Features.LiveSessions.Notes;

/// <summary>What somebody wrote down in a room goes with their recording of it.</summary>
internal sealed class NotesOfRecording : IRecordingCompanion
{
    public async Task QueueRemovalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var note in await RoomNotes.OfAsync(room, person, session, cancellationToken)) session.Delete<Note>(note.Id);
    }
}
