using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli.Judge;

/// <summary>The object that <c>judge --json</c> prints.</summary>
internal sealed record JudgeReport(
    QuestionId Question,
    Verdict Verdict,
    double CompileMs,
    double TotalMs,
    IReadOnlyList<JudgeReportCase> Cases,
    IReadOnlyList<JudgeReportDiagnostic> Diagnostics)
{
    public static JudgeReport Of(Question question, JudgeResult result) => new(
        question.Id,
        result.Verdict,
        Math.Round(result.CompileMs, 3),
        Math.Round(result.TotalMs, 3),
        [.. result.Cases.Select(c => new JudgeReportCase(c.Name, c.Hidden, c.Verdict, Math.Round(c.Ms, 3), c.MemoryKb))],
        [.. result.Diagnostics.Select(d => new JudgeReportDiagnostic(d.Line, d.Column, d.Id, d.Message))]);
}

/// <param name="Ms">CPU milliseconds.</param>
internal sealed record JudgeReportCase(string Name, bool Hidden, Verdict Verdict, double Ms, long MemoryKb);

internal sealed record JudgeReportDiagnostic(int Line, int Column, string Id, string Message);
