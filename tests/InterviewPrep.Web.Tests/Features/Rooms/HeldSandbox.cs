using System.Threading.Channels;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>A sandbox whose results come when a test says so: what a room does before, meanwhile and after is what is tested here.</summary>
internal sealed class HeldSandbox : ISandbox
{
    private readonly Channel<HeldRun> _runs = Channel.CreateUnbounded<HeldRun>();

    public SandboxHealth Health { get; } = new(CanRun: true, []);

    /// <summary>The next run that a room asked for.</summary>
    public async Task<HeldRun> NextAsync() => await _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public bool HasRun => _runs.Reader.Count > 0;

    public Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new HeldRun(request, progress);
        _runs.Writer.TryWrite(run);
        return run.Result;
    }

    public Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

internal sealed class HeldRun(JudgeRequest request, IProgress<CaseResult>? progress)
{
    private readonly TaskCompletionSource<JudgeResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public JudgeRequest Request => request;
    public Task<JudgeResult> Result => _result.Task;

    public void Finish(Verdict verdict, string? actual = "0", string? printed = null)
    {
        var cases = request.Cases.Select(c => new CaseResult(
            c.Name, c.Hidden, verdict, 1, 1, 10, c.Hidden ? null : printed, c.Hidden ? null : c.Expected?.ToString(), c.Hidden ? null : actual, Error: null)).ToList();
        cases.ForEach(c => progress?.Report(c));
        _result.SetResult(new JudgeResult(verdict, 1, 2, 1_000, cases, []));
    }
}
