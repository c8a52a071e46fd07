using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Proof;

/// <summary>A judging in a sentence or two, for authors.</summary>
public static class JudgeStory
{
    private const int MaxValue = 200;

    public static string Of(JudgeResult result)
    {
        if (result.Verdict == Verdict.Accepted)
            return $"It was accepted in all {result.Cases.Count} cases.";
        if (result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            return $"{result.Verdict}: line {error.Line}, {error.Id}: {error.Message}";
        return result.Cases.FirstOrDefault(c => c.Verdict != Verdict.Accepted) is { } first ? OfCase(first) : $"{result.Verdict}.";
    }

    /// <summary>What one case got, and why as far as it may be told.</summary>
    public static string OfCase(CaseResult result)
    {
        var why = result switch
        {
            { Error: { } error } => $": {error.Type}: {error.Message}" + (error.Line is { } line ? $" (line {line})" : ""),
            { Verdict: Verdict.WrongAnswer, Expected: { } expected, Actual: { } actual } => $": expected {Cut(expected)}, got {Cut(actual)}",
            _ => "",
        };
        return $"{result.Verdict} in '{result.Name}'{why}";
    }

    private static string Cut(string value) => value.Length <= MaxValue ? value : value[..MaxValue] + " …";
}
