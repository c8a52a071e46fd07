using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>
/// Keeps read models of rooms, in the transaction of the room's events: they never tell anything else than the recording. Text edits alone
/// do not call it.
/// </summary>
public interface IRoomProjection
{
    /// <summary>Queues what is to be written; must neither wait nor throw.</summary>
    /// <param name="after">The room after <paramref name="events"/>.</param>
    void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events);
}
