using System.Text;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>The sandbox's results as they are kept: cut to what people read, and with nothing in them that JSON in the database cannot hold.</summary>
internal static class RunResults
{
    /// <summary>UTF-16 units of each printed or returned text.</summary>
    private const int MaxText = 4_000;
    private const int MaxDiagnostics = 50;

    /// <param name="message">Why, for the person; null when the judge itself failed.</param>
    public static RunResult NotJudged(string? message) => new(RunVerdict.SandboxError, Storable(message), 0, 0, 0, [], []);

    public static RunResult Of(JudgeResult result, Func<string, string?> inputOf) => new(
        Of(result.Verdict), Message: null, result.CompileMs, result.TotalMs, result.PeakMemoryKb,
        [.. result.Cases.Select(c => Of(c, c.Hidden ? null : inputOf(c.Name)))],
        Of(result.Diagnostics));

    public static CaseOutcome Of(CaseResult judged, string? input) => new(
        Storable(judged.Name)!, judged.Hidden, Of(judged.Verdict), judged.Ms, judged.WallMs, judged.MemoryKb, Storable(input),
        Storable(judged.Printed), Storable(judged.Expected), Storable(judged.Actual),
        Storable(judged.Error?.Type), Storable(judged.Error?.Message), judged.Error?.Line);

    /// <summary>The first of them; the rest would only be scrolled past.</summary>
    public static IReadOnlyList<CompilerMessage> Of(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Take(MaxDiagnostics).Select(Of)];

    private static CompilerMessage Of(Diagnostic d) => new(
        d.Line, d.Column, d.EndLine, d.EndColumn, d.Severity.ToString().ToLowerInvariant(), d.Id, Storable(d.Message)!);

    private static RunVerdict Of(Verdict verdict) => Enum.Parse<RunVerdict>(verdict.ToString());

    private static string? Storable(string? text)
    {
        if (text is null) return null;
        var storable = new StringBuilder(Math.Min(text.Length, MaxText) + 2);
        foreach (var rune in text.EnumerateRunes()) // half a surrogate pair comes as U+FFFD
        {
            if (storable.Length >= MaxText) return storable.Append(" …").ToString();
            storable.Append(rune.Value == 0 ? "␀" : rune.ToString());
        }
        return storable.ToString();
    }
}
