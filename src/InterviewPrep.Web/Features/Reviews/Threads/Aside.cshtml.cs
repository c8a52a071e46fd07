using InterviewPrep.Web.Features.Reviews.Requests;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Threads;

[ResponseCache(NoStore = true)]
public sealed class AsideModel(IMediator mediator) : PageModel
{
    public string Room { get; private set; } = "";
    public IReadOnlyList<ThreadsView> Reviews { get; private set; } = [];

    /// <summary>Whether the reader can ask for a review of this recording.</summary>
    public bool MayAsk { get; private set; }

    public async Task OnGetAsync(string room, CancellationToken cancellationToken)
    {
        Room = room;
        var threads = new List<ThreadsView>();
        foreach (var view in await mediator.Send(new ListReviewsOfRoom(RoomsApi.Id(room)), cancellationToken)) threads.Add(await mediator.Send(new PrepareThreads(view), cancellationToken));
        Reviews = threads;
        MayAsk = threads.All(t => t.Review.Role is not (ReviewRole.Owner or ReviewRole.Mentor)) && await CanAskAsync(cancellationToken);
    }

    private async Task<bool> CanAskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new PrepareRequest(RoomsApi.Id(Room)), cancellationToken);
            return true;
        }
        catch (Problem)
        {
            return false; // somebody else's, or nothing of theirs in it
        }
    }
}
