using System.Text.Json;

namespace InterviewPrep.Load.Live;

/// <summary>What the bench of live sessions found.</summary>
/// <param name="Rooms">Of two people each.</param>
/// <param name="EditToPeer">From the key to the other person's text, at 5 edits a second in each room.</param>
/// <param name="Lost">Edits that are in no recording; of all parts of the bench.</param>
/// <param name="Duplicated">Edits that are in a recording more than once; of all parts.</param>
/// <param name="Equal">Both texts of each room and the server's were the same in the end, by SHA-256; in all parts.</param>
/// <param name="Faster">The same at 8 edits a second in each room.</param>
/// <param name="Far">In rooms in which one person is far away; in both directions.</param>
internal sealed record LiveReport(
    Machine Machine, int Rooms, int Seconds, Spread EditToPeer, double EditsPerSecond, int Lost, int Duplicated, bool Equal,
    Faster Faster, FarAway Far, HeapFound Heap, CpuFound Cpu, FaultsFound Faults, YjsFound Yjs, Spread RatioToYjs)
{
    public string ToJson() => JsonSerializer.Serialize(this, Report.Json);

    public string ToText() => new Report("live", Machine, [],
    [
        new("p50", $"Edit to the other's text, {Rooms} rooms at {EditsPerSecond:0} edits/s, median", EditToPeer.P50Ms, "ms", 5),
        new("p99", "  99th percentile", EditToPeer.P99Ms, "ms", 50),
        new("fasterP50", $"  at {Faster.EditsPerSecond:0} edits/s, median", Faster.EditToPeer.P50Ms, "ms"),
        new("fasterP99", "  99th percentile", Faster.EditToPeer.P99Ms, "ms", 100),
        new("farP50", $"With somebody {Far.RoundTripMs} ms away (round trip), median", Far.EditToPeer.P50Ms, "ms", 2 * Far.RoundTripMs),
        new("farP99", "  99th percentile", Far.EditToPeer.P99Ms, "ms"),
        new("heap", "Managed heap of a room with two idle people", Heap.KbPerIdleRoom, "KB", 80),
        new("heapKept", "  that is kept after it has closed", Heap.KbKeptPerRoom, "KB"),
        new("cpu", "Processor per 1,000 edits: server", Cpu.ServerMs, "ms"),
        new("cpuDatabase", "  PostgreSQL", Cpu.PostgresMs, "ms"),
        new("cpuDriver", "  driver (both people)", Cpu.DriverMs, "ms"),
        new("lost", "Edits lost", Lost, "", 0),
        new("duplicated", "Edits stored twice", Duplicated, "", 0),
        new("differ", "Parts in which texts differed in the end", Equal ? 0 : 1, "", 0),
        new("drops", $"Faults: lines cut, beside a killed server and a crash of PostgreSQL, {Faults.Rooms} rooms", Faults.Drops, ""),
        new("faultsSettled", "  until all was everywhere after the last edit", Faults.SettledMs, "ms"),
        new("yjsP50", $"{Yjs.Name}, not durable, same edits, median", Yjs.EditToPeer.P50Ms, "ms"),
        new("yjsP99", "  99th percentile", Yjs.EditToPeer.P99Ms, "ms"),
        new("ratioP50", "Ours to theirs, median", RatioToYjs.P50Ms, "x"),
        new("ratioP99", "  99th percentile", RatioToYjs.P99Ms, "x"),
    ]).ToText();
}

internal sealed record Spread(double P50Ms, double P99Ms)
{
    public static Spread Of(IEnumerable<double> milliseconds) => new Timings(milliseconds) is var taken ? new Spread(taken.P50, taken.P99) : null!;
}

internal sealed record Faster(Spread EditToPeer, double EditsPerSecond);

internal sealed record FarAway(int RoundTripMs, Spread EditToPeer);

/// <param name="KbPerIdleRoom">Managed heap after a full collection, with both people connected.</param>
/// <param name="KbKeptPerRoom">What was not given back once all had left and the rooms had closed.</param>
internal sealed record HeapFound(double KbPerIdleRoom, double KbKeptPerRoom);

/// <summary>Milliseconds of processor for 1,000 edits, at 5 edits a second in each room.</summary>
internal sealed record CpuFound(double ServerMs, double PostgresMs, double DriverMs);

/// <param name="Drops">Lines cut without a goodbye; every tenth page was loaded anew at that.</param>
/// <param name="SettledMs">From the last edit until all was stored and everywhere.</param>
internal sealed record FaultsFound(int Rooms, int Seconds, int Edits, int Drops, double SettledMs, int Lost, int Duplicated, bool Equal);

internal sealed record YjsFound(string Name, bool Durable, Spread EditToPeer, double EditsPerSecond, bool Equal);
