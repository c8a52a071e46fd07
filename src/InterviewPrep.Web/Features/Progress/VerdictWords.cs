using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>A verdict in a word or two, with its sign and tone.</summary>
public sealed record VerdictWords(string Words, string Tone, string Icon)
{
    public static VerdictWords Of(RunVerdict verdict) => verdict switch
    {
        RunVerdict.Accepted => new("Accepted", "good", "check"),
        RunVerdict.WrongAnswer => new("Wrong answer", "bad", "cross"),
        RunVerdict.CompileError => new("Does not compile", "bad", "code"),
        RunVerdict.CompileLimit => new("Compiler limit", "warn", "clock"),
        RunVerdict.RuntimeError => new("Crashed", "bad", "warn"),
        RunVerdict.TimeLimit => new("Too slow", "bad", "clock"),
        RunVerdict.MemoryLimit => new("Too much memory", "bad", "memory"),
        RunVerdict.OutputLimit => new("Too much output", "bad", "terminal"),
        RunVerdict.ProcessLimit => new("Too many threads", "bad", "warn"),
        RunVerdict.ExitedEarly => new("Ended early", "bad", "stop"),
        RunVerdict.Forbidden => new("Not allowed", "bad", "lock"),
        _ => new("Not judged", "warn", "warn"),
    };

    /// <summary>How an attempt ended, or where it stands.</summary>
    public static VerdictWords Of(Attempt attempt) => attempt switch
    {
        { IsSolved: true } => new("Solved", "good", "check"),
        { IsOpen: true } => new("In progress", "info", "clock"),
        { Outcome: RoundOutcome.GaveUp } => new("Given up", "warn", "flag"),
        { Verdicts: [.., var last] } => Of(last),
        _ => new("Not solved", "warn", "clock"),
    };
}
