using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>What the lobby keeps about a person: what they chose, whom they met and whether they came, questions they know, their links.</summary>
internal sealed class LobbyData(IDocumentStore store) : IPersonalData
{
    /// <summary>Each row of these as JSON; codes of links stay out, they are keys.</summary>
    private static readonly (string Name, string Sql)[] Parts =
    [
        ("ticket", "select (to_jsonb(t) - 'here_until')::text from lobby_tickets t where user_id = @User"),
        ("choice", "select wishes::text from lobby_people where user_id = @User and wishes is not null"),
        ("sessions", "select (to_jsonb(s) - 'partner')::text from session_seats s where user_id = @User order by agreed_at"),
        ("questionsMet", "select jsonb_build_object('question', question, 'at', at)::text from questions_met where user_id = @User order by at"),
        ("invitations", "select jsonb_build_object('wishes', wishes, 'madeAt', made_at, 'openedAt', opened_at)::text from invitations where host = @User order by made_at"),
    ];

    public string Name => "lobby";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var all = new Dictionary<string, object>();
        foreach (var (name, sql) in Parts)
        {
            var rows = await session.QuerySqlAsync(sql, new { User = user }, row => System.Text.Json.Nodes.JsonNode.Parse(row.GetString(0)), cancellationToken);
            if (rows.Count > 0) all.Add(name, rows);
        }
        return all.Count == 0 ? null : all;
    }

    /// <summary>A partner who waits for an answer gets none, and goes on waiting when the time is up. Former partners keep that they had a session.</summary>
    public Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var sql in new[]
        {
            "delete from lobby_tickets where user_id = @User",
            "delete from lobby_people where user_id = @User",
            "update lobby_people set last_partner = null where last_partner = @User",
            "delete from questions_met where user_id = @User",
            "delete from invitations where host = @User",
            "update invitations set guest = null, guest_name = null, revoked_at = coalesce(revoked_at, now()) where guest = @User",
            "delete from observer_links where made_by = @User",
            "delete from session_seats where user_id = @User",
            "update session_seats set partner = '', partner_name = 'a deleted account' where partner = @User",
        })
            session.QueueSql(sql, new { User = user });
        return Task.CompletedTask;
    }
}
