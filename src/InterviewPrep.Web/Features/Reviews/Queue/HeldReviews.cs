using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;

namespace InterviewPrep.Web.Features.Reviews.Queue;

/// <summary>What mentors have taken up and may not go on with goes back to the queue, in the unit of work at hand.</summary>
internal sealed class HeldReviews(Notifier notifier, TimeProvider time)
{
    /// <param name="owner">Only what this person has asked for; null: all that the mentor has.</param>
    /// <param name="words">Tell an owner so, of the review as it was.</param>
    /// <param name="about">Whom the words name; null: nobody.</param>
    public async Task GiveBackAsync(IDocumentSession session, UserId mentor, UserId? owner, Func<Review, string> words, UserId? about, CancellationToken cancellationToken)
    {
        foreach (var review in await session.Query<Review>().WhereContains(r => r.Mentors, mentor.Value).ToListAsync(ReviewStore.Most, cancellationToken))
        {
            if (owner is { } one && review.Owner != one) continue;
            if (await session.LoadRevisionedAsync<Review>(review.Id, cancellationToken) is not var (before, revision)) continue;
            var after = before.WithoutHold(mentor);
            if (after == before) continue;
            session.UpdateRevision(after, revision);
            if (!before.IsHeldBy(mentor, time.GetUtcNow())) continue; // it was in the queue already
            await notifier.TellAsync(session, after.Owner, NotificationKind.ReviewReturned, words(before), $"/reviews/{after.Id}", about, cancellationToken);
        }
    }
}
