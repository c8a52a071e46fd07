using System.Globalization;
using System.Runtime.InteropServices;

namespace InterviewPrep.Cli.Tests;

public sealed class StoppingTests
{
    private const int Interrupt = 2;

    [Fact]
    public async Task Ctrl_C_stops_it_and_everything_it_started_and_prints_no_half_result()
    {
        using var scratch = new Scratch();
        var answer = scratch.Write("endless.cs", "int[][] MergeBookings(int[][] bookings) { while (true) { } }");
        var process = CommandRun.Start(scratch.Folder, [CommandRun.Program, "judge", CommandRun.Question("merge-bookings"), answer, "--json"]);
        var id = process.Id;
        var run = CommandRun.EndAsync(process);
        var started = await UntilAsync(() => Descendants(id), found => found.Any(p => CommandOf(p).Contains("Sandbox.Runner.dll", StringComparison.Ordinal)));

        Assert.Equal(0, Kill(id, Interrupt));

        var ended = await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.NotEqual(0, ended.ExitCode);
        Assert.NotEqual(1, ended.ExitCode);
        Assert.Equal("", ended.Output);
        await UntilAsync(() => started.Where(IsAlive).ToList(), alive => alive.Count == 0);
    }

    private static async Task<List<int>> UntilAsync(Func<List<int>> look, Func<List<int>, bool> found)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(120));
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(20)); // the kernel tells nobody when a grandchild starts
        for (var seen = look(); ; seen = look())
        {
            if (found(seen))
                return seen;
            await glance.WaitForNextTickAsync(patience.Token);
        }
    }

    private static List<int> Descendants(int process) => [.. ChildrenOf(process).SelectMany(child => Descendants(child).Prepend(child))];

    private static IEnumerable<int> ChildrenOf(int process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process}/task")
                .SelectMany(thread => ReadOrNothing($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string CommandOf(int process) => ReadOrNothing($"/proc/{process}/cmdline");

    /// <summary>A process that has ended and waits for its parent's question is not alive.</summary>
    private static bool IsAlive(int process) => CommandOf(process).Length > 0;

    private static string ReadOrNothing(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
