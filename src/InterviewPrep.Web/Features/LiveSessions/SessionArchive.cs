using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>Reads live sessions, as their people and the matcher need them.</summary>
public sealed class SessionArchive(IDocumentStore store, Attempts attempts)
{
    private const int PageSize = 500;

    /// <summary>A session that this person takes or took part in.</summary>
    /// <exception cref="Problem">There is none, or it is somebody else's.</exception>
    public async Task<LiveSession> OfParticipantAsync(RoomId room, UserId person, CancellationToken cancellationToken = default) =>
        await FindAsync(room, cancellationToken) is { } session && session.Find(person) is not null ? session : throw Problem.NotFound("session");

    public async Task<LiveSession?> FindAsync(RoomId room, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<LiveSession>(room.Value, cancellationToken);
    }

    /// <summary>All sessions of a person, the newest first.</summary>
    public async Task<IReadOnlyList<LiveSession>> OfAsync(UserId person, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var all = new List<LiveSession>();
        string? next = null;
        do
        {
            var page = await session.Query<LiveSession>().WhereContains(s => s.PersonIds, person.Value).OrderBy(s => s.OpenedAt, descending: true).After(next).ToPageAsync(PageSize, cancellationToken);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }

    /// <summary>With whom a person was brought together last; null: with nobody yet.</summary>
    public async Task<UserId?> LastPartnerOfAsync(UserId person, CancellationToken cancellationToken = default)
    {
        await using var session = store.QuerySession();
        var last = await session.Query<LiveSession>().WhereContains(s => s.PersonIds, person.Value).OrderBy(s => s.OpenedAt, descending: true).FirstOrDefaultAsync(cancellationToken);
        return last?.PartnerOf(person).Id;
    }

    /// <summary>When a person last met a question, by its id: in a drill, as a candidate who was shown it, or as the interviewer who held its pack.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> QuestionsMetByAsync(UserId person, CancellationToken cancellationToken = default)
    {
        var met = (await attempts.OfAsync(person, cancellationToken)).Select(a => (a.Question, At: a.StartedAt));
        var live = from session in await OfAsync(person, cancellationToken)
                   from round in session.Rounds
                   where round.StartedAt is not null && (round.IsRevealed || round.Candidate != person)
                   select (Question: round.Question.Id, At: round.StartedAt!.Value);
        return met.Concat(live).GroupBy(m => m.Question).ToDictionary(g => g.Key, g => g.Max(m => m.At));
    }
}
