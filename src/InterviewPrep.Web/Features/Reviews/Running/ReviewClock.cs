using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Infrastructure;

namespace InterviewPrep.Web.Features.Reviews.Running;

/// <summary>Does what the passing of time asks for: ends locks that were not used, reminds mentors, takes back what they do not go on with.</summary>
internal sealed class ReviewClock(ReviewStore reviews, Notifier notifier, IDocumentStore store, TimeProvider time, ILogger<ReviewClock> log) : IPeriodicWork
{
    private const int AtOnce = 100;

    public static TimeSpan Beat => TimeSpan.FromSeconds(15);

    /// <summary>Each review by itself: one that fails, or cannot even be read, stays for the next time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var due in await DueAsync(cancellationToken))
        {
            try
            {
                await PassAsync(due, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Review {Review} could not be gone on with; trying again", due);
            }
        }
    }

    private async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.Query<Review>().WhereBetween(r => r.NextAt!.Value, null, time.GetUtcNow()).OrderBy(r => r.NextAt).ToIdsAsync(AtOnce, cancellationToken);
    }

    private async Task PassAsync(string id, CancellationToken cancellationToken)
    {
        (Review After, ReviewTurn Turn)? passed = null;
        Claim? claim = null;
        await reviews.ChangeAsync(
            id,
            before =>
            {
                (passed, claim) = (before.Pass(time.GetUtcNow()), before.Claim);
                return new ReviewStep(passed?.After ?? before);
            },
            cancellationToken, (session, after) => passed is { } happened ? TellAsync(session, after, claim!, happened.Turn, cancellationToken) : Task.CompletedTask);
    }

    private async Task TellAsync(IDocumentSession session, Review review, Claim claim, ReviewTurn turn, CancellationToken cancellationToken)
    {
        var title = review.Subject.Title;
        if (turn is ReviewTurn.Nudged)
        {
            var days = (int)Review.Nudges[review.Claim!.Nudges - 1].TotalDays;
            var left = (int)Review.Patience.TotalDays - days;
            await notifier.TellAsync(session, claim.Mentor, NotificationKind.ReviewWaits, $"{review.OwnerName} has waited {days} days for your next word on “{title}”. In {left} days it goes back to the queue.", $"/reviews/{review.Id}", review.Owner, cancellationToken);
        }
        if (turn is not ReviewTurn.Returned) return;
        await notifier.TellAsync(session, claim.Mentor, NotificationKind.ReviewReturned, $"“{title}” went back to the queue after ten days without a word from you. What you wrote stays in it.", "/reviews/queue", about: null, cancellationToken);
        await notifier.TellAsync(session, review.Owner, NotificationKind.ReviewReturned, $"{claim.MentorName} did not go on with “{title}”, so it waits for another mentor. You keep your place in the queue.", $"/reviews/{review.Id}", claim.Mentor, cancellationToken);
    }
}
