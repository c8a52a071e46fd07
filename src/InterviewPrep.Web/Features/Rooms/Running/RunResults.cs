using System.Text;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>The sandbox's results as they are kept: cut to what people read, and with nothing in them that JSON in the database cannot hold.</summary>
internal static class RunResults
{
    /// <summary>UTF-16 units of each printed or returned text.</summary>
    private const int MaxText = 4_000;
    private const int MaxDiagnostics = 50;

    /// <param name="message">Why, for the person; null when the judge itself failed.</param>
    public static RunResult NotJudged(string? message) => new(RunVerdict.SandboxError, Storable(message), 0, 0, 0, [], []);

    /// <param name="cases">Those that were judged.</param>
    public static RunResult Of(JudgeResult result, Target target, IReadOnlyList<JudgeCase> cases) => new(
        Of(result.Verdict), Message: null, result.CompileMs, result.TotalMs, result.PeakMemoryKb,
        [.. result.Cases.Select(c => Of(c, target, cases))], Of(result.Diagnostics));

    /// <summary>Of a hidden case nothing but name, verdict and measures, whatever the sandbox tells.</summary>
    public static CaseOutcome Of(CaseResult judged, Target target, IReadOnlyList<JudgeCase> cases)
    {
        if (judged.Hidden) return new CaseOutcome(Storable(judged.Name)!, Hidden: true, Of(judged.Verdict), judged.Ms, judged.WallMs, judged.MemoryKb, null, null, null, null, null, null, null);
        var input = cases.First(c => c.Name == judged.Name).Input;
        return new CaseOutcome(
            Storable(judged.Name)!, Hidden: false, Of(judged.Verdict), judged.Ms, judged.WallMs, judged.MemoryKb,
            Storable(CaseText.OfInput(target, input)),
            Storable(judged.Printed), Storable(ValueOf(judged.Expected, target, input)), Storable(ValueOf(judged.Actual, target, input)),
            Storable(judged.Error?.Type), Storable(judged.Error?.Message), judged.Error?.Line);
    }

    private static string? ValueOf(string? value, Target target, JsonElement input)
    {
        if (value is null || target is ProgramTarget) return value;
        try
        {
            return CaseText.OfResult(target, input, JsonElement.Parse(value));
        }
        catch (Exception forged) when (forged is JsonException or InvalidOperationException)
        {
            return value; // an answer that wrote into the runner's channel
        }
    }

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
