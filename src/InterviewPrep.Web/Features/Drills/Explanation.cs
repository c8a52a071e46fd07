using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>A run in words for somebody who meets such a verdict for the first time. Plain text throughout.</summary>
/// <param name="Headline">What came out, in a few words.</param>
/// <param name="What">What happened and what it means; null when the headline says all.</param>
/// <param name="Try">What to do next.</param>
/// <param name="Line">The line of the person's own text to look at, from 1.</param>
public sealed record Explanation(string Headline, string? What, string? Try, int? Line)
{
    public static Explanation Of(RunKind kind, RunResult result) => result.Verdict switch
    {
        RunVerdict.Accepted => Accepted(kind, result),
        RunVerdict.CompileError => CompileError(result),
        RunVerdict.CompileLimit => new(
            "The compiler needed too long.",
            "It is no error of C#, but something in the text takes the compiler very long: deeply nested lambdas or strings, for example.",
            "Undo the last big change, or write that part in smaller steps.",
            null),
        RunVerdict.SandboxError when result.Message is { } why => new("There is nothing to judge by.", why, null, null),
        RunVerdict.SandboxError => new(
            "We could not judge this run.",
            "The judge failed, not your answer, and the run does not count.",
            "Nothing is lost: try again in a moment.",
            null),
        RunVerdict.Forbidden when result.Cases.All(c => c.Verdict is RunVerdict.NotRun) => Banned(result),
        _ => OfFirstThatFailed(kind, result),
    };

    private static Explanation Accepted(RunKind kind, RunResult result) => kind switch
    {
        RunKind.Samples => new(Counted(result.Cases.Count, "sample case") + " right.", null, "Submit it: then further cases are tried, the edges among them.", null),
        RunKind.Own => new("Your answer agrees with the reference.", null, null, null),
        _ => new(
            $"Accepted: right for all {result.Cases.Count} cases.",
            $"The slowest took {result.Cases.Max(c => c.Ms):0.#} ms.",
            "Compare it with the reference and its approaches: could it be shorter, or faster?",
            null),
    };

    private static Explanation CompileError(RunResult result)
    {
        var first = CompilerWords.First(result.Diagnostics);
        var more = result.Diagnostics.Count(d => d.Severity == "error") - 1;
        return new(
            "It does not compile yet.",
            first is null ? null : $"Line {first.Line}: {first.Message.TrimEnd('.')}. {CompilerWords.Meaning(first.Id)}".TrimEnd(),
            more > 0 ? $"Begin with this one: the other {(more == 1 ? "" : $"{more} ")}may be caused by it." : "Each message names its line; mend it and run again.",
            first?.Line);
    }

    private static Explanation Banned(RunResult result)
    {
        var first = result.Diagnostics.Count > 0 ? result.Diagnostics[0] : null;
        return new(
            "It uses something that is not allowed here.",
            first is null ? null : $"Line {first.Line}: {first.Message}",
            "An answer needs no files, network, processes or unsafe code. Solve it with plain C#.",
            first?.Line);
    }

    private static Explanation OfFirstThatFailed(RunKind kind, RunResult result)
    {
        var failed = result.Cases.First(c => c.Verdict is not RunVerdict.Accepted);
        var right = result.Cases.Count(c => c.Verdict is RunVerdict.Accepted);
        var headline = kind is RunKind.Own ? CaseWords.OnOwnInput(failed) : $"Right for {right} of {result.Cases.Count} cases.";
        return new(headline, CaseWords.WhatHappened(kind, failed), CaseWords.WhatToTry(failed), failed.ErrorLine);
    }

    private static string Counted(int count, string what) => count == 1 ? $"The {what} is" : $"All {count} {what}s are";
}
