using InterviewPrep.Domain.Reviews;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Reviews.Requests;

/// <summary>What the owner wants to have looked at.</summary>
public sealed class NewModel(IMediator mediator) : PageModel
{
    [BindProperty] public string Words { get; set; } = "";
    [BindProperty] public string? Moments { get; set; }
    [BindProperty] public bool ShownToPartner { get; set; }

    public ReviewSubject Subject { get; private set; } = null!;

    /// <summary>The one that is done; null: it is asked for the first time.</summary>
    public Review? Again { get; private set; }
    public WaitingTimes Waiting { get; private set; } = null!;

    public Task OnGetAsync(string room, CancellationToken cancellationToken) => ShowAsync(room, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string room, CancellationToken cancellationToken)
    {
        await ShowAsync(room, cancellationToken);
        var moments = ReviewWords.MomentsIn(Moments);
        if (moments is null) ModelState.AddModelError(nameof(Moments), "Begin each line with a time, as in: 12:30 here I got stuck.");
        string? id = null;
        if (!ModelState.IsValid || !await this.TryAsync(async () => id = await mediator.Send(new RequestReview(RoomsApi.Id(room), Words ?? "", moments!, ShownToPartner), cancellationToken))) return Page();
        TempData["Done"] = "Asked. You get a message as soon as a mentor takes it up.";
        return Redirect($"/reviews/{id}");
    }

    private async Task ShowAsync(string room, CancellationToken cancellationToken)
    {
        (Subject, Again, Waiting) = await mediator.Send(new PrepareRequest(RoomsApi.Id(room)), cancellationToken);
    }
}
