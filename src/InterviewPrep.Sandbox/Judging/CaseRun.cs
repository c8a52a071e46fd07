using System.Security.Cryptography;
using InterviewPrep.Sandbox.Processes;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>How a case ended in the jail, before its value is compared.</summary>
/// <param name="Failure">Null: it returned, and <paramref name="Result"/> is to be compared.</param>
/// <param name="Forged">The reply was not the runner's: nothing more is believed of this process.</param>
internal sealed record CaseRun(
    Verdict? Failure, CaseError? Error, byte[] Result, string Output, string Errors, TimeSpan Cpu, TimeSpan Wall, long AllocatedBytes, bool Forged = false)
{
    public static CaseRun Of(Turn turn, Conversation runner, int? exitCode, byte[] nonce, Limits limits)
    {
        var run = new CaseRun(null, null, [], runner.Output.ToString(), runner.Errors.ToString(), turn.Cpu, turn.Wall, 0);
        if (turn.End != TurnEnd.Answered)
            return run.WithEnd(turn.End, runner, exitCode);
        try
        {
            return run.WithReply(CaseEnded.Parse(turn.Body), nonce, runner, limits);
        }
        catch (BadFrameException)
        {
            return run.AsForged();
        }
    }

    public CaseRun AsForged() => this with
    {
        Failure = Verdict.Forbidden,
        Error = new CaseError("Sandbox", "The answer wrote to the sandbox's own channel.", null),
        Forged = true,
    };

    private CaseRun WithEnd(TurnEnd end, Conversation runner, int? exitCode)
    {
        if (end == TurnEnd.BadReply)
            return AsForged();
        var (verdict, error) = end switch
        {
            TurnEnd.CpuLimit or TurnEnd.WallLimit => (Verdict.TimeLimit, null),
            TurnEnd.MemoryLimit => (Verdict.MemoryLimit, null),
            TurnEnd.PrintedTooMuch => (Verdict.OutputLimit, null),
            _ => Death.Explain(runner.Process.Slot.Group, exitCode, Errors),
        };
        return this with { Failure = verdict, Error = error };
    }

    private CaseRun WithReply(CaseEnded ended, byte[] nonce, Conversation runner, Limits limits)
    {
        if (!CryptographicOperations.FixedTimeEquals(ended.Nonce, nonce))
            return AsForged();
        var late = Cpu > TimeSpan.FromMilliseconds(limits.CpuMs);
        var outOfProcesses = runner.Process.Slot.Group?.RanOutOfProcesses == true;
        var error = new CaseError(ended.ErrorType, ended.ErrorMessage, ended.Line > 0 ? ended.Line : null);
        Verdict? failure = ended.Outcome switch
        {
            CaseOutcome.Returned => late ? Verdict.TimeLimit : null,
            CaseOutcome.ResultTooLarge => Verdict.OutputLimit,
            CaseOutcome.NoThread => Verdict.ProcessLimit,
            CaseOutcome.OutOfMemory => outOfProcesses ? Verdict.ProcessLimit : Verdict.MemoryLimit,
            CaseOutcome.Threw => outOfProcesses ? Verdict.ProcessLimit : Verdict.RuntimeError,
            _ => Verdict.Forbidden,
        };
        var hasThrown = ended.Outcome is CaseOutcome.Threw or CaseOutcome.Refused or CaseOutcome.OutOfMemory or CaseOutcome.NoThread;
        return this with { Failure = failure, Error = hasThrown ? error : null, Result = ended.Result, AllocatedBytes = Math.Max(0, ended.AllocatedBytes) };
    }
}
