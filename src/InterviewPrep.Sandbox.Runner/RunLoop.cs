using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Answers;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>Loads one answer, then runs its cases one after another as the host sends them, until the host closes the pipe.</summary>
internal sealed class RunLoop(Stream commands, Stream replies, CaseConsole console)
{
    public void Run()
    {
        if (Frames.Read(commands) is not { } first)
            return;
        var load = LoadAnswer.Parse(first);
        HeapLimit.GrowBy(load.HeapBytes);
        var answer = Load(load);
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

    private static CaseEnded RunOne(Answer answer, RunCase run, LoadAnswer load)
    {
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
    }

    private static long Allocated(long before) => GC.GetTotalAllocatedBytes(precise: true) - before;

    private void Reply(CaseEnded ended) => replies.Write(ended.Pack());
}
