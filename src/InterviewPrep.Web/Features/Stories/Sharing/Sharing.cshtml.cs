using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Sharing;

/// <summary>Who may read a story, and what they said about it.</summary>
[ResponseCache(NoStore = true)]
public sealed class SharingModel(IMediator mediator) : PageModel
{
    public StoryView Story { get; private set; } = null!;
    public ShareList List { get; private set; } = null!;
    public string? For { get; private set; }

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Story = await mediator.Send(new ShowStory(StoriesApi.Id(id)), cancellationToken);
        List = await mediator.Send(new ListShares(Story.Id), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string id, string? @for, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ShareStory(StoriesApi.Id(id), @for ?? ""), cancellationToken))) return Done(id, "Here is the link. Send it to one person.");
        For = @for;
        if (ModelState.TryGetValue("For", out var entry))
            foreach (var error in entry.Errors.ToList()) ModelState.AddModelError("", error.ErrorMessage);
        await OnGetAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostMentorAsync(string id, string mentor, CancellationToken cancellationToken)
    {
        if (await this.TryAsync(() => mediator.Send(new ShareWithMentor(StoriesApi.Id(id), mentor), cancellationToken))) return Done(id, "Asked. They are told, and find the story under “Shared with you”.");
        await OnGetAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, string code, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeShare(StoriesApi.Id(id), code), cancellationToken);
        return Done(id, "Revoked. They see nothing of it any more; what they said stays with you.");
    }

    public async Task<IActionResult> OnPostDeleteRemarkAsync(string id, string remark, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteRemark(remark), cancellationToken);
        return Done(id, "The remark is deleted.");
    }

    private RedirectResult Done(string id, string words)
    {
        TempData["Done"] = words;
        return Redirect($"/stories/{id}/sharing");
    }
}
