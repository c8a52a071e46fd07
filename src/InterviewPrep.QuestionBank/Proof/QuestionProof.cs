using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Proof;

/// <summary>
/// Proves in the sandbox what a package claims of itself: the starter compiles and is not accepted, the reference is accepted within half the
/// limit, each wrong answer gets the verdict that it declares. A question without code is proven by having been read.
/// </summary>
public static class QuestionProof
{
    /// <summary>Each step is reported as soon as it is done.</summary>
    public static async Task<IReadOnlyList<ProofStep>> RunAsync(
        ISandbox sandbox, Question question, IProgress<ProofStep>? progress = null, CancellationToken cancellationToken = default)
    {
        if (question.Body is not CodingBody coding)
            return [];
        var steps = new List<ProofStep>();
        await StepAsync("Starter.cs", coding.Starter, coding.Cases, AboutStarter);
        await StepAsync("Solution.cs", coding.Solution, coding.Cases.Select(c => c with { Hidden = false }), result => AboutSolution(result, coding.Limits));
        foreach (var wrong in coding.WrongAnswers)
            await StepAsync($"wrong/{wrong.Name}.cs", wrong.Source, coding.Cases, result => AboutWrongAnswer(result, wrong.Verdict));
        return steps;

        async Task StepAsync(string file, string source, IEnumerable<QuestionCase> cases, Func<JudgeResult, string?> complaint)
        {
            var result = await sandbox.JudgeAsync(coding.ToJudgeRequest($"proof-{question.Id}-{file}", source, cases), null, cancellationToken);
            var step = new ProofStep(question.Id, file, result.Verdict, complaint(result));
            steps.Add(step);
            progress?.Report(step);
        }
    }

    /// <summary>How many steps <see cref="RunAsync"/> takes.</summary>
    public static int StepsOf(Question question) => question.Body is CodingBody coding ? 2 + coding.WrongAnswers.Count : 0;

    private static string? AboutStarter(JudgeResult result) => result.Verdict switch
    {
        Verdict.Accepted => "The starter is accepted as it is: nothing is left to do.",
        Verdict.CompileError or Verdict.CompileLimit or Verdict.Forbidden or Verdict.SandboxError => $"The starter must compile. {JudgeStory.Of(result)}",
        _ => null,
    };

    private static string? AboutSolution(JudgeResult result, Limits limits)
    {
        if (result.Verdict != Verdict.Accepted)
            return $"The reference must be accepted. {JudgeStory.Of(result)}";
        var slowest = result.Cases.MaxBy(c => c.Ms);
        return slowest is not null && slowest.Ms > limits.CpuMs / 2.0
            ? $"The reference needs {slowest.Ms:0} ms for '{slowest.Name}', more than half of the limit of {limits.CpuMs} ms. Raise the limit or make the case smaller."
            : null;
    }

    private static string? AboutWrongAnswer(JudgeResult result, Verdict declared) =>
        result.Verdict == declared ? null : $"It declares {declared}. {JudgeStory.Of(result)}";
}

/// <param name="File">Path inside the package.</param>
/// <param name="Verdict">What the file got.</param>
/// <param name="Complaint">What is wrong with that; null when it is as claimed.</param>
public sealed record ProofStep(QuestionId Question, string File, Verdict Verdict, string? Complaint);
