using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli;

/// <summary>Starts a small sandbox for one command.</summary>
internal static class SandboxHost
{
    /// <exception cref="CommandException">No code can be run on this machine.</exception>
    public static async Task<SandboxPool> StartAsync()
    {
        var pool = await SandboxPool.StartAsync(new SandboxOptions { ConcurrentRuns = 1, WarmRunners = 2 });
        if (pool.Health.CanRun)
            return pool;
        await pool.DisposeAsync();
        var fallen = pool.Health.Walls.Where(w => !w.Stands).Select(w => $"{w.Name}: {w.Why}");
        throw new CommandException($"No code can be run safely on this machine.{Environment.NewLine}{string.Join(Environment.NewLine, fallen)}");
    }
}
