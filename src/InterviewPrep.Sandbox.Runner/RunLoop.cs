using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Answers;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>Loads one answer, then runs its cases one after another as the host sends them, until the host closes the pipe.</summary>
internal sealed class RunLoop(Stream commands, Stream replies, CaseConsole console)
{
    private volatile bool _inCase;

    public void Run()
    {
        if (Frames.Read(commands) is not { } first)
            return;
        var load = LoadAnswer.Parse(first);
        HeapLimit.GrowBy(load.HeapBytes);
        var answer = Load(load);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => SayThatItExits(load);
        while (answer is not null && Frames.Read(commands) is { } body)
            Reply(RunOne(answer, RunCase.Parse(body), load));
    }

    private Answer? Load(LoadAnswer load)
    {
        try
        {
            var answer = Answer.Load(load, console);
            Reply(new CaseEnded(load.Nonce, CaseOutcome.Loaded, [], "", "", 0, 0));
            return answer;
        }
        catch (Exception e)
        {
            Reply(Failure.Describe(e, load.Nonce, 0));
            return null;
        }
    }

    private CaseEnded RunOne(Answer answer, RunCase run, LoadAnswer load)
    {
        _inCase = true;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        try
        {
            var result = new BoundedJson(load.ResultBytes);
            answer.Run(run.Input, result);
            return new CaseEnded(load.Nonce, CaseOutcome.Returned, result.ToArray(), "", "", 0, Allocated(before));
        }
        catch (Exception e)
        {
            return Failure.Describe(e, load.Nonce, Allocated(before));
        }
        finally
        {
            _inCase = false;
        }
    }

    /// <summary>Environment.Exit with whatever code. Without this, Exit(137) would look like a kill from outside.</summary>
    private void SayThatItExits(LoadAnswer load)
    {
        if (!_inCase)
            return;
        try
        {
            Reply(new CaseEnded(load.Nonce, CaseOutcome.Exited, [], "", "", 0, 0));
        }
        catch (Exception)
        {
            // The answer has closed the channel; the exit code tells as much.
        }
    }

    private static long Allocated(long before) => GC.GetTotalAllocatedBytes(precise: true) - before;

    private void Reply(CaseEnded ended) => replies.Write(ended.Pack());
}
