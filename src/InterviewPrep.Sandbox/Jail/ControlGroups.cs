using System.Globalization;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>Finds where this process may make control groups, and makes one for each slot.</summary>
internal sealed class ControlGroups
{
    private const string Prefix = "interviewprep-";
    private readonly string? _memory;
    private readonly string? _processes;

    private ControlGroups(string? memory, string? processes, string? why) => (_memory, _processes, Why) = (memory, processes, why);

    public static ControlGroups None { get; } = new(null, null, "switched off");

    /// <summary>Null when groups can be made; else why not.</summary>
    public string? Why { get; }

    public ControlGroup? For(int slot) => _memory is null || _processes is null
        ? null
        : new ControlGroup(Path.Combine(_memory, Name(slot)), Path.Combine(_processes, Name(slot)));

    public static ControlGroups Find(string root = "/sys/fs/cgroup")
    {
        var own = File.Exists("/proc/self/cgroup") ? File.ReadAllLines("/proc/self/cgroup").Select(l => l.Split(':', 3)).Where(p => p.Length == 3).ToList() : [];
        string? memory, processes;
        if (File.Exists(Path.Combine(root, "cgroup.controllers")))
            memory = processes = Usable(root, PathOf(own, ""), "memory.max");
        else
            (memory, processes) = (Usable(Path.Combine(root, "memory"), PathOf(own, "memory"), "memory.limit_in_bytes"), Usable(Path.Combine(root, "pids"), PathOf(own, "pids"), "pids.max"));
        var found = memory is not null && processes is not null;
        if (found)
            RemoveLeftovers(memory!, processes!);
        return found ? new(memory, processes, null) : new(null, null, "No control group can be made here (memory and pids must be writable for this user).");
    }

    /// <summary>The first of own group and root in which a new group has the file that limits.</summary>
    private static string? Usable(string hierarchy, string own, string limitFile) =>
        new[] { Path.Join(hierarchy, own), hierarchy }.FirstOrDefault(parent => CanMakeIn(parent, limitFile));

    private static bool CanMakeIn(string parent, string limitFile)
    {
        if (!Directory.Exists(parent))
            return false;
        var trial = Path.Combine(parent, $"{Prefix}{Environment.ProcessId}-trial");
        try
        {
            Directory.CreateDirectory(trial);
            using (File.Open(Path.Combine(trial, limitFile), FileMode.Open, FileAccess.Write))
                return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ControlGroup.TryRemove(trial);
        }
    }

    private static string PathOf(List<string[]> own, string controller) =>
        own.FirstOrDefault(p => controller.Length == 0 ? p[0] == "0" : p[1].Split(',').Contains(controller))?[2] ?? "/";

    /// <summary>Groups of hosts that were killed stay behind, empty.</summary>
    private static void RemoveLeftovers(params string[] parents)
    {
        foreach (var folder in parents.Distinct().SelectMany(p => Directory.GetDirectories(p, Prefix + "*")))
            if (int.TryParse(Path.GetFileName(folder).Split('-')[1], CultureInfo.InvariantCulture, out var pid) && !Directory.Exists($"/proc/{pid}"))
                ControlGroup.TryRemove(folder);
    }

    private static string Name(int slot) => $"{Prefix}{Environment.ProcessId}-{slot}";
}
