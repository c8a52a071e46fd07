using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Moderation;

/// <summary>Who has blocked whom. It works both ways: neither meets the other.</summary>
internal static class Blocks
{
    /// <summary>Of these people, whom among them each has blocked.</summary>
    public static async Task<Dictionary<UserId, HashSet<UserId>>> AmongAsync(SqlTransaction sql, IEnumerable<UserId> people)
    {
        var rows = await sql.QueryAsync(
            "select blocker, blocked from blocks where blocker = any(@People) and blocked = any(@People)", new { People = people.Select(p => p.Value).ToArray() },
            row => (By: new UserId(row.GetString(0)), Blocked: new UserId(row.GetString(1))));
        return rows.GroupBy(r => r.By).ToDictionary(g => g.Key, g => g.Select(r => r.Blocked).ToHashSet());
    }

    /// <summary>Whom this person has blocked, and who has blocked this person.</summary>
    public static async Task<IReadOnlySet<UserId>> AroundAsync(IQuerySession session, UserId person, CancellationToken cancellationToken) =>
        (await session.QuerySqlAsync(
            "select blocked from blocks where blocker = @Person union select blocker from blocks where blocked = @Person", new { Person = person }, row => new UserId(row.GetString(0)), cancellationToken)).ToHashSet();

    public static async Task<bool> BetweenAsync(SqlTransaction sql, UserId one, UserId other) => (await AmongAsync(sql, [one, other])).Count > 0;
}
