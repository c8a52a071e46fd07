using InterviewPrep.Domain;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Who has a page open. Servers say so again and again, so that a dead one's people are missed by themselves.</summary>
internal static class Presence
{
    /// <summary>How often a server says who is connected to it.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>How long a word holds.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromSeconds(15);

    /// <summary>How long a ticket without a page lives: reloads, dead batteries and tunnels take less.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static Task NoteAsync(SqlTransaction sql, IEnumerable<UserId> here, DateTimeOffset now) => SetAsync(sql, here, now + Reach);

    /// <summary>The last page on a server has gone; if another server has one, it will say so within a beat.</summary>
    public static Task LeftAsync(SqlTransaction sql, UserId user, DateTimeOffset now) => SetAsync(sql, [user], now);

    /// <summary>Nobody is missed for the time in which no server looked.</summary>
    public static async Task ForgiveLapseAsync(SqlTransaction sql, DateTimeOffset now)
    {
        var before = await sql.QueryAsync("select beat_at from lobby_clock", null, row => row.GetFieldValue<DateTimeOffset>(0));
        if (before is [var last] && now - last > Reach)
            await sql.ExecuteAsync("update lobby_tickets set here_until = greatest(here_until, @Now)", new { Now = now });
        await sql.ExecuteAsync("insert into lobby_clock (beat_at) values (@Now) on conflict (one) do update set beat_at = excluded.beat_at", new { Now = now });
    }

    private static async Task SetAsync(SqlTransaction sql, IEnumerable<UserId> people, DateTimeOffset until)
    {
        var parameters = new { Until = until, People = people.Select(p => p.Value).ToArray() };
        await sql.ExecuteAsync("update lobby_tickets set here_until = @Until where user_id = any(@People)", parameters);
        await sql.ExecuteAsync("update invitations set host_here_until = @Until where host = any(@People) and opened_at is null and revoked_at is null", parameters);
        await sql.ExecuteAsync("update invitations set guest_here_until = @Until where guest = any(@People) and opened_at is null and revoked_at is null", parameters);
    }
}
