// Measures a server that it starts itself. From the top of the clone: ./bench.sh NAME [--json]
using System.Runtime.InteropServices;
using InterviewPrep.Load;
using InterviewPrep.Load.Drills;
using InterviewPrep.Load.Player;
using InterviewPrep.Load.Stories;

var benches = new Dictionary<string, Func<CancellationToken, Task<Report>>>
{
    ["drill"] = DrillBench.RunAsync,
    ["player"] = PlayerBench.RunAsync,
    ["stories"] = StoryBench.RunAsync,
};

var json = args is [_, "--json"];
if ((args.Length != 1 && !json) || !benches.TryGetValue(args[0], out var bench))
{
    Console.Error.WriteLine($"Usage: ./bench.sh {string.Join('|', benches.Keys)} [--json]");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var report = await bench(stop.Token);
    Console.WriteLine(json ? report.ToJson() : report.ToText());
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

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the server is to be stopped first
    stop.Cancel();
}
