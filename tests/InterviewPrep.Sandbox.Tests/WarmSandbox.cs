namespace InterviewPrep.Sandbox.Tests;

/// <summary>The one pool that most tests share: real compilers and runners behind every wall that this machine has.</summary>
public sealed class WarmSandbox : IAsyncLifetime
{
    public SandboxPool Pool { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Pool = await SandboxPool.StartAsync(new SandboxOptions { WarmRunners = 3, ConcurrentRuns = 6, Compilers = 3, CompileCpuMs = 1_500 });

    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
