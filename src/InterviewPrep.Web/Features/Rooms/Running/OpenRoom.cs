using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room in which something is still to happen by itself, so that a server that starts finds it.</summary>
/// <param name="Due">A deadline, or the moment from which an unfinished run is overdue.</param>
public sealed record OpenRoom(string Id, DateTimeOffset Due)
{
    /// <summary>A run that takes longer has been forgotten by a server that died.</summary>
    public static readonly TimeSpan RunPatience = TimeSpan.FromMinutes(2);

    /// <summary>Null when nothing is to happen by itself.</summary>
    public static OpenRoom? Of(RoomId id, RoomState state)
    {
        var runs = state.Rounds.SelectMany(r => r.Runs).Where(r => r.Result is null).Select(r => (DateTimeOffset?)(r.RequestedAt + RunPatience));
        return runs.Append(state.Due).Min() is { } due ? new OpenRoom(id.Value, due) : null;
    }
}

internal sealed class OpenRoomProjection : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        if (OpenRoom.Of(room, after) is { } open) session.Store(open);
        else session.Delete<OpenRoom>(room.Value);
    }
}
