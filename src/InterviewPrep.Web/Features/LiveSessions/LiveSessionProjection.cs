using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Features.LiveSessions;

internal sealed class LiveSessionProjection : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (after.Live is { } live) session.Store(LiveSession.Of(room, after, live));
    }
}
