using InterviewPrep.Domain;
using InterviewPrep.Storage.Postgres;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>With whom people had their last session.</summary>
internal static class Partners
{
    public static async Task<Dictionary<UserId, UserId>> LastOfAsync(SqlTransaction sql, IEnumerable<UserId> people) => (await sql.QueryAsync(
        "select user_id, last_partner from lobby_people where last_partner is not null and user_id = any(@People)", new { People = people.Select(p => p.Value).ToArray() },
        row => KeyValuePair.Create(new UserId(row.GetString(0)), new UserId(row.GetString(1))))).ToDictionary();

    public static Task NoteAsync(SqlTransaction sql, UserId one, UserId other) => sql.ExecuteAsync(
        """
        insert into lobby_people (user_id, last_partner) values (@One, @Other), (@Other, @One)
        on conflict (user_id) do update set last_partner = excluded.last_partner
        """, new { One = one, Other = other });
}
