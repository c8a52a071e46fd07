using System.Net.Http.Json;

namespace InterviewPrep.Load.Live;

/// <param name="Rooms">Of two people each.</param>
/// <param name="Seconds">Of typing, in each part.</param>
internal sealed record LiveLoad(int Rooms = 1_000, int Seconds = 30);

/// <summary>
/// How quick live sessions are, and whether they lose anything. The people are the product's own client in Node, on the same cores as the
/// server; each edit is stored before anybody else is told.
/// </summary>
internal sealed class LiveBench(LiveLoad load, LoadDatabase database, LoadServer server, CancellationToken stop)
{
    private const int EditsPerSecond = 5, FasterEditsPerSecond = 8, WarmUpSeconds = 5;
    private const int RoundTripMs = 250, RoomsForOneFarAway = 50;
    private const int FaultyRooms = 250, Drops = 10_000, FullSeconds = 60, ReloadEvery = 10;

    /// <summary>A room without anybody in it lets go of itself after a minute, and a little.</summary>
    private static readonly TimeSpan UntilClosed = TimeSpan.FromMinutes(4);

    public static async Task<LiveReport> RunAsync(LiveLoad load, CancellationToken stop)
    {
        var machine = Machine.Look();
        await using var database = await LoadDatabase.StartAsync(stop);
        await using var server = await LoadServer.StartAsync(stop, [("ConnectionStrings__Postgres", database.ConnectionString), .. MemoryStartup.Settings]);
        return await new LiveBench(load, database, server, stop).MeasureAsync(machine);
    }

    private async Task<LiveReport> MeasureAsync(Machine machine)
    {
        var far = Math.Max(1, load.Rooms / RoomsForOneFarAway);
        var seeded = await SeededRooms.SeedAsync(database.ConnectionString, "speed", load.Rooms + far, (far, RoundTripMs / 2), stop);
        var before = await MemoryAsync();
        Typed normal, faster;
        StoredEdits stored;
        ServerMemory idle;
        CpuFound cpu;
        await using (var driver = await Driver.StartAsync("rooms", new { server = Origin, rooms = seeded }, stop))
        {
            idle = await MemoryAsync();
            await driver.TypeAsync(new TypeOrder(EditsPerSecond, WarmUpSeconds), stop);
            var used = CpuNow(driver);
            normal = await driver.TypeAsync(new TypeOrder(EditsPerSecond, load.Seconds), stop);
            cpu = Used(used, CpuNow(driver), normal.Edits);
            faster = await driver.TypeAsync(new TypeOrder(FasterEditsPerSecond, load.Seconds), stop);
            stored = await StoredEdits.CheckAsync(database.ConnectionString, server.Address, seeded, faster, stop);
        }
        var yjs = await TypeIntoYjsAsync();
        var closed = await ClosedAsync();
        var faults = await FaultsAsync();
        var editToPeer = Spread.Of(normal.Near);
        return new LiveReport(
            machine, load.Rooms, load.Seconds, editToPeer, normal.EditsPerSecond,
            stored.Lost + faults.Lost, stored.Duplicated + faults.Duplicated, stored.Equal && faults.Equal,
            new Faster(Spread.Of(faster.Near), faster.EditsPerSecond), new FarAway(RoundTripMs, Spread.Of(normal.Far)),
            new HeapFound(KbPerRoom(idle, before, seeded.Count), KbPerRoom(closed, before, seeded.Count)), cpu, faults, yjs,
            new Spread(Math.Round(editToPeer.P50Ms / yjs.EditToPeer.P50Ms, 2), Math.Round(editToPeer.P99Ms / yjs.EditToPeer.P99Ms, 2)));
    }

    private string Origin => server.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Lines are cut all the time, pages loaded anew; the server is killed after a third, the database crashes after two.</summary>
    private async Task<FaultsFound> FaultsAsync()
    {
        var (rooms, seconds) = (Math.Min(load.Rooms, FaultyRooms), Math.Max(2 * load.Seconds, 15));
        var drops = (int)Math.Max(10, Math.Min(Drops, (long)Drops * rooms * seconds / (FaultyRooms * FullSeconds)));
        var seeded = await SeededRooms.SeedAsync(database.ConnectionString, "faults", rooms, (0, 0), stop);
        await using var driver = await Driver.StartAsync("rooms", new { server = Origin, rooms = seeded }, stop);
        var typing = driver.TypeAsync(new TypeOrder(EditsPerSecond, seconds, drops, ReloadEvery), stop);
        var third = TimeSpan.FromSeconds(seconds / 3.0);
        await Task.Delay(third, TimeProvider.System, stop);
        await server.KillAsync(stop);
        var started = server.StartAgainAsync(stop);
        await Task.Delay(third, TimeProvider.System, stop);
        await started;
        database.Crash();
        var typed = await typing;
        var stored = await StoredEdits.CheckAsync(database.ConnectionString, server.Address, seeded, typed, stop);
        return new FaultsFound(rooms, seconds, typed.Edits, typed.Drops, Math.Round(typed.SettledMs), stored.Lost, stored.Duplicated, stored.Equal);
    }

    private async Task<YjsFound> TypeIntoYjsAsync()
    {
        using var yjs = await YjsServer.StartAsync(stop);
        await using var driver = await Driver.StartAsync("yjs", new { server = yjs.Address, rooms = load.Rooms }, stop);
        await driver.TypeAsync(new TypeOrder(EditsPerSecond, WarmUpSeconds), stop);
        var typed = await driver.TypeAsync(new TypeOrder(EditsPerSecond, load.Seconds), stop);
        return new YjsFound("y-websocket 2.1.0", Durable: false, Spread.Of(typed.Near), typed.EditsPerSecond, typed.Settled);
    }

    private async Task<ServerMemory> ClosedAsync()
    {
        using var glance = new PeriodicTimer(TimeSpan.FromSeconds(2));
        var started = TimeProvider.System.GetTimestamp();
        for (; ; await glance.WaitForNextTickAsync(stop))
        {
            var memory = await MemoryAsync();
            if (memory.OpenRooms == 0) return memory;
            if (TimeProvider.System.GetElapsedTime(started) > UntilClosed) throw new InvalidOperationException($"{memory.OpenRooms} rooms are still open, though everybody has left.");
        }
    }

    private async Task<ServerMemory> MemoryAsync()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        return (await http.GetFromJsonAsync<ServerMemory>(MemoryDoor.Path, stop))!;
    }

    private (double Server, double Postgres, double Driver) CpuNow(Driver driver) =>
        (Processes.CpuSeconds(server.ProcessId), Processes.CpuSeconds(database.ProcessId), Processes.CpuSeconds(driver.ProcessId));

    private static CpuFound Used((double Server, double Postgres, double Driver) before, (double Server, double Postgres, double Driver) after, int edits)
    {
        double PerThousand(double seconds) => Math.Round(seconds * 1_000_000 / edits);
        return new CpuFound(PerThousand(after.Server - before.Server), PerThousand(after.Postgres - before.Postgres), PerThousand(after.Driver - before.Driver));
    }

    private static double KbPerRoom(ServerMemory after, ServerMemory before, int rooms) => Math.Round((after.HeapBytes - before.HeapBytes) / 1024.0 / rooms, 1);
}
