namespace InterviewPrep.Domain.Stories;

/// <summary>A story as the map sees it.</summary>
/// <param name="Shows">Competencies, the one it shows best first.</param>
/// <param name="IsWhole">Every part has words.</param>
public sealed record MapStory(string Id, string Title, IReadOnlyList<string> Shows, bool IsWhole);

/// <param name="AsksFor">Competencies, the main one first.</param>
public sealed record MapQuestion(string Id, string Title, IReadOnlyList<string> AsksFor);

/// <param name="Stories">Those that show it, the fitting ones first.</param>
public sealed record CompetencyCoverage(string Competency, IReadOnlyList<MapStory> Stories)
{
    public bool IsGap => Stories.Count == 0;
}

/// <param name="Shared">What the question asks for and the story shows.</param>
/// <param name="ShowsMain">Among them the question's main one.</param>
public sealed record StoryChoice(MapStory Story, IReadOnlyList<string> Shared, bool ShowsMain);

/// <param name="Best">Null: no story fits.</param>
public sealed record QuestionChoice(MapQuestion Question, StoryChoice? Best, StoryChoice? SecondBest);

/// <param name="Story">The one that is told for nearly everything.</param>
/// <param name="Times">For how many of the <paramref name="Questions"/> that have a story at all it is the best.</param>
public sealed record OneForAll(MapStory Story, int Times, int Questions);

/// <summary>Which story shows what, and which one to tell when asked.</summary>
public static class StoryMap
{
    private const int EnoughQuestions = 4;
    private const double TooOften = 0.6;

    public static IReadOnlyList<CompetencyCoverage> Coverage(IEnumerable<string> competencies, IReadOnlyList<MapStory> stories) =>
        [.. competencies.Select(competency => new CompetencyCoverage(competency, [.. stories.Where(s => s.Shows.Contains(competency)).OrderBy(s => PlaceOf(s, competency)).ThenByDescending(s => s.IsWhole)]))];

    public static IReadOnlyList<QuestionChoice> Choose(IEnumerable<MapQuestion> questions, IReadOnlyList<MapStory> stories) => [.. questions.Select(question => Choose(question, stories))];

    /// <summary>
    /// A story that shows the main thing asked goes before all others; then one that shows more of it, that is written to its end, that shows it best, and that claims
    /// less besides. The number of times it was told does not count: a story gets better by telling.
    /// </summary>
    public static QuestionChoice Choose(MapQuestion question, IReadOnlyList<MapStory> stories)
    {
        var main = question.AsksFor.Count > 0 ? question.AsksFor[0] : "";
        var choices = stories
            .Select(story => new StoryChoice(story, [.. question.AsksFor.Where(story.Shows.Contains)], story.Shows.Contains(main)))
            .Where(choice => choice.Shared.Count > 0)
            .OrderByDescending(c => c.ShowsMain).ThenByDescending(c => c.Shared.Count).ThenByDescending(c => c.Story.IsWhole)
            .ThenBy(c => PlaceOf(c.Story, c.Shared[0])).ThenBy(c => c.Story.Shows.Count).ThenBy(c => c.Story.Title, StringComparer.Ordinal).ThenBy(c => c.Story.Id, StringComparer.Ordinal)
            .Take(2).ToList();
        return new QuestionChoice(question, choices.ElementAtOrDefault(0), choices.ElementAtOrDefault(1));
    }

    /// <summary>The story that is the best for more than three in five of the questions that have one; null when they are spread, or too few to tell.</summary>
    public static OneForAll? TooMuchOnOne(IReadOnlyList<QuestionChoice> choices)
    {
        var told = choices.Where(c => c.Best is not null).ToList();
        var most = told.GroupBy(c => c.Best!.Story.Id).MaxBy(g => g.Count());
        return most is not null && told.Count >= EnoughQuestions && most.Count() > TooOften * told.Count ? new OneForAll(most.First().Best!.Story, most.Count(), told.Count) : null;
    }

    private static int PlaceOf(MapStory story, string competency)
    {
        for (var i = 0; i < story.Shows.Count; i++)
            if (story.Shows[i] == competency) return i;
        return int.MaxValue;
    }
}
