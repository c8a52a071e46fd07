using System.Globalization;
using System.Runtime.InteropServices;

namespace InterviewPrep.Load.Live;

/// <summary>What the kernel tells of processes.</summary>
internal static class Processes
{
    private const int Kill = 9;
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor that a process and those that it started have used so far.</summary>
    public static double CpuSeconds(int process) => Stat(process) is { } stat
        ? (stat.Skip(11).Take(4).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond) + ChildrenOf(process).Sum(CpuSeconds)
        : 0;

    public static IEnumerable<int> ChildrenOf(int process) =>
        from entry in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(entry)
        where name.All(char.IsAsciiDigit)
        let id = int.Parse(name, CultureInfo.InvariantCulture)
        where Stat(id) is { } stat && stat[1] == process.ToString(CultureInfo.InvariantCulture)
        select id;

    public static void KillNow(int process) => _ = Send(process, Kill);

    /// <summary>The fields of /proc/N/stat behind the name: state, parent, and so on; null when it has ended.</summary>
    private static string[]? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
