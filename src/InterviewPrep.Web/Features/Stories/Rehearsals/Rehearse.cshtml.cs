using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Tellings;
using InterviewPrep.Web.Infrastructure.Pages;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>A story told against the clock, how it went so far, and to whom it was told.</summary>
public sealed class RehearseModel(IMediator mediator, TimeProvider time) : PageModel
{
    private const double StoryTarget = 120;
    private const double ProjectTarget = 240;

    public StoryView Story { get; private set; } = null!;
    public RehearsalList List { get; private set; } = null!;
    public RehearsalQuestion? Question { get; private set; }

    /// <summary>Null until the question was answered with this story.</summary>
    public AnswerGuide? Guide { get; private set; }
    public string? ToWhom { get; private set; }

    public StoryShape Shape => StoryShape.Of(Story.Form);
    public double TargetSeconds => Story.Form is StoryForm.Star ? StoryTarget : ProjectTarget;
    public DateOnly Today => ProgressReport.DayOf(time.GetUtcNow(), User.Zone());
    public bool IsDue => List.Due <= Today;

    /// <param name="question">The one to be asked; unknown or none: the first that fits.</param>
    public async Task OnGetAsync(string id, string? question, CancellationToken cancellationToken)
    {
        var story = StoriesApi.Id(id);
        Story = await mediator.Send(new ShowStory(story), cancellationToken);
        List = await mediator.Send(new ListRehearsals(story, User.Zone()), cancellationToken);
        Question = List.Questions.FirstOrDefault(q => q.Id == question) ?? (List.Questions is [var first, ..] ? first : null);
        if (Story.Form is StoryForm.Star && Question is not null && List.Rehearsals.Any(r => r.Asked == Question.Words)) Guide = await mediator.Send(new ShowAnswerGuide(story, Question.Id), cancellationToken);
    }

    public Task<IActionResult> OnPostDeleteAsync(string id, string rehearsal, CancellationToken cancellationToken) =>
        DoneAsync(id, mediator.Send(new DeleteRehearsal(StoriesApi.Id(id), rehearsal), cancellationToken), "The rehearsal is deleted.");

    public Task<IActionResult> OnPostDeleteSoundAsync(string id, string rehearsal, CancellationToken cancellationToken) =>
        DoneAsync(id, mediator.Send(new DeleteSound(StoriesApi.Id(id), rehearsal), cancellationToken), "The recording is deleted.");

    public Task<IActionResult> OnPostDeleteTellingAsync(string id, string telling, CancellationToken cancellationToken) =>
        DoneAsync(id, mediator.Send(new DeleteTelling(StoriesApi.Id(id), telling), cancellationToken), "The note is deleted.");

    public async Task<IActionResult> OnPostTellingAsync(string id, DateOnly? on, string? toWhom, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // a date that cannot be read is told as one that is missing
        if (await this.TryAsync(() => mediator.Send(new NoteTelling(StoriesApi.Id(id), on ?? default, toWhom ?? ""), cancellationToken)))
        {
            TempData["Done"] = "Noted.";
            return Redirect($"/stories/{id}/rehearse");
        }
        ToWhom = toWhom;
        foreach (var (field, entry) in ModelState.Where(e => e.Key.Length > 0).ToList())
            foreach (var error in entry!.Errors) ModelState.AddModelError("", error.ErrorMessage);
        await OnGetAsync(id, null, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> DoneAsync(string id, Task done, string words)
    {
        await done;
        TempData["Done"] = words;
        return Redirect($"/stories/{id}/rehearse");
    }
}
