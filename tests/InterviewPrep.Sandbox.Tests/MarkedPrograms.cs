using System.Globalization;

namespace InterviewPrep.Sandbox.Tests;

/// <summary>Compiler and runner in a folder of their own, so that the processes of one pool can be told from those of all others.</summary>
internal sealed class MarkedPrograms : IDisposable
{
    public MarkedPrograms()
    {
        // Jailed processes run as other users and would be given a copy of what they cannot reach.
        File.SetUnixFileMode(Folder, (UnixFileMode)Convert.ToInt32("755", 8));
        foreach (var file in Directory.GetFiles(new SandboxOptions().Programs, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Folder, Path.GetRelativePath(new SandboxOptions().Programs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("interviewprep-marked-").FullName;

    /// <summary>Every process that was started with this folder, the boxes around it and what runs in them included.</summary>
    public IReadOnlyList<int> Processes()
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).ToList();
        var found = all.Where(pid => pid != Environment.ProcessId && Read($"/proc/{pid}/cmdline").Contains(Folder, StringComparison.Ordinal)).ToHashSet();
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            found.UnionWith(all.Where(pid => found.Contains(ParentOf(pid))));
        }
        return [.. found.Where(pid => StateOf(pid) is not ("Z" or ""))];
    }

    /// <summary>The program itself in each box.</summary>
    public IReadOnlyList<int> Programs(string assembly) =>
        [.. Processes().Where(pid => Read($"/proc/{pid}/cmdline").Split('\0') is [var dotnet, var path, ..] && dotnet.EndsWith("dotnet", StringComparison.Ordinal) && path.EndsWith(assembly, StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it has just ended
        }
    }

    private static int ParentOf(int pid) => Status(pid) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    private static string StateOf(int pid) => Status(pid) is [var state, ..] ? state : "";

    /// <summary>What follows the name in /proc/pid/stat: state, parent and so on.</summary>
    private static string[] Status(int pid) => Read($"/proc/{pid}/stat") is { Length: > 0 } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : [];
}
