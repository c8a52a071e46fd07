using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Map;

/// <summary>What the stories cover, drawn, and which to tell for each question.</summary>
public sealed class MapModel(IMediator mediator) : PageModel
{
    public StoryMapView Map { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Map = await mediator.Send(new ShowStoryMap(), cancellationToken);

    /// <summary>Why the story was chosen.</summary>
    public string WordsOf(StoryChoice choice)
    {
        var shows = string.Join(" and ", choice.Shared.Select(slug => StoryWords.Of(Competencies.BySlug[slug]).ToLowerInvariant()));
        return $"Shows {shows}{(choice.ShowsMain ? "" : ", not the main thing asked")}{(choice.Story.IsWhole ? "" : "; still a draft")}";
    }
}
