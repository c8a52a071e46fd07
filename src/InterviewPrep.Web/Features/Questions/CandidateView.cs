using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>The one place that decides what of a question a candidate may see. What is not named here stays on the server.</summary>
public static class CandidateView
{
    /// <param name="key">Of the version that was played.</param>
    public static async Task<PlayedQuestion> PlayedAsync(Catalogue catalogue, int round, string title, QuestionKey? key, CancellationToken cancellationToken) =>
        new(round, title, key is { } known && await catalogue.FindAsync(known, cancellationToken) is { } entry ? Of(entry, []) : null);

    public static QuestionView Of(CatalogueEntry entry, IReadOnlyList<Attempt> attempts)
    {
        var question = entry.Question;
        return new QuestionView(
            question.Id.Value,
            question.Version,
            question.Title,
            question.Summary,
            question.Level,
            question.Kind,
            question.Topics,
            question.Minutes,
            entry.PromptHtml,
            question.Body is CodingBody body ? CodingOf(body, question.Interviewer) : null,
            attempts);
    }

    private static CodingView CodingOf(CodingBody body, InterviewerPack pack) => new(
        body.Starter,
        [.. body.Samples.Select(sample => SampleOf(sample, body))],
        body.Cases.Count(c => c.Hidden),
        pack.Hints.Count,
        new LimitsView(body.Limits.CpuMs, body.Limits.MemoryMb));

    private static SampleView SampleOf(QuestionCase sample, CodingBody body) => new(
        sample.Name,
        CaseText.OfInput(body.Target, sample.Input),
        CaseText.OfResult(body.Target, sample.Input, sample.Expected),
        sample.Note is { } note ? SafeMarkdown.ToHtml(note) : null);
}
