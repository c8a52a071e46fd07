using System.Security.Cryptography;
using InterviewPrep.Sandbox.Processes;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>How a case ended in the jail, before its value is compared.</summary>
/// <param name="Failure">Null: it returned, and <paramref name="Result"/> is to be compared.</param>
/// <param name="Over">Nothing more is asked of this process: it ends, or a reply was not the runner's.</param>
internal sealed record CaseRun(
    Verdict? Failure, CaseError? Error, byte[] Result, string Output, string Errors, TimeSpan Cpu, TimeSpan Wall, long AllocatedBytes, bool Over = false)
{
    /// <exception cref="SandboxException">Somebody else ended the process.</exception>
    public static CaseRun Of(Turn turn, Conversation runner, byte[] nonce, Limits limits)
    {
        if (turn.WasKilled)
            throw new SandboxException("The runner was killed from outside.");
        var run = new CaseRun(null, null, [], runner.Output.ToString(), runner.Errors.ToString(), turn.Cpu, turn.Wall, 0);
        if (turn.End != TurnEnd.Answered)
            return run.WithEnd(turn, runner);
        try
        {
            return run.WithReply(CaseEnded.Parse(turn.Body), nonce, limits);
        }
        catch (BadFrameException)
        {
            return run.AsForged();
        }
    }

    public CaseRun AsForged() => this with
    {
        Failure = Verdict.Forbidden,
        Error = new CaseError("Sandbox", "The answer tampered with the sandbox's own channel.", null),
        Over = true,
    };

    private CaseRun WithEnd(Turn turn, Conversation runner)
    {
        if (turn.End == TurnEnd.BadReply)
            return AsForged();
        var (verdict, error) = turn.End switch
        {
            TurnEnd.CpuLimit or TurnEnd.WallLimit => Death.IsOverflow(Errors) ? Death.Overflow : (Verdict.TimeLimit, null),
            TurnEnd.MemoryLimit => (Verdict.MemoryLimit, null),
            TurnEnd.ProcessLimit => (Verdict.ProcessLimit, null),
            TurnEnd.PrintedTooMuch => (Verdict.OutputLimit, null),
            _ => Death.Explain(turn, runner.Process.RanOutOfProcesses, Errors),
        };
        return this with { Failure = verdict, Error = error };
    }

    private CaseRun WithReply(CaseEnded ended, byte[] nonce, Limits limits)
    {
        if (!CryptographicOperations.FixedTimeEquals(ended.Nonce, nonce))
            return AsForged();
        var late = Cpu > TimeSpan.FromMilliseconds(limits.CpuMs);
        var error = new CaseError(ended.ErrorType, ended.ErrorMessage, ended.Line > 0 ? ended.Line : null);
        Verdict? failure = ended.Outcome switch
        {
            CaseOutcome.Returned => late ? Verdict.TimeLimit : null,
            CaseOutcome.ResultTooLarge => Verdict.OutputLimit,
            CaseOutcome.NoThread => Verdict.ProcessLimit,
            CaseOutcome.OutOfMemory => Verdict.MemoryLimit,
            CaseOutcome.Threw => Verdict.RuntimeError,
            CaseOutcome.Exited => Verdict.ExitedEarly,
            _ => Verdict.Forbidden,
        };
        var hasThrown = ended.Outcome is CaseOutcome.Threw or CaseOutcome.Refused or CaseOutcome.OutOfMemory or CaseOutcome.NoThread;
        return this with { Failure = failure, Error = hasThrown ? error : null, Result = ended.Result, AllocatedBytes = Math.Max(0, ended.AllocatedBytes), Over = ended.Outcome == CaseOutcome.Exited };
    }
}
