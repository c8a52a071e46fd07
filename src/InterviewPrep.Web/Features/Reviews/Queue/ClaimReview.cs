using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Queue;

/// <summary>Takes a review out of the queue: for 30 minutes nobody else can, and with the first word it stays the caller's.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record ClaimReview(string Review) : IRequest;

/// <summary>Half an hour more before the first word; at most four times.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record ExtendClaim(string Review) : IRequest;

/// <summary>Gives a review back to the queue.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record ReleaseReview(string Review) : IRequest;

/// <summary>The review is done: the scorecard is given, low rows of it become due drills, and the owner rates it.</summary>
[OnlyFor(Roles.Mentor)]
public sealed record FinishReview(string Review) : IRequest;

internal sealed class ClaimHandler(ReviewStore reviews, MentorLimits limits, ReviewCardStore cards, ThreadStore threads, DueList due, Notifier notifier, IDocumentStore store, Caller caller, TimeProvider time) :
    IRequestHandler<ClaimReview, Unit>, IRequestHandler<ExtendClaim, Unit>, IRequestHandler<ReleaseReview, Unit>, IRequestHandler<FinishReview, Unit>
{
    public async Task<Unit> Handle(ClaimReview request, CancellationToken cancellationToken)
    {
        var review = await reviews.FindAsync(request.Review, cancellationToken) ?? throw Problem.NotFound("review");
        await using (var session = store.QuerySession())
            if ((await PartedPairs.OfMentorAsync(session, caller.Id, cancellationToken)).Contains(review.Owner)) throw Problem.NotFound("review");
        var held = false;
        await reviews.ChangeAsync(
            request.Review,
            before =>
            {
                held = before.IsHeldBy(caller.Id, time.GetUtcNow());
                return before.ClaimBy(caller.Id, caller.Name, time.GetUtcNow());
            },
            cancellationToken,
            async (session, after) =>
            {
                if (held) return;
                await limits.CheckAsync(session, caller.Id, cancellationToken);
                await notifier.TellAsync(session, after.Owner, NotificationKind.ReviewClaimed, $"{caller.Name} takes up your review of “{after.Subject.Title}”.", $"/reviews/{after.Id}", caller.Id, cancellationToken);
            });
        return Unit.Value;
    }

    public Task<Unit> Handle(ExtendClaim request, CancellationToken cancellationToken) => StepAsync(request.Review, before => before.Extend(caller.Id, time.GetUtcNow()), cancellationToken);

    public Task<Unit> Handle(ReleaseReview request, CancellationToken cancellationToken) => StepAsync(
        request.Review, before => before.Release(caller.Id, time.GetUtcNow()), cancellationToken,
        (session, after) => notifier.TellAsync(session, after.Owner, NotificationKind.ReviewReturned, $"{caller.Name} gave your review of “{after.Subject.Title}” back to the queue. You keep your place in it.", $"/reviews/{after.Id}", caller.Id, cancellationToken));

    public async Task<Unit> Handle(FinishReview request, CancellationToken cancellationToken)
    {
        var said = await threads.OfAsync(request.Review, cancellationToken);
        var scored = (await cards.LoadAsync(request.Review, cancellationToken)).HasToGive(caller.Id);
        return await StepAsync(
            request.Review, before => before.Finish(caller.Id, said, scored, time.GetUtcNow()), cancellationToken,
            async (session, after) =>
            {
                foreach (var card in await ReviewCardStore.GiveAsync(session, after, cancellationToken))
                    await due.AddAsync(session, after.Owner, after.Subject.Rounds.First(r => r.Number == card.Round).Question, new DueReason(DueOrigin.Scorecard, card.GivenAt!.Value, after.Id, Round: card.Round), cancellationToken);
                await notifier.TellAsync(session, after.Owner, NotificationKind.ReviewDone, $"{caller.Name} has finished the review of “{after.Subject.Title}”.", $"/reviews/{after.Id}", caller.Id, cancellationToken);
                await TellPartnerAsync(session, after, cancellationToken);
            });
    }

    private async Task TellPartnerAsync(IDocumentSession session, Review review, CancellationToken cancellationToken)
    {
        if (review.Subject.Partner is not { } partner || !review.PartnerSees(partner) || (await Blocks.AroundAsync(session, partner, cancellationToken)).Contains(review.Owner)) return;
        await notifier.TellAsync(session, partner, NotificationKind.ReviewShown, $"{review.OwnerName} lets you read the review of “{review.Subject.Title}”, which you played together.", $"/reviews/{review.Id}", review.Owner, cancellationToken);
    }

    private async Task<Unit> StepAsync(string id, Func<Review, ReviewStep> decide, CancellationToken cancellationToken, Func<IDocumentSession, Review, Task>? also = null)
    {
        if (await reviews.FindAsync(id, cancellationToken) is not { } review || review.Mentor != caller.Id.Value) throw Problem.NotFound("review");
        await reviews.ChangeAsync(id, decide, cancellationToken, also);
        return Unit.Value;
    }
}
