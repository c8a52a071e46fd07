using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Infrastructure.Pages;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Where a link leads: one press takes it, since it works for one person alone; then the story, to remark on.</summary>
[ResponseCache(NoStore = true)]
public sealed class SharedModel(IMediator mediator, Caller caller) : PageModel
{
    [BindProperty] public RemarkInput Input { get; set; } = new();

    public SharedStory Shared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!caller.IsSignedIn) return Challenge();
        Shared = await mediator.Send(new ShowShared(code), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(string code, CancellationToken cancellationToken)
    {
        await mediator.Send(new TakeShare(code), cancellationToken);
        return Redirect($"/stories/shared/{code}");
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new RemarkOnWords(code, Input.Part, Input.Start, Input.Length, Input.Words, Input.Text ?? ""), cancellationToken)))
        {
            TempData["Done"] = "Sent.";
            return Redirect($"/stories/shared/{code}");
        }
        foreach (var error in ModelState.Where(e => e.Key.Length > 0).SelectMany(e => e.Value!.Errors).ToList()) ModelState.AddModelError("", error.ErrorMessage);
        (Input.Start, Input.Length, Input.Words) = (0, 0, null); // to be chosen again
        Shared = await mediator.Send(new ShowShared(code), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostGiveBackAsync(string code, CancellationToken cancellationToken)
    {
        await mediator.Send(new GiveShareBack(code), cancellationToken);
        TempData["Done"] = "Given back. What you said stays with them.";
        return Redirect("/stories/shared");
    }

    public async Task<IActionResult> OnPostDeleteAsync(string code, string remark, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteRemark(remark), cancellationToken);
        return Redirect($"/stories/shared/{code}");
    }
}

public sealed class RemarkInput
{
    public StoryPart Part { get; set; }
    public int Start { get; set; }
    public int Length { get; set; }
    public string? Words { get; set; }
    public string? Text { get; set; }
}
