using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Questions;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Map;

/// <summary>Which of the caller's stories shows what, and which to tell for each behavioural question of the bank.</summary>
public sealed record ShowStoryMap : IRequest<StoryMapView>;

/// <param name="Stories">Drawn side by side; projects are no answer to a behavioural question and are left out.</param>
/// <param name="TooMuchOnOne">Null: the stories are spread well, or too few questions have one.</param>
public sealed record StoryMapView(IReadOnlyList<MapStory> Stories, IReadOnlyList<CompetencyCoverage> Coverage, IReadOnlyList<QuestionChoice> Questions, OneForAll? TooMuchOnOne)
{
    public IReadOnlyList<CompetencyCoverage> Gaps => [.. Coverage.Where(c => c.IsGap)];
}

internal sealed class ShowStoryMapHandler(IDocumentStore store, OwnStories own, Catalogue catalogue) : IRequestHandler<ShowStoryMap, StoryMapView>
{
    public async Task<StoryMapView> Handle(ShowStoryMap request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var stories = (await own.ListAsync(session, cancellationToken)).Where(s => s.Form is StoryForm.Star).Select(MapStoryOf).ToList();
        var choices = StoryMap.Choose(BehaviouralQuestions.In(catalogue), stories);
        return new StoryMapView(stories, StoryMap.Coverage(Enum.GetValues<Competency>().Select(Competencies.SlugOf), stories), choices, StoryMap.TooMuchOnOne(choices));
    }

    private static MapStory MapStoryOf(Story story) =>
        new(story.Id.Value, story.Content.ShownTitle, [.. story.Content.Competencies.Select(Competencies.SlugOf)], story.Content.Texts.IsWhole(story.Form));
}

internal static class BehaviouralQuestions
{
    public static IEnumerable<MapQuestion> In(Catalogue catalogue) =>
        from entry in catalogue.Listed
        where entry.Question.Body is BehaviouralBody
        select new MapQuestion(entry.Question.Id.Value, entry.Question.Title, [.. ((BehaviouralBody)entry.Question.Body).Competencies.Select(Competencies.SlugOf)]);
}
