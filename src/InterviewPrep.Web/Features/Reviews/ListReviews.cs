using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>The reviews that the caller has asked for, the newest first.</summary>
public sealed record ListReviews : IRequest<IReadOnlyList<Review>>;

internal sealed class ListReviewsHandler(ReviewStore reviews, Caller caller) : IRequestHandler<ListReviews, IReadOnlyList<Review>>
{
    public Task<IReadOnlyList<Review>> Handle(ListReviews request, CancellationToken cancellationToken) => reviews.OfOwnerAsync(caller.Id, cancellationToken);
}
