using InterviewPrep.QuestionBank;
using InterviewPrep.QuestionBank.Proof;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli.Judge;

/// <summary>A result for people.</summary>
internal static class JudgeText
{
    public static void Write(Question question, JudgeResult result, TextWriter to)
    {
        foreach (var d in result.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info))
            to.WriteLine($"{d.Line}:{d.Column} {d.Id} {d.Message}");
        var anyRan = result.Cases.Any(c => c.Verdict != Verdict.NotRun);
        foreach (var c in result.Cases.Where(_ => anyRan))
            to.WriteLine(Line(c));
        var right = result.Cases.Count(c => c.Verdict == Verdict.Accepted);
        to.WriteLine($"{question.Title}: {result.Verdict}, right for {right} of {result.Cases.Count} cases (compiled in {result.CompileMs:0} ms, {result.TotalMs:0} ms in all).");
    }

    private static string Line(CaseResult one) => one.Verdict switch
    {
        Verdict.Accepted => $"  right    {one.Name} ({one.Ms:0.0} ms)",
        Verdict.NotRun => $"  not run  {one.Name}",
        _ => $"  WRONG    {JudgeStory.OfCase(one)}",
    };
}
