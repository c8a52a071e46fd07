using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Reads reviews, and changes them by the rules of <see cref="Review"/>.</summary>
internal sealed class ReviewStore(IDocumentStore store)
{
    /// <summary>Of one person, or of one recording.</summary>
    public const int Most = 1_000;

    public async Task<Review?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Review>(id, cancellationToken);
    }

    /// <summary>Of a recording: one for each of its people who asked.</summary>
    public async Task<IReadOnlyList<Review>> OfRoomAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<Review>().Where(r => r.Room, room.Value).ToListAsync(Most, cancellationToken);
    }

    /// <summary>Those that a person has asked for, the newest first.</summary>
    public async Task<IReadOnlyList<Review>> OfOwnerAsync(UserId owner, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<Review>().Where(r => r.Owner, owner).OrderBy(r => r.RequestedAt, descending: true).ToListAsync(Most, cancellationToken);
    }

    /// <summary>Those that a mentor has, or has finished.</summary>
    public async Task<IReadOnlyList<Review>> OfMentorAsync(UserId mentor, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<Review>().WhereContains(r => r.Mentors, mentor.Value).ToListAsync(Most, cancellationToken);
    }

    /// <summary>Decides and saves, with what <paramref name="also"/> queues into the same transaction; when somebody saved in between, decides anew.</summary>
    /// <exception cref="Problem">It was refused, or there is no such review.</exception>
    public Task<Review> ChangeAsync(string id, Func<Review, ReviewStep> decide, CancellationToken cancellationToken, Func<IDocumentSession, Review, Task>? also = null) => store.DecideAndSaveAsync(async session =>
    {
        var found = await session.LoadRevisionedAsync<Review>(id, cancellationToken) ?? throw Problem.NotFound("review");
        var (after, refusal) = decide(found.Document);
        if (refusal is not null) throw RoomProblems.Of(refusal);
        session.UpdateRevision(after, found.Revision);
        if (also is not null) await also(session, after);
        return after;
    }, cancellationToken);
}
