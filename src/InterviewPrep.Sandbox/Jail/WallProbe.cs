using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>Tries each wall once, so that health tells what holds and not what was meant.</summary>
internal static class WallProbe
{
    /// <summary>Null when bubblewrap builds its box here; else why not.</summary>
    public static async Task<string?> TryBubblewrapAsync(JailFiles files, ControlGroups groups, SandboxOptions options) =>
        options.UseBubblewrap ? await TryAsync(files, groups, options, new Walls(true, false)) : "switched off";

    /// <summary>Null when a process can lock itself here; else why not.</summary>
    public static async Task<string?> TryFilterAsync(JailFiles files, ControlGroups groups, SandboxOptions options) =>
        options.UseFilter ? await TryAsync(files, groups, options, new Walls(false, true)) : "switched off";

    private static async Task<string?> TryAsync(JailFiles files, ControlGroups groups, SandboxOptions options, Walls walls)
    {
        await using var jailer = new Jailer(files, walls, groups, options.Processes);
        try
        {
            await new WarmStart(jailer, Programs.Runner(files), Programs.RunnerBytes, walls, CancellationToken.None).StartAsync();
            return null;
        }
        catch (Exception e) when (e is SandboxException or System.ComponentModel.Win32Exception)
        {
            return walls.Bubblewrap ? $"{e.Message.Trim()} {Advice(e.Message)}".Trim() : e.Message;
        }
    }

    private static string Advice(string message) =>
        message.Contains("not found", StringComparison.Ordinal) ? "Install the package bubblewrap."
        : File.Exists("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") ? "AppArmor may forbid user namespaces to ordinary programs: give bwrap a profile with 'userns'."
        : "";
}
