using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.History;

/// <summary>The saved states of an own story, the latest first.</summary>
/// <param name="After">Where the page before ended; null: the first.</param>
public sealed record ListStates(StoryId Story, string? After = null) : IRequest<StateList>;

/// <param name="Next">For the next page; null on the last.</param>
public sealed record StateList(IReadOnlyList<StateRow> States, string? Next);

/// <param name="IsAside">Kept beside the story, because another tab had saved in the meantime.</param>
public sealed record StateRow(string Id, long Revision, bool IsAside, DateTimeOffset At, string Title, int Words);

/// <summary>One saved state of an own story, whole.</summary>
public sealed record ReadState(StoryId Story, string State) : IRequest<StoryState>;

/// <summary>What changed between two states of an own story, field by field.</summary>
public sealed record CompareStates(StoryId Story, string From, string To) : IRequest<StateComparison>;

/// <param name="Fields">Those that differ.</param>
public sealed record StateComparison(StateRow From, StateRow To, IReadOnlyList<ComparedField> Fields);

public sealed record ComparedField(string Name, IReadOnlyList<ComparedText> Text);

internal sealed class StoryHistoryHandler(IDocumentStore store, OwnStories own) : IRequestHandler<ListStates, StateList>, IRequestHandler<ReadState, StoryState>, IRequestHandler<CompareStates, StateComparison>
{
    private const int PageSize = 50;

    public async Task<StateList> Handle(ListStates request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        try
        {
            var page = await session.Query<StoryState>().Where(s => s.Story, request.Story).OrderBy(s => s.At, descending: true).After(request.After).ToPageAsync(PageSize, cancellationToken);
            return new StateList([.. page.Items.Select(state => RowOf(story.Form, state))], page.Next);
        }
        catch (ArgumentException)
        {
            throw Problem.Invalid("unknown-page", "There is no such page of the history.");
        }
    }

    public async Task<StoryState> Handle(ReadState request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        await own.FindAsync(request.Story, session, cancellationToken);
        return await FindAsync(request.Story, request.State, session, cancellationToken);
    }

    public async Task<StateComparison> Handle(CompareStates request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var (story, _) = await own.FindAsync(request.Story, session, cancellationToken);
        var from = await FindAsync(request.Story, request.From, session, cancellationToken);
        var to = await FindAsync(request.Story, request.To, session, cancellationToken);
        var before = FieldsOf(story.Form, from.Content);
        var after = FieldsOf(story.Form, to.Content);
        var differing = before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text);
        return new StateComparison(RowOf(story.Form, from), RowOf(story.Form, to), [.. differing.Select(pair => new ComparedField(pair.First.Name, TextComparison.Between(pair.First.Text, pair.Second.Text)))]);
    }

    private static async Task<StoryState> FindAsync(StoryId story, string id, IQuerySession session, CancellationToken cancellationToken) =>
        await session.LoadAsync<StoryState>(id, cancellationToken) is { } state && state.Story == story ? state : throw Problem.NotFound("saved state");

    private static StateRow RowOf(StoryForm form, StoryState state) =>
        new(state.Id, state.Revision, state.IsAside, state.At, state.Content.ShownTitle, StoryCoach.Measure(form, state.Content.Texts).Words);

    private static IEnumerable<(string Name, string Text)> FieldsOf(StoryForm form, StoryContent content) =>
    [
        ("Title", content.Title),
        ("Kind", StoryWords.Of(content.Kind)),
        ("When", content.When),
        ("Where", content.Where),
        .. StoryShape.Of(form).Parts.Select(part => (PartWords.Of(part), content.Texts[part])),
        ("Result in figures", content.Texts.MeasuredBy),
        ("Competencies", string.Join(", ", content.Competencies.Select(StoryWords.Of))),
        ("Skills", string.Join(", ", content.Skills)),
    ];
}
