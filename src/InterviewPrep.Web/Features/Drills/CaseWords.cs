using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Drills;

/// <summary>Why one case failed, and what helps.</summary>
internal static class CaseWords
{
    /// <summary>Longer values are shown side by side, not in a sentence.</summary>
    private const int ShortValue = 40;

    public static string OnOwnInput(CaseOutcome own) => own.Verdict is RunVerdict.WrongAnswer
        ? "Your answer differs from the reference."
        : "Your answer does not get through this input.";

    public static string WhatHappened(RunKind kind, CaseOutcome failed) => failed.Verdict switch
    {
        RunVerdict.WrongAnswer when failed.Hidden => $"The first that differs is the hidden case “{failed.Name}”.",
        RunVerdict.WrongAnswer when kind is RunKind.Own => Compared(failed),
        RunVerdict.WrongAnswer => $"The first that differs is “{failed.Name}”. {Compared(failed)}".TrimEnd(),
        RunVerdict.RuntimeError => $"It stopped with {Error(failed)} {On(kind, failed)}{Line(failed)}. {ExceptionWords.Meaning(failed.ErrorType)}".TrimEnd(),
        RunVerdict.TimeLimit => $"It was not done in time {On(kind, failed)}: it used up the processor time that a case may take.",
        RunVerdict.MemoryLimit => $"It took more memory than it may {On(kind, failed)}.",
        RunVerdict.OutputLimit => $"It printed, or returned, more than fits {On(kind, failed)}.",
        RunVerdict.ProcessLimit => $"It started too many threads {On(kind, failed)}.",
        RunVerdict.ExitedEarly => $"The program ended {On(kind, failed)} before it gave a result.",
        RunVerdict.Forbidden => $"It tried something that is not allowed here {On(kind, failed)}{Line(failed)}: {Error(failed)}.",
        _ => $"It could not be judged {On(kind, failed)}.",
    };

    public static string WhatToTry(CaseOutcome failed) => failed.Verdict switch
    {
        RunVerdict.WrongAnswer when failed.Hidden => "Its name says what is tried. Make up such an input and run it under “Your input”.",
        RunVerdict.WrongAnswer => "Walk through your text with this input by hand: where does it first do something that you did not expect?",
        RunVerdict.RuntimeError when failed.Hidden => "Think of inputs at the edge: nothing in it, one item, all the same, negative numbers.",
        RunVerdict.RuntimeError => "Look at the marked line: which value there could be the one that hurts?",
        RunVerdict.TimeLimit => "Is there a loop that never ends? If not: a loop inside a loop does a million steps for a thousand items. A set or a dictionary often saves the inner one.",
        RunVerdict.MemoryLimit => "Look for a list that keeps growing, or a copy of the whole input in every step.",
        RunVerdict.OutputLimit => "Look for a loop that prints, or a result that never ends.",
        RunVerdict.ProcessLimit => "One thread is enough here.",
        RunVerdict.ExitedEarly => "Leave out Environment.Exit: return the result instead.",
        RunVerdict.Forbidden => "An answer needs no files, network or processes. Solve it with plain C#.",
        _ => "Try again in a moment.",
    };

    private static string Compared(CaseOutcome failed) =>
        failed.Actual is { Length: <= ShortValue } actual && failed.Expected is { Length: <= ShortValue } expected && !(actual + expected).Contains('\n')
            ? $"You returned {actual}, expected {expected}."
            : "";

    private static string On(RunKind kind, CaseOutcome failed) =>
        kind is RunKind.Own ? "on your input" : $"on {(failed.Hidden ? "the hidden case " : "")}“{failed.Name}”";

    private static string Line(CaseOutcome failed) => failed.ErrorLine is { } line ? $", in line {line}" : "";

    private static string Error(CaseOutcome failed) => failed.ErrorType is { } type ? type.Split('.')[^1] : "an error";
}
