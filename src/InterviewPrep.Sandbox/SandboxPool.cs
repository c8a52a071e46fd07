using InterviewPrep.Sandbox.Compiling;
using InterviewPrep.Sandbox.Jail;
using InterviewPrep.Sandbox.Judging;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox;

/// <summary>The sandbox of this machine: warm compilers and runners behind walls. One for each host process.</summary>
public sealed class SandboxPool : ISandbox, IAsyncDisposable
{
    private const long Megabyte = 1024 * 1024;

    private readonly CancellationTokenSource _closing = new();
    private readonly Background _requests = new();
    private readonly Jailer? _jailer;
    private readonly RunnerPool? _runners;
    private readonly CompilerPool? _compilers;
    private readonly CompilerClient? _client;
    private readonly AnswerJudge? _judge;
    private readonly SemaphoreSlim _runs;

    private SandboxPool(SandboxOptions options, JailFiles files, ControlGroups groups, SandboxHealth health, Walls walls)
    {
        Health = health;
        _runs = new SemaphoreSlim(options.ConcurrentRuns);
        if (!health.CanRun)
            return;
        _jailer = new Jailer(files, walls, groups, options.Processes);
        var compilerBytes = options.CompilerMemoryMb * Megabyte;
        var stop = _closing.Token;
        _compilers = new CompilerPool(_jailer, new WarmStart(_jailer, Programs.Compiler(files, compilerBytes), compilerBytes, walls, stop), options.Compilers, stop);
        _runners = new RunnerPool(_jailer, new WarmStart(_jailer, Programs.Runner(files), Programs.RunnerBytes, walls, stop), options.WarmRunners, stop);
        _client = new CompilerClient(_compilers, options, pollMemory: groups.Why is not null);
        _judge = new AnswerJudge(_client, _runners);
        _compilers.Fill();
        _runners.Refill();
    }

    public SandboxHealth Health { get; }

    /// <summary>Tries the walls and begins to warm up; the first requests wait for that.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DirectoryNotFoundException">The jailed programs are not where the options say.</exception>
    public static async Task<SandboxPool> StartAsync(SandboxOptions options)
    {
        options.Check();
        var files = await Task.Run(() => JailFiles.Prepare(options.Programs));
        var groups = options.UseControlGroups ? ControlGroups.Find() : ControlGroups.None;
        var bubblewrap = WallProbe.TryBubblewrapAsync(files, groups, options);
        var filter = WallProbe.TryFilterAsync(files, groups, options);
        var health = HealthReport.Of(await bubblewrap, await filter, groups.Why);
        return new SandboxPool(options, files, groups, health, new Walls(bubblewrap.Result is null, filter.Result is null));
    }

    /// <inheritdoc/>
    public Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default)
    {
        RequestCheck.Check(request);
        return _judge is null
            ? Task.FromResult(Failed(request, "No wall stands on this machine, so no code is run."))
            : ServeAsync(stop => JudgeInTurnAsync(_judge, request, progress, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default)
    {
        RequestCheck.CheckSource(source);
        RequestCheck.CheckTarget(target);
        return _client is null
            ? Task.FromResult<IReadOnlyList<Diagnostic>>([])
            : ServeAsync(stop => _client.DiagnoseAsync(Shapes.Of(target), source, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default)
    {
        RequestCheck.CheckSource(source);
        RequestCheck.CheckTarget(target);
        return _client is null
            ? Task.FromResult<IReadOnlyList<Completion>>([])
            : ServeAsync(stop => _client.CompleteAsync(Shapes.Of(target), source, position, stop), cancellationToken);
    }

    /// <summary>Cancels what is under way and leaves no process and no control group behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _requests.WhenDoneAsync();
        await Task.WhenAll(_runners?.WhenStoppedAsync() ?? Task.CompletedTask, _compilers?.WhenStoppedAsync() ?? Task.CompletedTask);
        if (_jailer is not null)
            await _jailer.DisposeAsync();
        _runs.Dispose();
    }

    /// <summary>Until the caller or the sandbox gives up.</summary>
    private Task<T> ServeAsync<T>(Func<CancellationToken, Task<T>> serve, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        return _requests.Track(ServeLinkedAsync());

        async Task<T> ServeLinkedAsync()
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
            return await serve(either.Token);
        }
    }

    private async Task<JudgeResult> JudgeInTurnAsync(AnswerJudge judge, JudgeRequest request, IProgress<CaseResult>? progress, CancellationToken cancellationToken)
    {
        await _runs.WaitAsync(cancellationToken);
        try
        {
            return await JudgeTwiceAsync(judge, request, progress, cancellationToken);
        }
        finally
        {
            _runs.Release();
            _runners!.Refill();
        }
    }

    private static async Task<JudgeResult> JudgeTwiceAsync(AnswerJudge judge, JudgeRequest request, IProgress<CaseResult>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await judge.JudgeAsync(request, progress, cancellationToken);
        }
        catch (SandboxException)
        {
            try
            {
                return await judge.JudgeAsync(request, progress, cancellationToken);
            }
            catch (SandboxException e)
            {
                return Failed(request, $"{e.Message} {e.InnerException?.Message}".Trim());
            }
        }
    }

    private static JudgeResult Failed(JudgeRequest request, string why) =>
        new(Verdict.SandboxError, 0, 0, 0, [.. request.Cases.Select(CaseJudge.NotRun)], [new Diagnostic(1, 1, 1, 1, DiagnosticSeverity.Error, "IP0009", why)]);
}
