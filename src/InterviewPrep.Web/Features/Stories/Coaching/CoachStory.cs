using FluentValidation;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.Storage;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Coaching;

/// <summary>What the coach says about a text, saved or not.</summary>
/// <param name="Story">An own story: what was set aside in it is told so. Null: a text of no story.</param>
public sealed record CoachStory(StoryForm Form, StoryTexts Texts, StoryId? Story) : IRequest<CoachView>;

/// <summary>What the coach says about an own story as it is saved.</summary>
public sealed record ShowCoaching(StoryId Story) : IRequest<CoachView>;

/// <param name="Remarks">In the order of the text.</param>
/// <param name="SetAside">Those that the person has answered.</param>
public sealed record CoachView(StoryFigures Figures, IReadOnlyList<Remark> Remarks, IReadOnlyList<AnsweredRemark> SetAside);

/// <param name="Reason">In the person's words; may be empty.</param>
public sealed record AnsweredRemark(Remark Remark, string Reason, DateTimeOffset At);

/// <summary>A remark of the coach that the person does not take, and why.</summary>
/// <param name="Id"><c>story/remark</c>.</param>
public sealed record Objection(string Id, StoryId Story, UserId Owner, string Remark, string Reason, DateTimeOffset At)
{
    public const int LongestReason = 500;

    /// <summary>Of one story.</summary>
    public const int Most = 500;

    public static string IdOf(StoryId story, string remark) => $"{story}/{remark}";
}

internal sealed class CoachStoryRules : AbstractValidator<CoachStory>
{
    public CoachStoryRules()
    {
        RuleFor(c => c.Form).IsInEnum().WithMessage("A story has the form Star or Project.");
        RuleFor(c => c.Texts).SetValidator(new TextsRules());
    }
}

internal sealed class CoachStoryHandler(IDocumentStore store, OwnStories own) : IRequestHandler<CoachStory, CoachView>, IRequestHandler<ShowCoaching, CoachView>
{
    public async Task<CoachView> Handle(CoachStory request, CancellationToken cancellationToken)
    {
        if (request.Story is not { } story) return ViewOf(request.Form, request.Texts, []);
        await using var session = store.QuerySession();
        await own.FindAsync(story, session, cancellationToken);
        return ViewOf(request.Form, request.Texts, await ObjectionsAsync(story, session, cancellationToken));
    }

    public async Task<CoachView> Handle(ShowCoaching request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        return ViewOf(story.Form, story.Content.Texts, await ObjectionsAsync(story.Id, session, cancellationToken));
    }

    private static Task<IReadOnlyList<Objection>> ObjectionsAsync(StoryId story, IQuerySession session, CancellationToken cancellationToken) =>
        session.Query<Objection>().Where(o => o.Story, story).ToListAsync(Objection.Most, cancellationToken);

    private static CoachView ViewOf(StoryForm form, StoryTexts texts, IReadOnlyList<Objection> objections)
    {
        var coached = StoryCoach.Read(form, texts);
        var answers = objections.ToDictionary(o => o.Remark);
        return new CoachView(
            coached.Figures,
            [.. coached.Remarks.Where(r => !answers.ContainsKey(r.Id))],
            [.. coached.Remarks.Where(r => answers.ContainsKey(r.Id)).Select(r => new AnsweredRemark(r, answers[r.Id].Reason, answers[r.Id].At))]);
    }
}
