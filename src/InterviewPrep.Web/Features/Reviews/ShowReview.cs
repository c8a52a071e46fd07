using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>A review as the caller may see it.</summary>
public sealed record ShowReview(string Review) : IRequest<ReviewView>;

/// <summary>The reviews of a recording that the caller may see, for the player.</summary>
public sealed record ListReviewsOfRoom(RoomId Room) : IRequest<IReadOnlyList<ReviewView>>;

/// <param name="Holds">The caller is its mentor now, and may write, finish or give it back.</param>
/// <param name="Partner">The partner's name; null: a drill, or they have withdrawn.</param>
/// <param name="Views">Side by side, of each round; empty until something is given.</param>
/// <param name="Cards">The calling mentor's own, to fill.</param>
/// <param name="Waiting">Null: it does not wait.</param>
public sealed record ReviewView(
    Review Review,
    ReviewRole Role,
    bool Holds,
    UserId You,
    string? Partner,
    IReadOnlyList<CommentThread> Threads,
    IReadOnlyList<ThreeViews> Views,
    IReadOnlyList<MentorCardView> Cards,
    WaitingTimes? Waiting)
{
    /// <summary>Owner and mentor have met in it: they can block or report each other.</summary>
    public bool HasMet => Role is ReviewRole.Mentor || (Role is ReviewRole.Owner && (Review.Mentors.Any() || Threads.Any(t => t.Remarks.Any(r => r.Author != Review.Owner))));
}

public sealed record MentorCardView(ReviewedRound Round, Rubric Rubric, ScorecardView Card);

internal sealed class ShowReviewHandler(ReviewAccess access, ReviewStore reviews, ThreadStore threads, ReviewCardStore cards, RecordingArchive recordings, WaitingRoom waiting, Caller caller, TimeProvider time) :
    IRequestHandler<ShowReview, ReviewView>, IRequestHandler<ListReviewsOfRoom, IReadOnlyList<ReviewView>>
{
    public async Task<ReviewView> Handle(ShowReview request, CancellationToken cancellationToken)
    {
        var (review, role) = await access.OpenAsync(request.Review, cancellationToken);
        return await ViewAsync(review, role, cancellationToken);
    }

    public async Task<IReadOnlyList<ReviewView>> Handle(ListReviewsOfRoom request, CancellationToken cancellationToken)
    {
        var views = new List<ReviewView>();
        foreach (var review in await reviews.OfRoomAsync(request.Room, cancellationToken))
            if (await access.RoleInAsync(review, cancellationToken) is { } role) views.Add(await ViewAsync(review, role, cancellationToken));
        return views;
    }

    private async Task<ReviewView> ViewAsync(Review review, ReviewRole role, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var holds = role is ReviewRole.Mentor && review.IsHeldBy(caller.Id, now);
        var all = await threads.OfAsync(review.Id, cancellationToken);
        var partner = review.Subject.Partner is { } other ? (await recordings.FindAsync(RoomId.From(review.Room), cancellationToken))?.NameOf(other) : null;
        var views = await cards.ViewsAsync(review, partner, forOwner: role is ReviewRole.Owner, cancellationToken);
        return new ReviewView(
            review.ReadBy(caller.Id), role, holds, caller.Id, partner,
            [.. Read(all, review, role).Where(t => t.IsSeenBy(caller.Id))],
            views,
            holds ? await CardsAsync(review, cancellationToken) : [],
            role is ReviewRole.Owner && review.IsWaiting(now) ? await waiting.TimesAsync(cancellationToken) : null);
    }

    /// <summary>The partner reads what is done: not what a mentor writes at the moment.</summary>
    private static IEnumerable<CommentThread> Read(IReadOnlyList<CommentThread> all, Review review, ReviewRole role) =>
        role is ReviewRole.Partner && review is { State: not ReviewState.Done, Finished: [.., var last] } ? all.Select(t => t.Until(last.Claim.DoneAt!.Value)).OfType<CommentThread>() : all;

    private async Task<IReadOnlyList<MentorCardView>> CardsAsync(Review review, CancellationToken cancellationToken)
    {
        var mine = await cards.LoadAsync(review.Id, cancellationToken);
        var views = new List<MentorCardView>();
        foreach (var round in review.Subject.Rounds)
            views.Add(new MentorCardView(round, await cards.RubricAsync(round, cancellationToken), SaveMentorCardHandler.ViewOf(mine.Draft(round.Number, caller.Id))));
        return views;
    }
}
