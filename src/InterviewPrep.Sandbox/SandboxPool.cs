using InterviewPrep.Sandbox.Compiling;
using InterviewPrep.Sandbox.Jail;
using InterviewPrep.Sandbox.Judging;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox;

/// <summary>The sandbox of this machine: warm compilers and runners behind walls. One for each host process.</summary>
public sealed class SandboxPool : ISandbox, IAsyncDisposable
{
    private const long Megabyte = 1024 * 1024;

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
        _compilers = new CompilerPool(_jailer, new WarmStart(_jailer, Programs.Compiler(files, compilerBytes), compilerBytes, walls), options.Compilers);
        _runners = new RunnerPool(_jailer, new WarmStart(_jailer, Programs.Runner(files), Programs.RunnerBytes, walls), options.WarmRunners);
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
    public async Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default)
    {
        RequestCheck.Check(request);
        if (_judge is null)
            return Failed(request, "No wall stands on this machine, so no code is run.");
        await _runs.WaitAsync(cancellationToken);
        try
        {
            return await JudgeTwiceAsync(_judge, request, progress, cancellationToken);
        }
        finally
        {
            _runs.Release();
            _runners!.Refill();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default)
    {
        RequestCheck.CheckSource(source);
        RequestCheck.CheckTarget(target);
        return _client is null ? [] : await _client.DiagnoseAsync(Shapes.Of(target), source, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default)
    {
        RequestCheck.CheckSource(source);
        RequestCheck.CheckTarget(target);
        return _client is null ? [] : await _client.CompleteAsync(Shapes.Of(target), source, position, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_runners?.CloseAsync() ?? Task.CompletedTask, _compilers?.CloseAsync() ?? Task.CompletedTask);
        _jailer?.Dispose();
        _runs.Dispose();
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
