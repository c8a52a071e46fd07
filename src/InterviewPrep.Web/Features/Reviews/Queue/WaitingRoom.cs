using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Recordings.Demo;

namespace InterviewPrep.Web.Features.Reviews.Queue;

/// <summary>How long reviews really wait, for both sides.</summary>
/// <param name="Waiting">In the queue now.</param>
/// <param name="Longest">How long the one that waits longest has waited; null: none waits.</param>
/// <param name="ToMentor">From asking to a mentor, in the middle of the last ones; null: none yet.</param>
/// <param name="ToEnd">From asking to the end of the review, in the middle of the last ones; null: none yet.</param>
public sealed record WaitingTimes(int Waiting, TimeSpan? Longest, TimeSpan? ToMentor, TimeSpan? ToEnd);

internal sealed class WaitingRoom(IDocumentStore store, TimeProvider time)
{
    private const int Counted = 20;

    /// <summary>Read at once; a queue of more would need more mentors first.</summary>
    private const int Most = 500;

    public async Task<WaitingTimes> TimesAsync(CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(cancellationToken);
        await using var session = store.QuerySession();
        var last = await session.Query<Review>().Where(r => r.State, ReviewState.Done).OrderBy(r => r.DoneAt, descending: true).ToListAsync(Counted, cancellationToken);
        var done = last.Where(r => r.Room != DemoRecording.Room.Value).ToList(); // nobody waited for that
        return new WaitingTimes(
            waiting.Count, waiting.Count == 0 ? null : time.GetUtcNow() - waiting[0].RequestedAt,
            Middle(done.Select(r => r.Claim!.At - r.RequestedAt)), Middle(done.Select(r => r.DoneAt!.Value - r.RequestedAt)));
    }

    /// <summary>Who has waited longest comes first; those whose lock has run out wait too.</summary>
    public async Task<IReadOnlyList<Review>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var waiting = await session.Query<Review>().Where(r => r.State, ReviewState.Waiting).OrderBy(r => r.RequestedAt).ToListAsync(Most, cancellationToken);
        var claimed = await session.Query<Review>().Where(r => r.State, ReviewState.Claimed).WhereBetween(r => r.NextAt!.Value, null, time.GetUtcNow()).ToListAsync(Most, cancellationToken);
        return [.. waiting.Concat(claimed.Where(r => r.IsWaiting(time.GetUtcNow()))).OrderBy(r => r.RequestedAt)];
    }

    private static TimeSpan? Middle(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        return ordered.Count == 0 ? null : ordered[ordered.Count / 2];
    }
}
