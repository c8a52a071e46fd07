using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Examples;
using InterviewPrep.Web.Features.Stories.Export;
using InterviewPrep.Web.Features.Stories.History;
using InterviewPrep.Web.Features.Stories.Map;
using InterviewPrep.Web.Features.Stories.Rehearsals;
using InterviewPrep.Web.Features.Stories.Sharing;
using MediatR;
using Problem = InterviewPrep.Web.Infrastructure.Requests.Problem;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>The same requests for the pages' scripts and for programs.</summary>
internal static class StoriesApi
{
    /// <exception cref="Problem">No story can have this id.</exception>
    public static StoryId Id(string text) => StoryId.TryParse(text, out var id) ? id : throw Problem.NotFound("story");

    public static void Map(IEndpointRouteBuilder routes)
    {
        var stories = routes.MapGroup("/api/stories").WithTags("Stories");
        stories.MapGet("/", (IMediator mediator, string? search, StoryKind? kind, Competency? competency, CancellationToken cancelled) => mediator.Send(new ListStories(search, kind, competency), cancelled))
            .WithSummary("Your stories that fit all of the given, the latest change first.");
        stories.MapPost("/", async (IMediator mediator, NewStoryBody body, CancellationToken cancelled) =>
            {
                var story = await mediator.Send(new BeginStory(body.Form, body.ToContent()), cancelled);
                return Results.Created($"/api/stories/{story.Id}", story);
            })
            .WithSummary("Begins a story.").Produces<StoryView>(StatusCodes.Status201Created);
        stories.MapGet("/map", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ShowStoryMap(), cancelled)).WithSummary("Which of your stories shows what, and which to tell for each behavioural question.");
        stories.MapGet("/examples", (IMediator mediator, CancellationToken cancelled) => mediator.Send(new ListExamples(), cancelled)).WithSummary("Example stories.");
        stories.MapPost("/coach", (IMediator mediator, CoachBody body, CancellationToken cancelled) =>
                mediator.Send(new CoachStory(body.Form, (body.Texts ?? new()).ToTexts(), body.Story is { } id ? Id(id) : null), cancelled))
            .WithSummary("What the coach says about a text, saved or not.");
        stories.MapGet("/coach/rules", () => CoachRule.All).WithSummary("What the coach looks for, why, and when you are right and the rule is not.");

        stories.MapGet("/due", (IMediator mediator, HttpContext context, CancellationToken cancelled) => mediator.Send(new ListDueStories(context.User.Zone()), cancelled)).WithSummary("Your stories that are due to be told aloud again, the most urgent first.");

        var story = stories.MapGroup("/{id}");
        MapStory(story);
        RehearsalsApi.Map(story);
        SharingApi.MapShares(story);
        SharingApi.MapShared(routes);
        ExportApi.Map(stories);
    }

    private static void MapStory(RouteGroupBuilder story)
    {
        story.MapGet("/", (IMediator mediator, string id, CancellationToken cancelled) => mediator.Send(new ShowStory(Id(id)), cancelled)).WithSummary("A story.");
        story.MapPut("/", (IMediator mediator, string id, SaveStoryBody body, CancellationToken cancelled) => mediator.Send(new SaveStory(Id(id), body.ToContent(), body.Revision), cancelled))
            .WithSummary("Saves a story. When somebody has saved since the given revision this text is kept beside it, and 409 says so.");
        story.MapDelete("/", (IMediator mediator, string id, CancellationToken cancelled) => Done(mediator.Send(new DeleteStory(Id(id)), cancelled))).WithSummary("Deletes a story with all that belongs to it.");
        story.MapGet("/states", (IMediator mediator, string id, string? after, CancellationToken cancelled) => mediator.Send(new ListStates(Id(id), after), cancelled)).WithSummary("Its saved states, the latest first.");
        story.MapGet("/states/{state}", (IMediator mediator, string id, string state, CancellationToken cancelled) => mediator.Send(new ReadState(Id(id), state), cancelled)).WithSummary("A saved state.");
        story.MapGet("/states/compare", (IMediator mediator, string id, string from, string to, CancellationToken cancelled) => mediator.Send(new CompareStates(Id(id), from, to), cancelled)).WithSummary("What changed between two saved states.");
        story.MapGet("/coaching", (IMediator mediator, string id, CancellationToken cancelled) => mediator.Send(new ShowCoaching(Id(id)), cancelled)).WithSummary("What the coach says about the saved story.");
        story.MapPut("/coaching/{remark}", (IMediator mediator, string id, string remark, ReasonBody body, CancellationToken cancelled) => Done(mediator.Send(new SetRemarkAside(Id(id), remark, body.Reason ?? ""), cancelled))).WithSummary("Sets a remark of the coach aside.");
        story.MapDelete("/coaching/{remark}", (IMediator mediator, string id, string remark, CancellationToken cancelled) => Done(mediator.Send(new TakeRemarkBack(Id(id), remark), cancelled))).WithSummary("Lets the coach say it again.");
    }

    public static async Task<IResult> Done(Task done)
    {
        await done;
        return Results.NoContent();
    }
}

/// <summary>What a person writes; whatever is left out is empty.</summary>
public record StoryBody
{
    /// <summary>Up to 150 characters.</summary>
    public string? Title { get; init; }
    public StoryKind Kind { get; init; } = StoryKind.Course;

    /// <summary>In your words, up to 100 characters.</summary>
    public string? When { get; init; }

    /// <summary>In your words, up to 100 characters.</summary>
    public string? Where { get; init; }
    public TextsBody? Texts { get; init; }

    /// <summary>The one it shows best first.</summary>
    public IReadOnlyList<Competency>? Competencies { get; init; }

    /// <summary>At most 20, each up to 40 characters.</summary>
    public IReadOnlyList<string?>? Skills { get; init; }

    internal StoryContent ToContent() => new(
        (Title ?? "").Trim(), Kind, (When ?? "").Trim(), (Where ?? "").Trim(), (Texts ?? new()).ToTexts(), Competencies ?? [],
        [.. (Skills ?? []).OfType<string>().Select(s => s.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]);
}

public sealed record NewStoryBody : StoryBody
{
    public StoryForm Form { get; init; }
}

public sealed record SaveStoryBody : StoryBody
{
    /// <summary>As last answered.</summary>
    public long Revision { get; init; }
}

/// <summary>Each part up to 5,000 characters. A story has situation, task, action and result; a project problem, role, technologies, hardestBug, tradeOffs, result and changes.</summary>
/// <param name="MeasuredBy">The result in figures, up to 300 characters.</param>
public sealed record TextsBody(
    string? Situation = null, string? Task = null, string? Action = null, string? Result = null, string? Problem = null, string? Role = null, string? Technologies = null,
    string? HardestBug = null, string? TradeOffs = null, string? Changes = null, string? MeasuredBy = null)
{
    /// <summary>Browsers send line ends of two characters; places in a text are counted with one.</summary>
    internal StoryTexts ToTexts() => new(
        Tidy(Situation), Tidy(Task), Tidy(Action), Tidy(Result), Tidy(Problem), Tidy(Role), Tidy(Technologies), Tidy(HardestBug), Tidy(TradeOffs), Tidy(Changes), Tidy(MeasuredBy).Trim());

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n");
}

/// <param name="Story">An own story, whose answers to the coach are taken into account; may be left out.</param>
public sealed record CoachBody(StoryForm Form, TextsBody? Texts, string? Story);

/// <param name="Reason">Up to 500 characters; may be empty.</param>
public sealed record ReasonBody(string? Reason);
