using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Lobby.Running;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.NoShows;

/// <summary>The other did not come: ends the session and goes back to the head of the queue, with the wishes and the waiting time of before.</summary>
public sealed record RematchAfterNoShow(RoomId Room) : IRequest;

internal sealed class RematchAfterNoShowHandler(NoShow noShow, LobbyChanges changes, Caller caller, TimeProvider time) : AsyncRequestHandler<RematchAfterNoShow>
{
    protected override async Task Handle(RematchAfterNoShow request, CancellationToken cancellationToken)
    {
        if (await noShow.WasInvitedAsync(request.Room, cancellationToken))
            throw Problem.Conflict("invited", "This was a private session: there is no queue to go back to. You can find somebody else in the lobby, or practise alone on your question.");
        await noShow.AbandonAsync(request.Room, cancellationToken);
        await changes.RunAsync(change => RejoinAsync(change, request.Room), cancellationToken);
    }

    /// <summary>The place of a session can be used once.</summary>
    private async Task RejoinAsync(LobbyChange change, RoomId room)
    {
        var seat = await change.Sql.QueryAsync(
            """
            with seat as (select room, user_id, since from session_seats where room = @Room and user_id = @User and since is not null for update),
            used as (update session_seats s set since = null from seat where s.room = seat.room and s.user_id = seat.user_id)
            select seat.since, p.wishes from seat join lobby_people p on p.user_id = seat.user_id where p.wishes is not null
            """, new { Room = room.Value, User = caller.Id }, row => (Since: row.GetFieldValue<DateTimeOffset>(0), Wishes: TicketRow.WishesOf(row.GetString(1))));
        if (seat is not [var (since, wishes)]) return; // back in the queue already
        var head = await change.Sql.QueryAsync(
            "select min(since) - interval '1 millisecond' from lobby_tickets where interview = @Interview", new { wishes.Interview }, row => row.IsDBNull(0) ? since : row.GetFieldValue<DateTimeOffset>(0));
        await Tickets.PutAsync(change.Sql, new TicketRow(caller.Id, caller.Name, wishes, JoinedAt: since, head[0] < since ? head[0] : since, Paused: false, Offer: null), time.GetUtcNow());
        change.Tell(caller.Id);
    }
}
