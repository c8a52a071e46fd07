using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;

namespace InterviewPrep.Web.Features.Reviews.Requests;

/// <summary>Takes reviews back that are not done, and tells whoever has them, in the unit of work at hand.</summary>
internal sealed class TakeBack(Notifier notifier, TimeProvider time)
{
    /// <returns>Why it cannot be taken back; null: it is queued.</returns>
    public async Task<Refusal?> QueueAsync(string id, UserId owner, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (await session.LoadRevisionedAsync<Review>(id, cancellationToken) is not var (review, revision)) return ReviewRefusals.NotOpen;
        var (after, refusal) = review.Withdraw(owner);
        if (refusal is not null) return refusal;
        session.UpdateRevision(after, revision);
        await TellAsync(review, session, cancellationToken);
        return null;
    }

    /// <summary>Tells whoever has it that they need not go on.</summary>
    /// <param name="review">As it was.</param>
    public async Task TellAsync(Review review, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (review.Claim is not { } claim || !review.IsHeldBy(claim.Mentor, time.GetUtcNow())) return;
        await notifier.TellAsync(session, claim.Mentor, NotificationKind.ReviewTakenBack, $"“{review.Subject.Title}” is not to be reviewed any more: whoever asked has taken it back.", "/reviews/queue", about: null, cancellationToken);
    }
}
