using System.Diagnostics;
using InterviewPrep.Sandbox.Compiling;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>One answer from source to result.</summary>
internal sealed class AnswerJudge(CompilerClient compiler, RunnerPool runners)
{
    /// <exception cref="SandboxException">The sandbox failed, not the answer.</exception>
    public async Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var shape = Shapes.Of(request.Target);
        var compiled = await compiler.CompileAsync(shape, request.Source, cancellationToken);
        if (compiled.Verdict is { } failed)
            return new JudgeResult(failed, compiled.Took.TotalMilliseconds, Elapsed(started), 0, [.. request.Cases.Select(CaseJudge.NotRun)], compiled.Diagnostics);
        using var checker = request.Comparison is Comparison.Checker authors
            ? await AuthorsChecker.CompileAsync(authors, request.Target, compiler, runners, cancellationToken)
            : null;
        using var answer = new AnswerProcess(runners, shape, compiled.Reply, request.Limits);
        var judge = new CaseJudge(request, checker is null ? null : (one, actual) => checker.Accepts(one, actual, cancellationToken));
        var cases = await Task.Factory.StartNew(
            () => RunAll(request, answer, judge, progress, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new JudgeResult(Overall(cases), compiled.Took.TotalMilliseconds, Elapsed(started), answer.PeakBytes / 1024, cases, compiled.Diagnostics);
    }

    /// <summary>
    /// Sample cases first: what a hidden case brings into the process can then no longer be printed where somebody sees it. A hidden case after a
    /// killed one is not run.
    /// </summary>
    private static CaseResult[] RunAll(JudgeRequest request, AnswerProcess answer, CaseJudge judge, IProgress<CaseResult>? progress, CancellationToken cancellationToken)
    {
        var results = new CaseResult[request.Cases.Count];
        var killed = false;
        foreach (var (one, index) in request.Cases.Select((one, index) => (one, index)).OrderBy(c => c.one.Hidden))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (killed && one.Hidden)
                results[index] = CaseJudge.NotRun(one);
            else
            {
                results[index] = judge.Judge(one, answer.Run(one.Input, cancellationToken));
                killed |= answer.WasKilled;
            }
            progress?.Report(results[index]);
        }
        return results;
    }

    private static Verdict Overall(IEnumerable<CaseResult> cases) =>
        cases.Select(c => c.Verdict).FirstOrDefault(v => v is not (Verdict.Accepted or Verdict.NotRun), Verdict.Accepted);

    private static double Elapsed(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
