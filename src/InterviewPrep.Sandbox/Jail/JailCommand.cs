using System.Globalization;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>What to start in a jail.</summary>
/// <param name="Folder">The program's files.</param>
/// <param name="HeapBytes">Limit of the managed heap.</param>
internal sealed record JailedProgram(string Folder, string Assembly, long HeapBytes);

/// <summary>The command line of a jail: a shell enters the control groups, setpriv takes the slot's user, bubblewrap builds the box, dotnet runs in it.</summary>
internal sealed class JailCommand(JailFiles files, Walls walls)
{
    // Each word up to "--" is a control group's door; the rest is the command.
    // No file can grow past 64 MB (ulimit counts in 512 or 1,024 bytes): files in memory count for no process.
    private const string Enter = """while [ "$1" != -- ]; do echo $$ > "$1"; shift; done; shift; ulimit -c 0; ulimit -n 512; ulimit -s 16384; ulimit -f 65536; exec "$@" """;

    /// <summary>Handed over as descriptor 5.</summary>
    public byte[]? BoxFilter { get; } = walls.Bubblewrap ? Jail.BoxFilter.Bytes : null;

    public IReadOnlyList<string> For(JailedProgram program, JailSlot slot) =>
    [
        "/bin/sh", "-c", Enter, "jail", .. slot.Group?.Doors ?? [], "--",
        .. slot.UserId is { } user ? ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "--no-new-privs", "--"] : Array.Empty<string>(),
        .. walls.Bubblewrap ? Box(program) : [files.Dotnet, Path.Combine(program.Folder, program.Assembly)],
        .. walls.Filter ? Array.Empty<string>() : ["--no-filter"],
        .. walls.Bubblewrap || slot.UserId is not null ? [$"--processes={ProcessesOfUser(slot).ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
    ];

    /// <summary>A little more than the control group allows, so that it is the group that refuses: it counts refusals.</summary>
    private static int ProcessesOfUser(JailSlot slot) => slot.Group is null ? slot.Processes : slot.Processes + 8;

    /// <summary>The whole environment: settings of the runtime, nothing of the host's.</summary>
    public static IReadOnlyList<string> Environment(JailedProgram program) =>
    [
        "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "DOTNET_EnableDiagnostics=0", // no debugger port, no profiler
        "DOTNET_EnableWriteXorExecute=0", // would need files in memory after the filter stands; also slower to start
        "DOTNET_TieredPGO=0",
        "DOTNET_gcConcurrent=0",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1",
        "TZ=UTC",
        $"DOTNET_GCHeapHardLimit={program.HeapBytes.ToString("x", CultureInfo.InvariantCulture)}",
    ];

    private IReadOnlyList<string> Box(JailedProgram program) =>
    [
        "bwrap", "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "box",
        "--ro-bind-try", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64", "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
        "--ro-bind-try", "/usr/share/zoneinfo", "/usr/share/zoneinfo", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--ro-bind", files.Dotnet, "/dotnet/dotnet", "--ro-bind", files.HostResolver, "/dotnet/host",
        "--ro-bind", files.Framework, $"/dotnet/shared/Microsoft.NETCore.App/{files.RuntimeVersion}",
        "--ro-bind", program.Folder, "/program",
        "--proc", "/proc", "--dev-bind", "/dev/null", "/dev/null", "--dev-bind", "/dev/urandom", "/dev/urandom",
        "--remount-ro", "/", "--chdir", "/", .. BoxFilter is null ? Array.Empty<string>() : ["--seccomp", "5"], "--",
        "/dotnet/dotnet", $"/program/{program.Assembly}",
    ];
}

/// <summary>The two walls of which at least one must stand.</summary>
internal sealed record Walls(bool Bubblewrap, bool Filter);
