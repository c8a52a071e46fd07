using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>
/// The files that a jail sees: the framework, compiler and runner. A jailed process runs as a user that cannot look below /root or a private home,
/// so what lies there is copied to a folder that all may read and only we may write.
/// </summary>
internal sealed record JailFiles(string DotnetRoot, string RuntimeVersion, string Compiler, string Runner)
{
    public string Dotnet => Path.Combine(DotnetRoot, "dotnet");

    public string Framework => Path.Combine(DotnetRoot, "shared/Microsoft.NETCore.App", RuntimeVersion);

    public string HostResolver => Path.Combine(DotnetRoot, "host");

    public static JailFiles Prepare(string programs)
    {
        var framework = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/'));
        var root = RealPath(framework.Parent!.Parent!.Parent!.FullName);
        var files = new JailFiles(root, framework.Name, Path.Combine(programs, "compiler"), Path.Combine(programs, "runner"));
        if (!File.Exists(Path.Combine(files.Runner, "InterviewPrep.Sandbox.Runner.dll")) || !File.Exists(Path.Combine(files.Compiler, "InterviewPrep.Sandbox.Compiler.dll")))
            throw new DirectoryNotFoundException($"Compiler and runner are missing below {programs}: build the solution again.");
        return Posix.geteuid() == 0 ? files.Reachable() : files;
    }

    private JailFiles Reachable() => this with
    {
        DotnetRoot = IsOpenToAll(DotnetRoot) ? DotnetRoot : JailCopies.Of("dotnet", DotnetRoot, [Dotnet, .. FilesIn(Framework), .. FilesIn(HostResolver)]),
        Compiler = IsOpenToAll(Compiler) ? Compiler : JailCopies.Of("compiler", Compiler, FilesIn(Compiler)),
        Runner = IsOpenToAll(Runner) ? Runner : JailCopies.Of("runner", Runner, FilesIn(Runner)),
    };

    private static string[] FilesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private static bool IsOpenToAll(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if ((at.UnixFileMode & (UnixFileMode.OtherExecute | UnixFileMode.OtherRead)) != (UnixFileMode.OtherExecute | UnixFileMode.OtherRead))
                return false;
        return true;
    }

    private static string RealPath(string folder) => Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
}
