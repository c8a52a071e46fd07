using InterviewPrep.Sandbox;

namespace InterviewPrep.Cli;

/// <summary>Starts a small sandbox for one command.</summary>
internal static class SandboxHost
{
    /// <summary>Ready when its compiler is warm, so that the times of a result are those of judging alone.</summary>
    /// <exception cref="CommandException">No code can be run on this machine.</exception>
    public static async Task<SandboxPool> StartAsync(CancellationToken cancellationToken)
    {
        var pool = await SandboxPool.StartAsync(new SandboxOptions { ConcurrentRuns = 1, WarmRunners = 2, Compilers = 1 });
        try
        {
            if (!pool.Health.CanRun)
                throw CannotRun(pool.Health);
            await pool.DiagnoseAsync(new ProgramTarget(), "", cancellationToken);
            return pool;
        }
        catch
        {
            await pool.DisposeAsync();
            throw;
        }
    }

    private static CommandException CannotRun(SandboxHealth health)
    {
        var fallen = health.Walls.Where(w => !w.Stands).Select(w => $"{w.Name}: {w.Why}");
        return new CommandException($"No code can be run safely on this machine.{Environment.NewLine}{string.Join(Environment.NewLine, fallen)}");
    }
}
