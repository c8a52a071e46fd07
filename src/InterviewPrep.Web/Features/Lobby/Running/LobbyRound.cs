using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Lobby.Invitations;
using InterviewPrep.Web.Features.Moderation;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>One look at the lobby: ends offers whose time is up, lets tickets without a page go, pairs those who wait, and lets those in who were invited. Any server may do it, one at a time.</summary>
internal sealed class LobbyRound(LobbyChanges changes, LobbyBank bank, IDocumentStore store, TimeProvider time)
{
    private const string IsAnythingThereSql =
        $"""
        select exists (select from lobby_tickets) or exists (select from lobby_offers) or exists (select from session_openings)
            or exists (select from invitations i where i.guest is not null and (i.host_here_until > @Now or i.guest_here_until > @Now) and {Invitation.IsOpen})
        """;

    /// <summary>Whether there is something to look after at all; an empty lobby costs this one question and no lock.</summary>
    public async Task<bool> IsAnythingThereAsync(CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        return await session.QuerySqlAsync(IsAnythingThereSql, new { Now = time.GetUtcNow() }, row => row.GetBoolean(0), cancellationToken) is [true];
    }

    /// <returns>Rooms that are to be made now, of invitations whose two are both here.</returns>
    public async Task<IReadOnlyList<RoomId>> RunAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<RoomId> rooms = [];
        await changes.RunAsync(async change =>
        {
            var now = time.GetUtcNow();
            await Presence.ForgiveLapseAsync(change.Sql, now);
            await EndOffersAsync(change, now);
            await EndTicketsAsync(change, now);
            await PairAsync(change, now);
            rooms = await InvitationTable.OpenReadyAsync(change, bank, now);
            await change.Sql.ExecuteAsync("delete from lobby_visits where ended_at < @Before", new { Before = now.AddDays(-2) });
        }, cancellationToken);
        return rooms;
    }

    private static async Task EndOffersAsync(LobbyChange change, DateTimeOffset now)
    {
        var over = await change.Sql.QueryAsync($"select {OfferRow.Columns} from lobby_offers o where o.answer_by <= @Now", new { Now = now }, row => OfferRow.Read(row));
        foreach (var offer in over) await Offers.EndAsync(change, offer, declined: null);
    }

    private static async Task EndTicketsAsync(LobbyChange change, DateTimeOffset now)
    {
        var gone = await change.Sql.QueryAsync(
            "select user_id from lobby_tickets where offer is null and here_until < @Before", new { Before = now - Presence.Grace }, row => new UserId(row.GetString(0)));
        foreach (var user in gone) await Tickets.CloseAsync(change.Sql, user, paired: false, now);
        change.Tell(gone);
    }

    private async Task PairAsync(LobbyChange change, DateTimeOffset now)
    {
        var waiting = await change.Sql.QueryAsync(
            $"select {TicketRow.Columns} from lobby_tickets t where t.offer is null and not t.paused and t.here_until > @Now", new { Now = now }, TicketRow.Read);
        if (waiting.Count < 2) return;
        var offers = Matcher.Pair(await TicketsOfAsync(change.Sql, waiting), now)
            .Select(match => (Match: match, Draft: SessionDrafts.Of(match, bank.Questions, now, LobbyWords.OfLanguage)))
            .Where(pair => pair.Draft is not null)
            .Select(pair => new OfferRow(Guid.NewGuid(), pair.Match.First.Id, pair.Match.Second.Id, bank.PlanOf(pair.Draft!), now + OfferRow.AnswerTime, false, false))
            .ToList();
        if (offers.Count > 0) await Offers.AddAsync(change, offers);
    }

    private static async Task<IEnumerable<Ticket>> TicketsOfAsync(SqlTransaction sql, IReadOnlyList<TicketRow> waiting)
    {
        var people = waiting.Select(t => t.User).ToList();
        var blocked = await Blocks.AmongAsync(sql, people);
        var (last, met) = (await Partners.LastOfAsync(sql, people), await QuestionsMet.OfAsync(sql, people));
        return waiting.Select(t => new Ticket(
            new Person(t.User, LobbyWords.FirstName(t.Name)), t.Wishes, t.Since, blocked.GetValueOrDefault(t.User, []),
            last.TryGetValue(t.User, out var partner) ? partner : null, met.GetValueOrDefault(t.User, [])));
    }
}
