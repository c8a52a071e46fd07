using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>Reads live sessions, as their people need them.</summary>
public sealed class SessionArchive(IDocumentStore store)
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
}
