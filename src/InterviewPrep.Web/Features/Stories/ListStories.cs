using FluentValidation;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Stories.Tellings;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories;

/// <summary>The caller's own stories that fit all of the given, the latest change first.</summary>
/// <param name="Search">Words of any part, as in a search engine: quotes keep words together, a minus leaves them out.</param>
public sealed record ListStories(string? Search = null, StoryKind? Kind = null, Competency? Competency = null) : IRequest<StoryList>;

/// <param name="Total">Without filters.</param>
public sealed record StoryList(IReadOnlyList<StoryRow> Stories, long Total);

/// <param name="Minutes">Spoken.</param>
/// <param name="IsWhole">Every part has words.</param>
/// <param name="LastTold">When it was last told in earnest, and to whom; null: never.</param>
public sealed record StoryRow(
    StoryId Id, StoryForm Form, string Title, StoryKind Kind, string When, string Where, IReadOnlyList<Competency> Competencies, double Minutes, bool IsWhole, DateTimeOffset ChangedAt,
    Telling? LastTold);

internal sealed class ListStoriesRules : AbstractValidator<ListStories>
{
    public ListStoriesRules() => RuleFor(l => l.Search).MaximumLength(200).WithMessage("Please search for 200 characters at most.");
}

internal sealed class ListStoriesHandler(IDocumentStore store, Caller caller) : IRequestHandler<ListStories, StoryList>
{
    public async Task<StoryList> Handle(ListStories request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var mine = session.Query<Story>().Where(s => s.Owner, caller.Id).OrderBy(s => s.ChangedAt, descending: true);
        var searched = !string.IsNullOrWhiteSpace(request.Search);
        var found = await (searched ? mine.Search(request.Search!) : mine).ToListAsync(OwnStories.Most, cancellationToken);
        var total = searched ? await session.Query<Story>().Where(s => s.Owner, caller.Id).CountAsync(cancellationToken) : found.Count;
        var fitting = found.Where(s => (request.Kind is null || s.Content.Kind == request.Kind) && (request.Competency is null || s.Content.Competencies.Contains(request.Competency.Value)));
        var told = await StoryTellings.LastOfAsync(caller.Id, session, cancellationToken);
        return new StoryList([.. fitting.Select(story => RowOf(story, told.GetValueOrDefault(story.Id)))], total);
    }

    private static StoryRow RowOf(Story story, Telling? told) => new(
        story.Id, story.Form, story.Content.ShownTitle, story.Content.Kind, story.Content.When, story.Content.Where, story.Content.Competencies,
        StoryCoach.Measure(story.Form, story.Content.Texts).Minutes, story.Content.Texts.IsWhole(story.Form), story.ChangedAt, told);
}
