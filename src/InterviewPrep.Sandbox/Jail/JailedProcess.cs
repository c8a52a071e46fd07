using System.Globalization;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>A process in its jail, and the host's ends of its four pipes.</summary>
internal sealed class JailedProcess : IDisposable
{
    private readonly int _outer;
    private int? _status;
    private int _inner; // the program's process: below bubblewrap and its init, or the one started

    private JailedProcess(int outer, JailSlot slot, int commands, int replies, int output, int errors)
    {
        _outer = _inner = outer;
        Slot = slot;
        (Commands, Replies, Output, Errors) = (commands, replies, output, errors);
        foreach (var fd in new[] { commands, replies, output, errors })
            Posix.MakeNonBlocking(fd);
    }

    public JailSlot Slot { get; }
    public int Commands { get; }
    public int Replies { get; }
    public int Output { get; }
    public int Errors { get; }

    /// <param name="boxFilter">If any, comes to the command as descriptor 5, to be read to its end.</param>
    public static JailedProcess Start(IReadOnlyList<string> command, IReadOnlyList<string> environment, byte[]? boxFilter, JailSlot slot)
    {
        var (output, errors, commands, replies) = (Posix.OpenPipe(), Posix.OpenPipe(), Posix.OpenPipe(), Posix.OpenPipe());
        int[] ours = [commands.Write, replies.Read, output.Read, errors.Read];
        int[] theirs = [output.Write, errors.Write, commands.Read, replies.Write, .. boxFilter is null ? Array.Empty<int>() : [Posix.PipeOf(boxFilter)]];
        try
        {
            var pid = Spawn.Start(command, environment, theirs);
            return new JailedProcess(pid, slot, ours[0], ours[1], ours[2], ours[3]);
        }
        catch
        {
            Close(ours);
            throw;
        }
        finally
        {
            Close(theirs);
        }
    }

    /// <summary>To be called once the program has said that it runs: from here on its own clock counts, not that of the box being built.</summary>
    public void FindProgram() => _inner = OnlyChild(_outer) is { } init && OnlyChild(init) is { } program ? program : _outer;

    /// <summary>CPU time of the program itself, not of the box around it; the last known when it is gone.</summary>
    public TimeSpan CpuTime => _lastCpu = Posix.CpuTime(_inner) ?? _lastCpu;

    /// <summary>Resident memory now, in bytes; 0 when it is gone.</summary>
    public long ResidentBytes => ReadStatus("VmRSS:") * 1024;

    public long PeakResidentBytes => ReadStatus("VmHWM:") * 1024;

    public long Threads
    {
        get
        {
            var threads = ReadStatus("Threads:");
            _mostThreads = Math.Max(_mostThreads, threads);
            return threads;
        }
    }

    /// <summary>The control group's count of refusals is proof; without one, the threads that were seen come near it.</summary>
    public bool RanOutOfProcesses => Slot.Group?.RanOutOfProcesses ?? _mostThreads > Slot.Processes * 3 / 4;

    /// <summary>Exit code, or 128 and the signal; null when it does not end within the time.</summary>
    public int? WaitForExit(TimeSpan limit)
    {
        for (var deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds; _status is null; Pause())
        {
            if (Posix.waitpid(_outer, out var status, NoHang) == _outer)
                _status = (status & 0x7F) == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F);
            else if (Environment.TickCount64 > deadline)
                break;
        }
        return _status;
    }

    /// <summary>
    /// With its group, which it leads: of a box that is just being built only the outer process would die, and bubblewrap's child wait for it for good.
    /// </summary>
    public void Kill()
    {
        if (_status is null)
            _ = Posix.kill(-_outer, Posix.Kill);
    }

    /// <summary>Ends it and waits until nothing of it lives.</summary>
    public void Dispose()
    {
        Kill();
        Close(Commands, Replies, Output, Errors);
        WaitForExit(TimeSpan.FromSeconds(10));
        for (var deadline = Environment.TickCount64 + 10_000; !IsGone && Environment.TickCount64 < deadline;)
            Pause();
    }

    private bool IsGone => Slot.Group?.IsEmpty ?? !Directory.Exists($"/proc/{_inner}");

    private const int NoHang = 1;
    private TimeSpan _lastCpu;
    private long _mostThreads;

    private static void Close(params int[] descriptors)
    {
        foreach (var fd in descriptors)
            _ = Posix.close(fd);
    }

    private static void Pause() => _ = Posix.poll([], 0, 1);

    private static int? OnlyChild(int pid)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return children.Length == 0 ? null : int.Parse(children[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private long ReadStatus(string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{_inner}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
