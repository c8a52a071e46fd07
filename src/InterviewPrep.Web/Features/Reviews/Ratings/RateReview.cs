using FluentValidation;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Ratings;

/// <summary>Says how much a review has helped, as its owner. As long as one rating is bad the two are parted: this mentor gets none of the owner's recordings.</summary>
/// <param name="Helpful">1 (not at all) to 5 (very).</param>
/// <param name="Words">For the mentor; may be empty.</param>
/// <param name="Look">Which look of those that are done, from 1; null: the last.</param>
public sealed record RateReview(string Review, int Helpful, string Words, int? Look = null) : IRequest;

/// <summary>What the form of a rating shows.</summary>
/// <param name="Look">From 1.</param>
/// <param name="Of">How many looks are done.</param>
public sealed record LookToRate(int Look, Claim Claim, int Of);

internal sealed class RateReviewRules : AbstractValidator<RateReview>
{
    public RateReviewRules()
    {
        RuleFor(r => r.Helpful).InclusiveBetween(Rating.Lowest, Rating.Highest).WithMessage("Choose how much it helped.");
        RuleFor(r => r.Words).NotNull().MaximumLength(1_000).WithMessage("Please keep it to 1,000 characters.");
    }
}

internal sealed class RateReviewHandler(ReviewAccess access, ReviewStore reviews, PartedPairs parted, Notifier notifier, Caller caller, TimeProvider time) : AsyncRequestHandler<RateReview>
{
    protected override async Task Handle(RateReview request, CancellationToken cancellationToken)
    {
        var (review, role) = await access.OpenAsync(request.Review, cancellationToken);
        if (role is not ReviewRole.Owner) throw Problem.NotYours();
        var now = time.GetUtcNow();
        var rating = new Rating(request.Helpful, request.Words.Trim(), now);
        await reviews.ChangeAsync(review.Id, before => before.Rate(caller.Id, request.Look, rating), cancellationToken, async (session, after) =>
        {
            var mentor = after.Look(request.Look)!.Claim.Mentor;
            var others = (await reviews.OfOwnerAsync(after.Owner, cancellationToken)).Where(r => r.Id != after.Id);
            if (others.Append(after).SelectMany(r => r.FinishedBy(mentor)).Any(r => r.Claim.Rating is { Parts: true })) await parted.PartAsync(session, after.Owner, mentor, cancellationToken);
            else PartedPairs.Join(session, after.Owner, mentor);
            if (review.Look(request.Look)?.Claim.Rating is null)
                await notifier.TellAsync(session, mentor, NotificationKind.ReviewRated, $"Your review of “{after.Subject.Title}” is rated: {rating.Helpful} of {Rating.Highest}.", $"/mentors/{mentor}", about: null, cancellationToken);
        });
    }
}
