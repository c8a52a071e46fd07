using System.Text.Json;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Infrastructure.Startup;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Features.Sandbox;

/// <summary>The sandbox in this process. Its walls are tried before the server takes its first request; whoever asks earlier waits.</summary>
internal sealed class LocalSandbox(IOptions<SandboxOptions> options, ILogger<LocalSandbox> log) : ISandbox, IHostedService, IWarmUp, IAsyncDisposable
{
    private readonly Lazy<Task<SandboxPool>> _pool = new(() => SandboxPool.StartAsync(options.Value));

    public SandboxHealth Health => _pool is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var pool } }
        ? pool.Health
        : new SandboxHealth(CanRun: false, [new Wall("The sandbox", Stands: false, "It is still starting.")]);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var health = (await _pool.Value).Health;
        foreach (var wall in health.Walls.Where(w => !w.Stands)) log.LogWarning("This machine does not enforce: {Wall}. {Why}", wall.Name, wall.Why);
        if (!health.CanRun) log.LogError("Neither bubblewrap nor the system call filter works here, so no code is run");
    }

    /// <summary>The first run fills every cache on the way of those that follow.</summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        if (!Health.CanRun) return;
        var target = new MethodTarget(new Signature("Twice", [new Parameter("int", "n")], "int"));
        var source = "int Twice(int n) => 2 * n;";
        var one = new JudgeCase("warm-up", Hidden: false, JsonSerializer.SerializeToElement(new[] { 1 }), JsonSerializer.SerializeToElement(2));
        var result = await JudgeAsync(new JudgeRequest("warm-up", source, target, new Comparison.Exact(), new Limits(), [one]), null, cancellationToken);
        if (result.Verdict is not Verdict.Accepted) log.LogError("The sandbox judged its own warm-up {Verdict}: {Why}", result.Verdict, result.Diagnostics is [var first, ..] ? first.Message : "");
        await DiagnoseAsync(target, source, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default) =>
        await (await _pool.Value).JudgeAsync(request, progress, cancellationToken);

    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default) =>
        await (await _pool.Value).DiagnoseAsync(target, source, cancellationToken);

    public async Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default) =>
        await (await _pool.Value).CompleteAsync(target, source, position, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_pool is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var pool } }) await pool.DisposeAsync();
    }
}
