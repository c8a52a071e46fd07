using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace InterviewPrep.Load.Live;

/// <summary>What of the edits is in the recordings, and whether the server has the text that its people see.</summary>
/// <param name="Lost">Made, and in no recording.</param>
/// <param name="Duplicated">More than once in a recording.</param>
/// <param name="Equal">Both texts of each room and the server's are the same, by SHA-256.</param>
internal sealed record StoredEdits(int Lost, int Duplicated, bool Equal)
{
    private const string CountSql =
        """
        select u->>'client', count(*)::int, count(distinct u->>'number')::int
        from events, jsonb_array_elements(data->'updates') u
        where stream_id = $1 and type = 'text_edited' and u->>'client' <> 'server'
        group by 1
        """;

    public static async Task<StoredEdits> CheckAsync(string database, Uri server, IReadOnlyList<SeededRoom> seeded, Typed typed, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(database);
        using var http = new HttpClient { BaseAddress = server };
        var (lost, duplicated, equal) = (0, 0, typed.Settled);
        foreach (var (room, of) in typed.Rooms!.Zip(seeded))
        {
            var stored = await CountAsync(source, $"room-{room.Id}", stop);
            lost += room.Made.Sum(made => Math.Max(0, made.Value - stored.GetValueOrDefault(made.Key).Distinct));
            duplicated += stored.Values.Sum(count => count.All - count.Distinct);
            equal &= room.Hash is { } hash && hash == await HashAsync(http, of, stop);
        }
        return new StoredEdits(lost, duplicated, equal);
    }

    private static async Task<Dictionary<string, (int All, int Distinct)>> CountAsync(NpgsqlDataSource source, string stream, CancellationToken stop)
    {
        await using var count = source.CreateCommand(CountSql);
        count.Parameters.Add(new() { Value = stream });
        await using var rows = await count.ExecuteReaderAsync(stop);
        var found = new Dictionary<string, (int, int)>();
        while (await rows.ReadAsync(stop)) found[rows.GetString(0)] = (rows.GetInt32(1), rows.GetInt32(2));
        return found;
    }

    private static async Task<string> HashAsync(HttpClient http, SeededRoom room, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/rooms/{room.Id}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", room.Tokens[0]);
        using var answer = await http.SendAsync(request, stop);
        var shown = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(stop);
        var text = shown.GetProperty("documents")[0].GetProperty("text").GetString()!;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
