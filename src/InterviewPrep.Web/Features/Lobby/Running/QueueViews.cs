using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Lobby.Contract;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Counts the queue, as it is now and as the last day was.</summary>
internal sealed class QueueViews(IDocumentStore store, LobbyBank bank, TimeProvider time)
{
    private const int Hours = 24;

    public async Task<QueueView> ReadAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var session = store.QuerySession();
        var waiting = await session.QuerySqlAsync(
            "select interview, level, count(*)::int from lobby_tickets where not paused group by interview, level", null,
            row => (Interview: Enum.Parse<InterviewKind>(row.GetString(0)), Level: Enum.Parse<PracticeLevel>(row.GetString(1)), Count: row.GetInt32(2)), cancellationToken);
        var waits = await session.QuerySqlAsync(
            """
            select interview, percentile_cont(0.5) within group (order by extract(epoch from ended_at - joined_at))::int, count(*)::int
            from lobby_visits where paired and ended_at > @Since group by interview
            """, new { Since = now.AddHours(-Hours) }, row => (Interview: Enum.Parse<InterviewKind>(row.GetString(0)), Median: row.GetInt32(1), Count: row.GetInt32(2)), cancellationToken);
        var kinds = bank.Kinds.Union(waiting.Select(w => w.Interview)).Select(kind =>
        {
            var past = waits.FirstOrDefault(w => w.Interview == kind);
            var levels = Enum.GetValues<PracticeLevel>().Select(level => new LevelQueue(level, waiting.FirstOrDefault(w => w.Interview == kind && w.Level == level).Count));
            return new KindQueue(kind, [.. levels], past.Count == 0 ? null : past.Median, past.Count);
        });
        return new QueueView([.. kinds], await JoinedByHourAsync(session, now, cancellationToken));
    }

    private static async Task<IReadOnlyList<int>> JoinedByHourAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await session.QuerySqlAsync(
            """
            select floor(extract(epoch from @Now - joined_at) / 3600)::int as ago, count(*)::int
            from (select joined_at from lobby_visits union all select joined_at from lobby_tickets) visits
            where joined_at > @Since group by ago
            """, new { Now = now, Since = now.AddHours(-Hours) }, row => (Ago: row.GetInt32(0), Count: row.GetInt32(1)), cancellationToken);
        var hours = new int[Hours];
        foreach (var (ago, count) in rows)
            if (ago is >= 0 and < Hours) hours[Hours - 1 - ago] = count;
        return hours;
    }
}
