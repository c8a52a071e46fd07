using System.Collections.Concurrent;
using System.Threading.Channels;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>A sandbox whose results come when a test says so: what a room does before, meanwhile and after is what is tested here.</summary>
internal sealed class HeldSandbox : ISandbox
{
    private readonly ConcurrentDictionary<string, Channel<HeldRun>> _runs = new();
    private readonly Channel<HeldRun> _all = Channel.CreateUnbounded<HeldRun>();

    public SandboxHealth Health { get; } = new(CanRun: true, []);

    /// <summary>The run of this id, once a room has asked for it; each time that it does. Null: the next of any that is not finished.</summary>
    public async Task<HeldRun> NextAsync(string? run = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        if (run is not null) return await Of(run).Reader.ReadAsync(patience.Token);
        HeldRun next;
        do next = await _all.Reader.ReadAsync(patience.Token);
        while (next.Result.IsCompleted);
        return next;
    }

    public bool Has(string run) => Of(run).Reader.Count > 0;

    public Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new HeldRun(request, progress);
        Of(request.RunId).Writer.TryWrite(run);
        _all.Writer.TryWrite(run);
        return run.Result;
    }

    /// <summary>Nothing is compiled here.</summary>
    public Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Diagnostic>>([]);

    /// <inheritdoc cref="DiagnoseAsync"/>
    public Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Completion>>([]);

    private Channel<HeldRun> Of(string run) => _runs.GetOrAdd(run, _ => Channel.CreateUnbounded<HeldRun>());
}

internal sealed class HeldRun(JudgeRequest request, IProgress<CaseResult>? progress)
{
    private readonly TaskCompletionSource<JudgeResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<CaseResult> _judged = [];

    public JudgeRequest Request => request;
    public Task<JudgeResult> Result => _result.Task;

    /// <summary>Judges the next case.</summary>
    public void Judge(Verdict verdict, string? actual = "0", string? printed = null)
    {
        var next = request.Cases[_judged.Count];
        var judged = new CaseResult(
            next.Name, next.Hidden, verdict, 1, 1, 10, next.Hidden ? null : printed, next.Hidden ? null : next.Expected?.ToString(), next.Hidden ? null : actual, Error: null);
        _judged.Add(judged);
        progress?.Report(judged);
    }

    /// <summary>Judges what is left of the cases, and ends.</summary>
    public void Finish(Verdict verdict, string? actual = "0", string? printed = null, double totalMs = 2)
    {
        while (_judged.Count < request.Cases.Count) Judge(verdict, actual, printed);
        _result.SetResult(new JudgeResult(verdict, 1, totalMs, 1_000, _judged, []));
    }
}
