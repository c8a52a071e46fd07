using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.History;

/// <summary>A story's states, two of them compared. Unasked it compares the latest with the one before, or with what was kept beside it.</summary>
public sealed class HistoryModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public StoryView Story { get; private set; } = null!;
    public StateList States { get; private set; } = null!;
    public StateComparison? Comparison { get; private set; }

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var story = StoriesApi.Id(id);
        Story = await mediator.Send(new ShowStory(story), cancellationToken);
        States = await mediator.Send(new ListStates(story, After), cancellationToken);
        To ??= States.States.FirstOrDefault(s => !s.IsAside)?.Id;
        // What was kept beside comes first as long as nothing was saved since: that is what one has to decide on.
        From ??= States.States.FirstOrDefault(s => s.Id != To && (!s.IsAside || s == States.States[0]))?.Id;
        if (From is not null && To is not null) Comparison = await mediator.Send(new CompareStates(story, From, To), cancellationToken);
    }

    /// <summary>Without a space that is not in the text.</summary>
    public static IHtmlContent Marked(ComparedField field)
    {
        var html = new HtmlContentBuilder();
        foreach (var (change, text) in field.Text)
        {
            var tag = change switch { Change.Added => "ins", Change.Removed => "del", _ => "span" };
            html.AppendHtml($"<{tag}>").Append(text).AppendHtml($"</{tag}>");
        }
        return html;
    }

    /// <summary>Saves an earlier text as the latest state; those between stay.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string state, CancellationToken cancellationToken)
    {
        var story = StoriesApi.Id(id);
        var now = await mediator.Send(new ShowStory(story), cancellationToken);
        var earlier = await mediator.Send(new ReadState(story, state), cancellationToken);
        if (await this.TryAsync(() => mediator.Send(new SaveStory(story, earlier.Content, now.Revision), cancellationToken)))
        {
            TempData["Done"] = "That text is the story now. The one of before is in the history.";
            return Redirect($"/stories/{id}");
        }
        await OnGetAsync(id, cancellationToken);
        return Page();
    }
}
