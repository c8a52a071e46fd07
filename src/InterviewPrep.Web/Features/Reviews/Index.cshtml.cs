using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews;

public sealed class IndexModel(IMediator mediator, TimeProvider time) : PageModel
{
    public const int Shown = 8;

    public DateTimeOffset Now { get; } = time.GetUtcNow();
    public IReadOnlyList<Review> Asked { get; private set; } = [];
    public IReadOnlyList<Reviewable> Reviewable { get; private set; } = [];
    public WaitingTimes Waiting { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Asked = await mediator.Send(new ListReviews(), cancellationToken);
        (Reviewable, Waiting) = await mediator.Send(new ListReviewable(), cancellationToken);
    }
}
