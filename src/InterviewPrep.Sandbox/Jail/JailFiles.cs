using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>
/// The files that a jail sees: the framework, compiler and runner. A jailed process runs as a user that cannot look below /root or a private home,
/// so what lies there is copied to a folder that all may read and only we may write.
/// </summary>
internal sealed record JailFiles(string DotnetRoot, string RuntimeVersion, string Compiler, string Runner)
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

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
        DotnetRoot = IsOpenToAll(DotnetRoot) ? DotnetRoot : Copy("dotnet", DotnetRoot, [Dotnet, .. FilesIn(Framework), .. FilesIn(HostResolver)]),
        Compiler = IsOpenToAll(Compiler) ? Compiler : Copy("compiler", Compiler, FilesIn(Compiler)),
        Runner = IsOpenToAll(Runner) ? Runner : Copy("runner", Runner, FilesIn(Runner)),
    };

    private static string[] FilesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private static bool IsOpenToAll(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if ((at.UnixFileMode & (UnixFileMode.OtherExecute | UnixFileMode.OtherRead)) != (UnixFileMode.OtherExecute | UnixFileMode.OtherRead))
                return false;
        return true;
    }

    /// <summary>Copies to a folder named after the content, so that a later start finds it and another build does not.</summary>
    private static string Copy(string name, string from, IReadOnlyList<string> files)
    {
        var target = Path.Combine(Store(), $"{name}-{Fingerprint(files)}");
        if (Directory.Exists(target))
            return target;
        var draft = OpenFolder($"{target}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        foreach (var file in files)
            CopyFile(file, Path.Combine(draft, Path.GetRelativePath(from, file)));
        try
        {
            Directory.Move(draft, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            Directory.Delete(draft, recursive: true); // another host was quicker
        }
        return target;
    }

    private static void CopyFile(string from, string to)
    {
        OpenFolder(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
        File.SetUnixFileMode(to, Open);
    }

    /// <summary>Below /var/lib only root writes, so nobody else can have put anything there.</summary>
    private static string Store() => OpenFolder("/var/lib/interviewprep/jail");

    /// <summary>Made if missing, and open to all whatever the umask says.</summary>
    private static string OpenFolder(string folder)
    {
        if (Directory.Exists(folder))
            return folder;
        OpenFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder).UnixFileMode = Open;
        return folder;
    }

    private static string Fingerprint(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string RealPath(string folder) => Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
}
