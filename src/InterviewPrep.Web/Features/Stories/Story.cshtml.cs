using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Sharing;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>A story's editor with the coach beside it. It works without script too: then it saves, and the coach reads, by the button.</summary>
public sealed class StoryModel(IMediator mediator) : PageModel
{
    [BindProperty] public StoryInput Input { get; set; } = new();

    public StoryView Story { get; private set; } = null!;
    public CoachView Coach { get; private set; } = null!;

    /// <summary>What those said with whom it is shared.</summary>
    public IReadOnlyList<ReaderRemark> Readers { get; private set; } = [];
    public StoryShape Shape => StoryShape.Of(Story.Form);
    public string Saved { get; private set; } = "";

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Story = await mediator.Send(new ShowStory(StoriesApi.Id(id)), cancellationToken);
        Input = StoryInput.Of(Story.Content, Story.Revision);
        Coach = await mediator.Send(new ShowCoaching(Story.Id), cancellationToken);
        Readers = (await mediator.Send(new ListShares(Story.Id), cancellationToken)).Remarks;
    }

    /// <param name="setAside">Id of a remark, when its button was pressed; the text is saved first.</param>
    /// <param name="takeBack">The same, to hear it again.</param>
    /// <param name="reasons">By remark.</param>
    public async Task<IActionResult> OnPostAsync(string id, string? setAside, string? takeBack, Dictionary<string, string?>? reasons, CancellationToken cancellationToken)
    {
        var story = StoriesApi.Id(id);
        var saved = ModelState.IsValid && await this.TryAsync(async () =>
        {
            await mediator.Send(new SaveStory(story, Input.ToContent(), Input.Revision), cancellationToken);
            if (setAside is not null) await mediator.Send(new SetRemarkAside(story, setAside, reasons?.GetValueOrDefault(setAside) ?? ""), cancellationToken);
            if (takeBack is not null) await mediator.Send(new TakeRemarkBack(story, takeBack), cancellationToken);
        });
        if (saved)
        {
            TempData["Done"] = "Saved.";
            return Redirect($"/stories/{id}");
        }
        Story = await mediator.Send(new ShowStory(story), cancellationToken);
        Coach = await CoachedAsync(cancellationToken);
        Readers = (await mediator.Send(new ListShares(Story.Id), cancellationToken)).Remarks;
        Input.Revision = Story.Revision; // saving again says: this one
        Saved = "Not saved yet";
        return Page();
    }

    /// <summary>What the coach says about the text in the form: the same list as on the page, for the page's script.</summary>
    public async Task<IActionResult> OnPostCoachAsync(string id, CancellationToken cancellationToken)
    {
        Story = await mediator.Send(new ShowStory(StoriesApi.Id(id)), cancellationToken);
        Coach = await mediator.Send(new CoachStory(Story.Form, Input.TextsOf(), Story.Id), cancellationToken);
        return Partial("/Features/Stories/Coaching/_Coach.cshtml", Coach);
    }

    public async Task<IActionResult> OnPostDeleteAsync(string id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteStory(StoriesApi.Id(id)), cancellationToken);
        TempData["Done"] = "The story is deleted.";
        return Redirect("/stories");
    }

    /// <summary>A text that was refused may be one that the coach refuses too.</summary>
    private async Task<CoachView> CoachedAsync(CancellationToken cancellationToken)
    {
        CoachView? coached = null;
        await this.TryAsync(async () => coached = await mediator.Send(new CoachStory(Story.Form, Input.TextsOf(), Story.Id), cancellationToken));
        return coached ?? await mediator.Send(new ShowCoaching(Story.Id), cancellationToken);
    }
}
