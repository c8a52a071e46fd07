using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Export;

/// <summary>All of one's stories, or one, on pages that print well.</summary>
public sealed class PrintModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<StoryView> Stories { get; private set; } = [];

    public async Task OnGetAsync(string? story, CancellationToken cancellationToken) =>
        Stories = await mediator.Send(new ExportStories(story is null ? null : StoriesApi.Id(story)), cancellationToken);
}
