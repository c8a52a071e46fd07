using FluentValidation;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Storage.Json;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Requests;

/// <summary>Asks for a review of the caller's own recording; after one that is done, for another look: the thread goes on.</summary>
/// <returns>The review's id.</returns>
public sealed record RequestReview(RoomId Room, string Words, IReadOnlyList<WishedMoment> Moments, bool ShownToPartner) : IRequest<string>;

/// <summary>Takes a review back that is not done: no mentor sees the recording any more.</summary>
public sealed record WithdrawReview(string Review) : IRequest;

internal sealed class RequestReviewRules : AbstractValidator<RequestReview>
{
    public RequestReviewRules()
    {
        RuleFor(r => r.Words).Must(words => words is not null && words.Trim().Length is >= 10 and <= ReviewWish.MaxWords)
            .WithMessage("Say in 10 to 2,000 characters what you want looked at: a mentor who knows helps more.");
        RuleFor(r => r.Moments).Must(moments => moments is { Count: <= ReviewWish.MostMoments }).WithMessage("Up to ten moments: choose those that matter most.");
        RuleForEach(r => r.Moments).Must(m => m is { At: >= 0, Words: { Length: <= WishedMoment.MaxWords } words } && StorableText.IsStorable(words)).OverridePropertyName("Moments")
            .WithMessage("A moment begins within the recording and takes at most 200 characters.");
    }
}

internal sealed class RequestReviewHandler(ReviewSubjects subjects, ReviewStore reviews, TakeBack takeBack, Notifier notifier, IDocumentStore store, Caller caller, TimeProvider time) :
    IRequestHandler<RequestReview, string>, IRequestHandler<WithdrawReview, Unit>
{
    public Task<string> Handle(RequestReview request, CancellationToken cancellationToken) => store.DecideAndSaveAsync(async session =>
    {
        var id = Review.IdOf(request.Room, caller.Id);
        var found = await session.LoadRevisionedAsync<Review>(id, cancellationToken);
        var before = found?.Document;
        var subject = await subjects.FindAsync(request.Room, caller.Id, before, cancellationToken);
        if (request.Moments.Any(m => m.At > subject.Length)) throw Problem.Fields(new Dictionary<string, string[]> { ["Moments"] = [$"The recording is over at {ReviewWords.Moment(subject.Length)}: choose moments before that."] });
        var wish = new ReviewWish(request.Words.Trim(), [.. request.Moments.OrderBy(m => m.At)], request.ShownToPartner && subject.Partner is not null);
        if (before is { State: ReviewState.Waiting or ReviewState.Claimed }) throw Problem.Conflict("asked-already", "You have asked for this one already. You can take it back and ask anew.");
        var after = before is { State: ReviewState.Done } ? await AgainAsync(session, before, wish, cancellationToken) : new Review(id, caller.Id, caller.Name, subject, wish, ReviewState.Waiting, time.GetUtcNow(), Earlier: before?.Earlier);
        session.UpdateRevision(after, found?.Revision ?? 0);
        return id;
    }, cancellationToken);

    public async Task<Unit> Handle(WithdrawReview request, CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(request.Review, cancellationToken) is not { } review || review.Owner != caller.Id) throw Problem.NotFound("review");
        return await store.DecideAndSaveAsync(
            async session => await takeBack.QueueAsync(request.Review, caller.Id, session, cancellationToken) is { } refusal ? throw RoomProblems.Of(refusal) : Unit.Value, cancellationToken);
    }

    /// <summary>Whoever had it last is told, unless the two are parted.</summary>
    private async Task<Review> AgainAsync(IDocumentSession session, Review before, ReviewWish wish, CancellationToken cancellationToken)
    {
        var (after, refusal) = before.AskAgain(caller.Id, wish, time.GetUtcNow());
        if (refusal is not null) throw RoomProblems.Of(refusal);
        var last = after.Finished[^1].Claim.Mentor;
        if (!(await PartedPairs.OfMentorAsync(session, last, cancellationToken)).Contains(after.Owner))
            await notifier.TellAsync(session, last, NotificationKind.ReviewAskedAgain, $"{after.OwnerName} asks for another look at “{after.Subject.Title}”, which you have reviewed.", "/reviews/queue", after.Owner, cancellationToken);
        return after;
    }
}
