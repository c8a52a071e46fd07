using System.Globalization;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>The control group of one jail slot, in either version of the kernel's interface.</summary>
internal sealed class ControlGroup
{
    private readonly string _memory;
    private readonly string _processes;
    private readonly bool _second;
    private long _killsBefore;
    private long _refusalsBefore;

    /// <param name="memory">Its folder in the memory hierarchy.</param>
    /// <param name="processes">Its folder in the pids hierarchy; in version 2 the same.</param>
    public ControlGroup(string memory, string processes)
    {
        _memory = memory;
        _processes = processes;
        _second = memory == processes;
        Directory.CreateDirectory(memory);
        Directory.CreateDirectory(processes);
    }

    /// <summary>Where a process writes its id to enter.</summary>
    public IEnumerable<string> Doors => new[] { _memory, _processes }.Distinct().Select(folder => Path.Combine(folder, "cgroup.procs"));

    /// <summary>For a process that is about to start here.</summary>
    public void Limit(long memoryBytes, int processes)
    {
        if (_second)
            Renew();
        File.WriteAllText(Path.Combine(_memory, _second ? "memory.max" : "memory.limit_in_bytes"), Text(memoryBytes));
        if (_second)
            TryWrite(Path.Combine(_memory, "memory.swap.max"), "0");
        File.WriteAllText(Path.Combine(_processes, "pids.max"), Text(processes));
        CountFromHere();
    }

    /// <summary>Raises the limit to what is in use now and <paramref name="bytes"/> more, and counts peak and kills from here.</summary>
    public void AllowGrowth(long bytes)
    {
        File.WriteAllText(Path.Combine(_memory, _second ? "memory.max" : "memory.limit_in_bytes"), Text(Usage + bytes));
        TryWrite(Path.Combine(_memory, _second ? "memory.peak" : "memory.max_usage_in_bytes"), "0");
        CountFromHere();
    }

    public bool RanOutOfMemory => Kills > _killsBefore;

    public bool RanOutOfProcesses => Refusals > _refusalsBefore;

    public long Peak => ReadNumber(Path.Combine(_memory, _second ? "memory.peak" : "memory.max_usage_in_bytes"));

    public bool IsEmpty => File.ReadAllText(Path.Combine(_memory, "cgroup.procs")).Length == 0;

    public void Remove()
    {
        foreach (var folder in new[] { _memory, _processes }.Distinct())
            TryRemove(folder);
    }

    public static void TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder); // rmdir: fails while a process is inside
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Version 2 keeps the peak of a group's whole life, so each process gets a new one.</summary>
    private void Renew()
    {
        TryRemove(_memory);
        Directory.CreateDirectory(_memory);
    }

    private void CountFromHere()
    {
        _killsBefore = Kills;
        _refusalsBefore = Refusals;
    }

    private long Usage => ReadNumber(Path.Combine(_memory, _second ? "memory.current" : "memory.usage_in_bytes"));

    private long Kills => ReadEntry(Path.Combine(_memory, _second ? "memory.events" : "memory.oom_control"), "oom_kill");

    private long Refusals => ReadEntry(Path.Combine(_processes, "pids.events"), "max");

    private static long ReadNumber(string file) =>
        File.Exists(file) && long.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static long ReadEntry(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).Select(line => line.Split(' ')).Where(p => p.Length == 2 && p[0] == name).Select(p => long.Parse(p[1], CultureInfo.InvariantCulture)).FirstOrDefault()
        : 0;

    private static void TryWrite(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not every kernel has it: the figure then covers the whole life of the group.
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
