using System.Data.Common;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Matching;
using InterviewPrep.Storage.Json;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>A row of <c>lobby_tickets</c>.</summary>
internal sealed record TicketRow(UserId User, string Name, Wishes Wishes, DateTimeOffset JoinedAt, DateTimeOffset Since, bool Paused, Guid? Offer)
{
    public const string Columns = "t.user_id, t.name, t.wishes, t.joined_at, t.since, t.paused, t.offer";

    public static TicketRow Read(DbDataReader row) => new(
        new UserId(row.GetString(0)), row.GetString(1), WishesOf(row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4),
        row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetGuid(6));

    public static Wishes WishesOf(string json) => (Wishes)StorageJson.Read(json, typeof(Wishes));
}

/// <summary>Reads and writes tickets, and remembers what their people chose.</summary>
internal static class Tickets
{
    public static async Task<TicketRow?> FindAsync(SqlTransaction sql, UserId user) =>
        await sql.QueryAsync($"select {TicketRow.Columns} from lobby_tickets t where t.user_id = @User", new { User = user }, TicketRow.Read) is [var only] ? only : null;

    public static async Task PutAsync(SqlTransaction sql, TicketRow ticket, DateTimeOffset now)
    {
        var wishes = StorageJson.Write(ticket.Wishes);
        await sql.ExecuteAsync(
            """
            insert into lobby_tickets (user_id, name, wishes, interview, level, joined_at, since, here_until)
            values (@User, @Name, @Wishes::jsonb, @Interview, @Level, @JoinedAt, @Since, @HereUntil)
            on conflict (user_id) do update set name = excluded.name, wishes = excluded.wishes, interview = excluded.interview, level = excluded.level,
                joined_at = excluded.joined_at, since = excluded.since, paused = false, here_until = excluded.here_until
            """,
            new { ticket.User, ticket.Name, Wishes = wishes, ticket.Wishes.Interview, ticket.Wishes.Level, ticket.JoinedAt, ticket.Since, HereUntil = now + Presence.Reach });
        await sql.ExecuteAsync(
            "insert into lobby_people (user_id, wishes) values (@User, @Wishes::jsonb) on conflict (user_id) do update set wishes = excluded.wishes",
            new { ticket.User, Wishes = wishes });
    }

    /// <summary>Takes the person out of the queue; how the visit ended counts in the figures.</summary>
    public static async Task CloseAsync(SqlTransaction sql, UserId user, bool paired, DateTimeOffset now) => await sql.ExecuteAsync(
        """
        with closed as (delete from lobby_tickets where user_id = @User returning interview, level, joined_at)
        insert into lobby_visits (interview, level, joined_at, ended_at, paired) select interview, level, joined_at, @Now, @Paired from closed
        """,
        new { User = user, Paired = paired, Now = now });
}
