// Measures a server that it starts itself. From the top of the clone: ./bench.sh NAME ...
using System.Globalization;
using System.Runtime.InteropServices;
using InterviewPrep.Load.Drills;
using InterviewPrep.Load.Live;
using InterviewPrep.Load.Nodes;
using InterviewPrep.Load.Player;
using InterviewPrep.Load.Stories;
using Microsoft.Playwright;

var json = args.Contains("--json");
if (Chosen([.. args.Where(word => word != "--json")]) is not { } bench)
{
    Console.Error.WriteLine("Usage: ./bench.sh drill|player|stories [--json]");
    Console.Error.WriteLine("       ./bench.sh nodes [--json]");
    Console.Error.WriteLine("       ./bench.sh live [--rooms N] [--seconds S] [--json]");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    Console.WriteLine(await bench(stop.Token));
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (InvalidOperationException failed)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}
catch (Exception late) when (late is TimeoutException or PlaywrightException)
{
    var why = late.Message.ReplaceLineEndings("\n").Split('\n')[0];
    Console.Error.WriteLine($"The bench was given up: {why}{(late is TimeoutException ? " Is the machine busy with other things?" : "")}");
    return 1;
}

Func<CancellationToken, Task<string>>? Chosen(string[] words)
{
    switch (words)
    {
        case ["drill"]:
            return async cancel => await DrillBench.RunAsync(cancel) is var report && json ? report.ToJson() : report.ToText();
        case ["player"]:
            return async cancel => await PlayerBench.RunAsync(cancel) is var report && json ? report.ToJson() : report.ToText();
        case ["stories"]:
            return async cancel => await StoryBench.RunAsync(cancel) is var report && json ? report.ToJson() : report.ToText();
        case ["nodes"]:
            return async cancel => await NodesBench.RunAsync(cancel) is var report && !report.IsGood ? throw new InvalidOperationException(report.ToText()) : json ? report.ToJson() : report.ToText();
        case ["live", .. var options] when Read(options) is { } load:
            return async cancel => await LiveBench.RunAsync(load, cancel) is var report && json ? report.ToJson() : report.ToText();
        default:
            return null;
    }
}

static LiveLoad? Read(string[] options)
{
    var load = new LiveLoad();
    for (; options.Length > 0; options = options[2..])
    {
        if (options is not [var name, var value, ..] || !int.TryParse(value, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
        if (name == "--rooms") load = load with { Rooms = number };
        else if (name == "--seconds") load = load with { Seconds = number };
        else return null;
    }
    return load;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the server is to be stopped first
    stop.Cancel();
}
