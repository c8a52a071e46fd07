using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Recordings.Keeping;

/// <summary>Keeps what belongs to a person's recording and goes with it. Areas that do register one.</summary>
public interface IRecordingCompanion
{
    /// <summary>Queues its removal into the transaction in which the person lets the recording go.</summary>
    Task QueueRemovalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken);

    /// <summary>Queues what follows for it when the person takes their side out and still has the recording; by itself nothing does.</summary>
    Task QueueWithdrawalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken) => Task.CompletedTask;
}
