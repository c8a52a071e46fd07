using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>Who belongs or belonged to a room, also when the room itself is gone.</summary>
internal sealed class RoomMembers(SessionArchive archive, OpenRooms rooms)
{
    /// <exception cref="Problem">There is no such room, or this person was never in it.</exception>
    public async Task CheckAsync(RoomId room, UserId person, CancellationToken cancellationToken)
    {
        var belongs = await archive.FindAsync(room, cancellationToken) is { } session
            ? session.Find(person) is not null || session.Observers.Contains(person)
            : await rooms.ReadAsync(room, state => state.Find(person) is not null);
        if (!belongs) throw Problem.NotFound("room");
    }
}
