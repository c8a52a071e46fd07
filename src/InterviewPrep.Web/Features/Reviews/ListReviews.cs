using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>The reviews that the caller has asked for, the newest first.</summary>
public sealed record ListReviews : IRequest<IReadOnlyList<Review>>;

/// <summary>The review of a recording that the caller has asked for and not taken back; null: none.</summary>
public sealed record FindReview(RoomId Room) : IRequest<Review?>;

internal sealed class ListReviewsHandler(ReviewStore reviews, Caller caller) : IRequestHandler<ListReviews, IReadOnlyList<Review>>, IRequestHandler<FindReview, Review?>
{
    public Task<IReadOnlyList<Review>> Handle(ListReviews request, CancellationToken cancellationToken) => reviews.OfOwnerAsync(caller.Id, cancellationToken);

    public async Task<Review?> Handle(FindReview request, CancellationToken cancellationToken) =>
        await reviews.FindAsync(Review.IdOf(request.Room, caller.Id), cancellationToken) is { State: not ReviewState.Withdrawn } review ? review : null;
}
