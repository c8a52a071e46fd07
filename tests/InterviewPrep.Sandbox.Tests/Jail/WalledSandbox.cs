using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Tests.Jail;

/// <summary>A pool behind some of the walls, in a host that has left a descriptor open for whoever inherits it.</summary>
public abstract class WalledSandbox(bool bubblewrap, bool filter) : IAsyncLifetime
{
    public const int SecretLength = 7_654_321;

    private readonly MarkedPrograms _programs = new();
    private readonly string _secret = Path.GetTempFileName();
    private int _leak;

    public SandboxPool Pool { get; private set; } = null!;

    public bool Filter => filter;

    internal MarkedPrograms Programs => _programs;

    public async ValueTask InitializeAsync()
    {
        File.WriteAllBytes(_secret, new byte[SecretLength]);
        using (var file = File.OpenHandle(_secret))
            _leak = dup((int)file.DangerousGetHandle());
        Pool = await SandboxPool.StartAsync(new SandboxOptions { Programs = _programs.Folder, WarmRunners = 1, ConcurrentRuns = 2, CompileCpuMs = 1_500, UseBubblewrap = bubblewrap, UseFilter = filter });
    }

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        _ = close(_leak);
        File.Delete(_secret);
        _programs.Dispose();
        GC.SuppressFinalize(this);
    }

    [DllImport("libc")]
    private static extern int dup(int fd);

    [DllImport("libc")]
    private static extern int close(int fd);
}

public sealed class BothWalls() : WalledSandbox(bubblewrap: true, filter: true);

public sealed class BoxAlone() : WalledSandbox(bubblewrap: true, filter: false);

public sealed class FilterAlone() : WalledSandbox(bubblewrap: false, filter: true);
