using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>All of one's stories, with a search.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int LongestSearch = 200;

    [BindProperty(SupportsGet = true)] public string? Search { get; set; }
    [BindProperty(SupportsGet = true)] public StoryKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public Competency? Competency { get; set; }

    public StoryList List { get; private set; } = null!;
    public IReadOnlyList<DueStory> Due { get; private set; } = [];

    public string Count => List.Stories.Count == List.Total
        ? $"{List.Total} {(List.Total == 1 ? "story" : "stories")}"
        : $"{List.Stories.Count} of {List.Total} stories";

    public string Place(StoryRow story) => string.Join(" · ", new[] { story.Form is StoryForm.Project ? "Project to present" : StoryWords.Of(story.Kind), story.Where, story.When }.Where(s => s.Length > 0));

    /// <summary>A filter that cannot be read is left out: the address may have been typed by hand.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var search = Search is { Length: > LongestSearch } ? Search[..LongestSearch] : Search;
        List = await mediator.Send(new ListStories(search, Kind, Competency), cancellationToken);
        Due = await mediator.Send(new ListDueStories(User.Zone()), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(StoryForm form, CancellationToken cancellationToken)
    {
        StoryView? begun = null;
        if (await this.TryAsync(async () => begun = await mediator.Send(new BeginStory(form, StoryContent.Empty("")), cancellationToken))) return Redirect($"/stories/{begun!.Id}");
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
