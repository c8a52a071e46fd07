using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Lobby.NoShows;

/// <summary>What both ways out of a session without a partner have in common.</summary>
internal sealed class NoShow(OpenRooms rooms, IDocumentStore store, Caller caller)
{
    /// <summary>Whether the caller was invited to this session, rather than met in the lobby.</summary>
    /// <exception cref="Problem">It is not a session of the caller's.</exception>
    public async Task<bool> WasInvitedAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var seat = await session.QuerySqlAsync(
            "select invited from session_seats where room = @Room and user_id = @User", new { Room = room.Value, User = caller.Id }, row => row.GetBoolean(0), cancellationToken);
        return seat is [var invited] ? invited : throw Problem.NotFound("room");
    }

    /// <summary>Ends the session to which the other did not come. Said again, it is still so.</summary>
    /// <exception cref="Problem">The other one is here, or has time left.</exception>
    public async Task AbandonAsync(RoomId room, CancellationToken cancellationToken)
    {
        try
        {
            await rooms.AskAsync(room, new LiveCommand.Abandon(caller.Id));
        }
        catch (Problem)
        {
            if (!await PartnerMissedAsync(room, cancellationToken)) throw;
        }
    }

    private async Task<bool> PartnerMissedAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var missed = await session.QuerySqlAsync(
            "select true from session_seats where room = @Room and partner = @User and attendance = @NoShow and over_at is not null",
            new { Room = room.Value, User = caller.Id, Attendance.NoShow }, row => row.GetBoolean(0), cancellationToken);
        return missed is [true];
    }
}
