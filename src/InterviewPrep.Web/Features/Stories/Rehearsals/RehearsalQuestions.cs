using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <param name="Words">The question as it is listed.</param>
/// <param name="PromptHtml">Safe to show.</param>
/// <param name="ListenFor">What a good answer shows; empty for a question of the bank, whose interviewer's part tells it.</param>
/// <param name="Fits">The story shows what it asks for.</param>
public sealed record RehearsalQuestion(string Id, string Words, string PromptHtml, string ListenFor, Rubric Rubric, bool Fits);

/// <summary>What a story can be told for: behavioural questions of the bank, or what is asked about projects.</summary>
internal sealed class RehearsalQuestions(Catalogue catalogue)
{
    /// <summary>Those that the story fits first.</summary>
    public IReadOnlyList<RehearsalQuestion> For(Story story) => story.Form is StoryForm.Project
        ? [.. ProjectQuestions.All.Select(Of)]
        : [.. Behavioural.Select(entry => Of(entry, story.Content.Competencies)).OrderByDescending(q => q.Fits)];

    public RehearsalQuestion? Find(string id) =>
        ProjectQuestions.All.FirstOrDefault(q => q.Id == id) is { } about ? Of(about) : Behavioural.FirstOrDefault(e => e.Question.Id.Value == id) is { } entry ? Of(entry, []) : null;

    private IEnumerable<CatalogueEntry> Behavioural => catalogue.Listed.Where(e => e.Question.Body is BehaviouralBody);

    private static RehearsalQuestion Of(CatalogueEntry entry, IReadOnlyList<Competency> shown) => new(
        entry.Question.Id.Value, entry.Question.Title, entry.PromptHtml, "", entry.Question.Rubric, ((BehaviouralBody)entry.Question.Body).Competencies.Any(shown.Contains));

    /// <summary>Scored by the rubric that all behavioural questions share.</summary>
    private RehearsalQuestion Of(ProjectQuestion about) =>
        new(about.Id, about.Question, SafeMarkdown.ToHtml(about.Question), about.ListenFor, Behavioural.FirstOrDefault()?.Question.Rubric ?? new Rubric([]), Fits: true);
}
