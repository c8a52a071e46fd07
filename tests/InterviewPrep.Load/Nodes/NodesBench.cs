using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Load.Live;
using Npgsql;

namespace InterviewPrep.Load.Nodes;

/// <summary>
/// Two web nodes as processes on one database behind HAProxy. People type in many rooms; in the middle one node is killed with SIGKILL, and
/// all of its rooms go on at the other.
/// </summary>
internal sealed class NodesBench(LoadDatabase database, LoadServer one, LoadServer two, Proxy proxy, CancellationToken stop)
{
    private const int Rooms = 50, EditsPerSecond = 5, Seconds = 20, Claims = 40;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromMinutes(2);
    private static readonly object Wishes = new { interview = "Coding", level = "Junior", topics = Array.Empty<string>(), languages = new[] { "en" }, order = "Either" };

    public static async Task<NodesReport> RunAsync(CancellationToken stop)
    {
        var machine = Machine.Look();
        await using var database = await LoadDatabase.StartAsync(stop);
        (string, string)[] settings = [("ConnectionStrings__Postgres", database.ConnectionString), ("Proxies", "127.0.0.0/8"), .. MemoryStartup.Settings];
        await using var one = await LoadServer.StartAsync(stop, settings);
        await using var two = await LoadServer.StartAsync(stop, settings);
        using var proxy = await Proxy.StartAsync(one, two, stop);
        return await new NodesBench(database, one, two, proxy, stop).RunAsync(machine);
    }

    private async Task<NodesReport> RunAsync(Machine machine)
    {
        var matched = await MeetAsync();
        var seeded = await SeededRooms.SeedAsync(database.ConnectionString, "nodes", Rooms, (0, 0), stop);
        Typed typed;
        StoredEdits stored;
        int onOne, onTwo, after;
        await using (var driver = await Driver.StartAsync("rooms", new { server = proxy.Address.GetLeftPart(UriPartial.Authority), rooms = seeded }, stop))
        {
            (onOne, onTwo) = (await OpenRoomsAsync(one), await OpenRoomsAsync(two));
            var typing = driver.TypeAsync(new TypeOrder(EditsPerSecond, Seconds), stop);
            await Task.Delay(TimeSpan.FromSeconds(Seconds / 2.0), TimeProvider.System, stop);
            await one.KillAsync(stop);
            typed = await typing;
            after = await OpenRoomsAsync(two);
            stored = await StoredEdits.CheckAsync(database.ConnectionString, proxy.Address, seeded, typed, stop);
        }
        await one.StartAgainAsync(stop);
        var contested = (await SeededRooms.SeedAsync(database.ConnectionString, "contested", 1, (0, 0), stop))[0];
        return new NodesReport(
            machine, matched, Rooms, onOne, onTwo, after, typed.Edits, Math.Round(typed.SettledMs), stored.Lost, stored.Duplicated, stored.Equal, await IsServedByOneAsync(contested));
    }

    /// <summary>Two who wait on different nodes.</summary>
    private async Task<bool> MeetAsync()
    {
        using var ada = await Visitor.SignInAsync(one.Address, "ada@demo.test", stop);
        using var ben = await Visitor.SignInAsync(two.Address, "ben@demo.test", stop);
        Visitor[] both = [ada, ben];
        foreach (var visitor in both) await visitor.SendAsync(HttpMethod.Put, "/api/lobby/ticket", Wishes, stop);
        foreach (var visitor in both)
        {
            var offer = await SeenAsync(visitor, "offer");
            await visitor.SendAsync(HttpMethod.Post, $"/api/lobby/offers/{offer.GetProperty("id").GetString()}/accept", new { }, stop);
        }
        var rooms = new List<string>();
        foreach (var visitor in both) rooms.Add((await SeenAsync(visitor, "session")).GetProperty("room").GetString()!);
        return rooms[0] == rooms[1];
    }

    private async Task<JsonElement> SeenAsync(Visitor visitor, string what)
    {
        using var glance = new PeriodicTimer(Glance);
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience; await glance.WaitForNextTickAsync(stop))
        {
            var seen = JsonSerializer.Deserialize<JsonElement>(await visitor.ReadAsync("/api/lobby", stop)).GetProperty("you").GetProperty(what);
            if (seen.ValueKind is JsonValueKind.Object) return seen;
        }
        throw new InvalidOperationException($"No {what} came in the lobby.");
    }

    /// <summary>Programs write through both nodes at once, past the proxy, which takes the room from one to the other again and again.</summary>
    private async Task<bool> IsServedByOneAsync(SeededRoom room)
    {
        await Task.WhenAll(Enumerable.Range(0, Claims).Select(n => WriteAsync(n % 2 == 0 ? one : two, room, $"// {n}\n")));
        var (first, second) = (await ReadAsync(one, room), await ReadAsync(two, room));
        using var glance = new PeriodicTimer(Glance);
        for (var started = TimeProvider.System.GetTimestamp(); await OpenRoomsAsync(one) > 0; await glance.WaitForNextTickAsync(stop))
            if (TimeProvider.System.GetElapsedTime(started) > Patience) return false;
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var count = source.CreateCommand("select count(*) filter (where type = 'text_edited'), count(*) = max(version) from events where stream_id = $1");
        count.Parameters.Add(new() { Value = $"room-{room.Id}" });
        await using var rows = await count.ExecuteReaderAsync(stop);
        return await rows.ReadAsync(stop) && first == second && rows.GetInt64(0) == Claims + 1 && rows.GetBoolean(1); // with the starter's
    }

    /// <summary>Until it is taken: the node that has just lost the room says to try again.</summary>
    private async Task WriteAsync(LoadServer node, SeededRoom room, string text)
    {
        using var glance = new PeriodicTimer(Glance);
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience; await glance.WaitForNextTickAsync(stop))
        {
            using var answer = await SendAsync(node, room, HttpMethod.Put, "/rounds/1/text", new { text });
            if (answer.IsSuccessStatusCode) return;
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) throw new InvalidOperationException($"A text was answered with {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
        }
        throw new InvalidOperationException("A text was not taken for two minutes.");
    }

    private async Task<string> ReadAsync(LoadServer node, SeededRoom room)
    {
        using var answer = await SendAsync(node, room, HttpMethod.Get, "", body: null);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("documents")[0].GetProperty("text").GetString()!;
    }

    private async Task<HttpResponseMessage> SendAsync(LoadServer node, SeededRoom room, HttpMethod method, string path, object? body)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        using var request = new HttpRequestMessage(method, $"/api/rooms/{room.Id}{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", room.Tokens[0]);
        return await http.SendAsync(request, stop);
    }

    private async Task<int> OpenRoomsAsync(LoadServer node)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        return (await http.GetFromJsonAsync<ServerMemory>(MemoryDoor.Path, stop))!.OpenRooms;
    }
}
