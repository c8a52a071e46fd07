using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Web.Features.Rooms;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>Which questions people have met: in a drill, or in a live session on either side of it (the interviewer reads the whole pack).</summary>
internal sealed class QuestionsMet : IRoomProjection
{
    public void Project(IDocumentSession session, RoomId room, RoomState after, IReadOnlyList<RoomEvent> events)
    {
        foreach (var started in events.OfType<RoundStarted>())
            foreach (var member in after.Participants)
                session.QueueSql(
                    """
                    insert into questions_met (user_id, question, at) values (@User, @Question, @At)
                    on conflict (user_id, question) do update set at = greatest(questions_met.at, excluded.at)
                    """, new { User = member.Id, Question = started.Question.Id, started.At });
    }

    public static async Task<Dictionary<UserId, Dictionary<string, DateTimeOffset>>> OfAsync(SqlTransaction sql, IEnumerable<UserId> people)
    {
        var rows = await sql.QueryAsync(
            "select user_id, question, at from questions_met where user_id = any(@People)", new { People = people.Select(p => p.Value).ToArray() },
            row => (User: new UserId(row.GetString(0)), Question: row.GetString(1), At: row.GetFieldValue<DateTimeOffset>(2)));
        return rows.GroupBy(r => r.User).ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Question, r => r.At));
    }
}
