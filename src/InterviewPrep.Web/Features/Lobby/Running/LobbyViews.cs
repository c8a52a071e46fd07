using System.Data.Common;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Lobby.Invitations;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Reads where somebody stands.</summary>
internal sealed class LobbyViews(IDocumentStore store, TimeProvider time)
{
    private sealed record Standing(TicketRow Ticket, OfferRow? Offer, string? PartnerName, PracticeLevel PartnerLevel);

    public async Task<LobbyView> OfAsync(UserId user, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var ticket = await session.QuerySqlAsync(
            $"""
            select {TicketRow.Columns}, {OfferRow.Columns}, p.name, p.level
            from lobby_tickets t left join lobby_offers o on o.id = t.offer left join lobby_tickets p on p.offer = o.id and p.user_id <> t.user_id
            where t.user_id = @User
            """, new { User = user }, Read, cancellationToken);
        var under = await session.QuerySqlAsync(
            """
            select s.room, s.partner_name from session_seats s left join session_openings o on o.room = s.room
            where s.user_id = @User and s.over_at is null and o.room is null order by s.agreed_at desc limit 1
            """, new { User = user }, row => new SessionView(row.GetString(0), row.GetString(1)), cancellationToken);
        var invitations = await session.QuerySqlAsync(
            $"select count(*)::int from invitations i where i.host = @User and {Invitation.IsOpen}", new { User = user, Now = time.GetUtcNow() }, row => row.GetInt32(0), cancellationToken);
        return View(ticket is [var standing] ? standing : null, user, under is [var only] ? only : null, invitations[0]);
    }

    private LobbyView View(Standing? standing, UserId user, SessionView? session, int invitations)
    {
        var state = standing switch
        {
            null => LobbyState.Out,
            { Offer: not null } => LobbyState.Offered,
            { Ticket.Paused: true } => LobbyState.Paused,
            _ => LobbyState.Waiting,
        };
        return new LobbyView(time.GetUtcNow(), state, standing is null ? null : Of(standing.Ticket), standing?.Offer is { } offer ? Of(standing, offer, user) : null, session, invitations);
    }

    private static TicketView Of(TicketRow ticket)
    {
        var wishes = ticket.Wishes;
        var widening = from step in Widening.Steps
                       let words = LobbyWords.Of(step.Step, wishes)
                       where words is not null
                       select new WideningView(ticket.Since + step.After, words);
        return new TicketView(wishes.Interview, wishes.Level, wishes.Topics, wishes.Languages, wishes.Order, ticket.JoinedAt, [.. widening]);
    }

    private static OfferView Of(Standing standing, OfferRow offer, UserId user) => new(
        offer.Id.ToString(), LobbyWords.FirstName(standing.PartnerName ?? "Somebody"), standing.PartnerLevel, offer.Plan.Reasons, offer.AnswerBy,
        offer.AcceptedBy(user), offer.AcceptedBy(offer.First == user ? offer.Second : offer.First));

    private static Standing Read(DbDataReader row) => row.IsDBNull(7)
        ? new Standing(TicketRow.Read(row), null, null, default)
        : new Standing(TicketRow.Read(row), OfferRow.Read(row, 7), row.IsDBNull(14) ? null : row.GetString(14), row.IsDBNull(15) ? default : Enum.Parse<PracticeLevel>(row.GetString(15)));
}
