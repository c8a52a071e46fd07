using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings.Files;

public sealed class ImportRecordingTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    private static async Task<string> ExportAsync(RecordedRoom room, string user = "ada")
    {
        using var http = room.HttpOf(user);
        using var answer = await http.GetAsync($"{room.Api}/export");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> ImportAsync(string user, string file)
    {
        using var http = server.Rooms.HttpOf(user);
        using var body = new StringContent(file, Encoding.UTF8, "application/x-ndjson");
        using var answer = await http.PostAsync("/api/recordings", body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    [Fact]
    public async Task What_was_exported_is_imported_marked_and_plays_the_same()
    {
        var room = await server.PlayAsync();
        var file = await ExportAsync(room);

        var (status, body) = await ImportAsync("eve", file);

        Assert.Equal(HttpStatusCode.Created, status);
        var imported = new RecordedRoom(server, new RoomId(body.GetProperty("room").GetString()!));
        var (before, after) = (await room.ReadAsync("ada"), await imported.ReadAsync("eve"));
        Assert.Equal("Imported", after.GetProperty("origin").GetString());
        foreach (var same in new[] { "length", "events", "marks", "rounds", "idle", "activity", "hashesEqual" }) Assert.Equal(before.GetProperty(same).GetRawText(), after.GetProperty(same).GetRawText());
        Assert.Equal((await room.ReadAsync("ada", "/segments/0")).GetRawText(), (await imported.ReadAsync("eve", "/segments/0")).GetRawText());
        Assert.Equal(file.Replace("\"origin\":\"Room\"", "\"origin\":\"Imported\"", StringComparison.Ordinal), await ExportAsync(imported, "eve"));
    }

    [Fact]
    public async Task An_imported_one_is_nobody_elses_and_counts_for_no_score()
    {
        var (_, body) = await ImportAsync("eve", await ExportAsync(await server.PlayAsync()));
        var imported = new RecordedRoom(server, new RoomId(body.GetProperty("room").GetString()!));

        Assert.Equal(HttpStatusCode.NotFound, await imported.StatusAsync("ada"));
        using var eve = server.Rooms.HttpOf("eve");
        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync($"/api/rooms/{imported.Id}")).StatusCode);
        Assert.Equal(["events", "recording_people", "recordings", "streams"], await LiveSessions.LiveRoom.TablesWithAsync(server.Rooms.Database, imported.Id.Value)); // no attempt, no session
    }

    [Fact]
    public async Task A_file_that_was_tampered_with_is_refused_and_leaves_nothing()
    {
        var file = (await ExportAsync(await server.PlayAsync())).Replace("first thoughts", "other thoughts", StringComparison.Ordinal);

        var (status, body) = await ImportAsync("eve", file);

        Assert.Equal((HttpStatusCode.BadRequest, "broken-recording"), (status, body.GetProperty("code").GetString()));
        Assert.Empty(await LiveSessions.LiveRoom.TablesWithAsync(server.Rooms.Database, "other thoughts"));
    }

    [Theory, InlineData(""), InlineData("not a recording"), InlineData("{\"k\":\"recording\"}")]
    public async Task What_is_no_recording_gets_a_sentence(string file)
    {
        var (status, body) = await ImportAsync("eve", file);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("This is no recording that can be replayed. Line 1:", body.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_whose_room_is_still_open_is_refused()
    {
        var lines = (await ExportAsync(await server.PlayAsync())).TrimEnd('\n').Split('\n').Where(line => !line.Contains("room_closed", StringComparison.Ordinal)).ToArray();
        lines[^1] = lines[^1].Replace($"\"events\":{lines.Length - 1}", $"\"events\":{lines.Length - 2}", StringComparison.Ordinal); // as if it had never been there

        var (status, body) = await ImportAsync("eve", string.Join('\n', lines));

        Assert.Equal((HttpStatusCode.BadRequest, "This recording has no end: its room is still open."), (status, body.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task A_broken_drawing_is_refused_with_its_line()
    {
        var lines = (await ExportAsync(await server.PlayAsync())).Split('\n');
        var drawn = Array.FindIndex(lines, line => line.Contains("board_drawn", StringComparison.Ordinal));
        lines[drawn] = lines[drawn].Replace("box\\\"}", "box\\\"", StringComparison.Ordinal);

        var (status, body) = await ImportAsync("eve", string.Join('\n', lines));

        Assert.Equal((HttpStatusCode.BadRequest, $"This is no recording that can be replayed. Line {drawn + 1}: The element e of the whiteboard is no JSON."), (status, body.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task Only_who_took_part_exports()
    {
        var room = await server.PlayAsync();
        server.Grants.Given.Add((room.Id, Mia));

        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("mia", "/export"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("eve", "/export"));
        Assert.Equal(HttpStatusCode.Unauthorized, await room.StatusAsync("", "/export"));
    }
}
