using System.Data.Common;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage.Json;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>A row of <c>lobby_offers</c>: two people who are asked whether they want to meet.</summary>
internal sealed record OfferRow(Guid Id, UserId First, UserId Second, SessionPlan Plan, DateTimeOffset AnswerBy, bool FirstAccepted, bool SecondAccepted)
{
    /// <summary>How long the two have to accept.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(20);

    public const string Columns = "o.id, o.first_user, o.second_user, o.plan, o.answer_by, o.first_accepted, o.second_accepted";

    public bool AcceptedBy(UserId user) => user == First ? FirstAccepted : SecondAccepted;

    /// <param name="at">The first of <see cref="Columns"/>.</param>
    public static OfferRow Read(DbDataReader row, int at = 0) => new(
        row.GetGuid(at), new UserId(row.GetString(at + 1)), new UserId(row.GetString(at + 2)), (SessionPlan)StorageJson.Read(row.GetString(at + 3), typeof(SessionPlan)),
        row.GetFieldValue<DateTimeOffset>(at + 4), row.GetBoolean(at + 5), row.GetBoolean(at + 6));
}

/// <summary>Reads and writes offers.</summary>
internal static class Offers
{
    /// <summary>The offer, if it is one of this person's and still open.</summary>
    public static async Task<OfferRow?> FindAsync(SqlTransaction sql, string id, UserId user) => Guid.TryParse(id, out var offer)
        && await sql.QueryAsync(
            $"select {OfferRow.Columns} from lobby_offers o where o.id = @Offer and @User in (o.first_user, o.second_user)", new { Offer = offer, User = user }, row => OfferRow.Read(row)) is [var only]
            ? only : null;

    public static async Task AddAsync(LobbyChange change, IReadOnlyList<OfferRow> offers)
    {
        await change.Sql.ExecuteAsync(
            """
            insert into lobby_offers (id, first_user, second_user, plan, answer_by)
            select id, first_user, second_user, plan::jsonb, answer_by
            from unnest(@Ids, @Firsts, @Seconds, @Plans, @AnswerBys) as o (id, first_user, second_user, plan, answer_by)
            """,
            new
            {
                Ids = offers.Select(o => o.Id).ToArray(), Firsts = offers.Select(o => o.First.Value).ToArray(), Seconds = offers.Select(o => o.Second.Value).ToArray(),
                Plans = offers.Select(o => StorageJson.Write(o.Plan)).ToArray(), AnswerBys = offers.Select(o => o.AnswerBy).ToArray(),
            });
        await change.Sql.ExecuteAsync(
            "update lobby_tickets t set offer = o.id from lobby_offers o where t.offer is null and t.user_id in (o.first_user, o.second_user) and o.id = any(@Ids)",
            new { Ids = offers.Select(o => o.Id).ToArray() });
        change.Tell(offers.SelectMany(o => new[] { o.First, o.Second }));
    }

    /// <summary>Nothing came of it: who had accepted keeps the place in the queue, who had not goes back and waits no more until joining again.</summary>
    /// <param name="declined">Who said no, whatever they said before; null: time was up.</param>
    public static async Task EndAsync(LobbyChange change, OfferRow offer, UserId? declined)
    {
        foreach (var user in new[] { offer.First, offer.Second })
        {
            var goesBack = declined is null ? !offer.AcceptedBy(user) : declined == user;
            await change.Sql.ExecuteAsync("update lobby_tickets set offer = null, paused = @Paused where user_id = @User and offer = @Offer", new { User = user, Paused = goesBack, Offer = offer.Id });
        }
        await change.Sql.ExecuteAsync("delete from lobby_offers where id = @Id", new { offer.Id });
        change.Tell(offer.First, offer.Second);
    }
}
