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

    /// <summary>The partner's name; null: a drill, or they have withdrawn.</summary>
    public string? Partner { get; private set; }

    /// <summary>What was asked before; null: it is asked for the first time.</summary>
    public Review? Asked { get; private set; }
    public WaitingTimes Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string room, CancellationToken cancellationToken) => await ShowAsync(room, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string room, CancellationToken cancellationToken)
    {
        if (await ShowAsync(room, cancellationToken) is { } asked) return asked;
        var moments = ReviewWords.MomentsIn(Moments);
        if (moments is null) ModelState.AddModelError(nameof(Moments), "Begin each line with a time, as in: 12:30 here I got stuck.");
        string? id = null;
        if (!ModelState.IsValid || !await this.TryAsync(async () => id = await mediator.Send(new RequestReview(RoomsApi.Id(room), Words ?? "", moments!, ShownToPartner), cancellationToken))) return Page();
        TempData["Done"] = "Asked. You get a message as soon as a mentor takes it up.";
        return Redirect($"/reviews/{id}");
    }

    /// <returns>To the review that is under way: there is nothing to ask then; null: there is.</returns>
    private async Task<IActionResult?> ShowAsync(string room, CancellationToken cancellationToken)
    {
        (Subject, Partner, Asked, Waiting) = await mediator.Send(new PrepareRequest(RoomsApi.Id(room)), cancellationToken);
        return Asked is null or { State: ReviewState.Done } ? null : Redirect($"/reviews/{Asked.Id}");
    }
}
