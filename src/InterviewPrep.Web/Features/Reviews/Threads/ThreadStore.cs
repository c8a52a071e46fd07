using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Threads;

/// <summary>Reads the threads of reviews, and changes one at a time.</summary>
internal sealed class ThreadStore(IDocumentStore store)
{
    /// <summary>In the order of the recording.</summary>
    public async Task<IReadOnlyList<CommentThread>> OfAsync(string review, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await OfAsync(session, review, cancellationToken);
    }

    public static async Task<IReadOnlyList<CommentThread>> OfAsync(IQuerySession session, string review, CancellationToken cancellationToken)
    {
        var found = await session.Query<CommentThread>().Where(t => t.Review, review).ToListAsync(CommentThread.Most, cancellationToken);
        return [.. found.OrderBy(t => t.Anchor.At).ThenBy(t => t.Remarks[0].At)];
    }

    /// <summary>Decides and saves, with what <paramref name="also"/> queues; when somebody saved in between, decides anew.</summary>
    /// <exception cref="Problem">It was refused, or there is no such thread in this review.</exception>
    public Task<CommentThread> ChangeAsync(string review, string thread, Func<CommentThread, ThreadStep> decide, CancellationToken cancellationToken, Func<IDocumentSession, CommentThread, Task>? also = null) => store.DecideAndSaveAsync(async session =>
    {
        var found = await session.LoadRevisionedAsync<CommentThread>(thread, cancellationToken);
        if (found is null || found.Document.Review != review) throw RoomProblems.Of(ThreadRefusals.NoSuchThread);
        var (after, refusal) = decide(found.Document);
        if (refusal is not null) throw RoomProblems.Of(refusal);
        session.UpdateRevision(after, found.Revision);
        if (also is not null) await also(session, after);
        return after;
    }, cancellationToken);
}
