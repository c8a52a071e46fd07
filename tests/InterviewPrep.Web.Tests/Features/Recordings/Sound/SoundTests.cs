using System.Formats.Tar;
using System.Net;
using System.Text;
using System.Text.Json;
using InterviewPrep.Domain.Rooms.Live;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings.Sound;

public sealed class SoundTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    /// <summary>What begins as WebM does.</summary>
    internal static byte[] Bytes(string voice) => [0x1A, 0x45, 0xDF, 0xA3, .. Encoding.UTF8.GetBytes(voice)];

    internal static async Task<HttpStatusCode> SendAsync(RecordedRoom room, string user, string voice, int number = 0, int length = 15_000, byte[]? bytes = null, TimeSpan? before = null, params IEnumerable<int> spoken)
    {
        using var http = room.HttpOf(user);
        var began = (room.Rooms.Time.GetUtcNow() - (before ?? TimeSpan.Zero)).ToUnixTimeMilliseconds();
        using var body = new ByteArrayContent(bytes ?? Bytes(voice));
        using var answer = await http.PutAsync($"/api/rooms/{room.Id}/sound/take{user}/{number}?began={began}&length={length}{string.Concat(spoken.Select(at => $"&spoken={at}"))}", body);
        return answer.StatusCode;
    }

    private Task<IReadOnlyList<string>> TablesWithAsync(string text) => LiveSessions.LiveRoom.TablesWithAsync(server.Rooms.Database, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task Where_both_consent_a_voice_is_kept_outside_of_the_events_and_heard_at_its_moment()
    {
        var room = await server.PlayAsync(sound: true, between: async played =>
        {
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(played, "ada", "hello", number: 0));
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(played, "ada", "hello", number: 0)); // once more after a cut line
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(played, "ben", "and you?", number: 1, before: TimeSpan.FromSeconds(10)));
        });

        var sound = (await room.ReadAsync("ada")).GetProperty("sound").EnumerateArray().ToList();

        Assert.Equal([(2, 20_000L), (1, 30_000L)], sound.Select(s => (s.GetProperty("by").GetInt32(), s.GetProperty("at").GetInt64())));
        using var http = room.HttpOf("ben");
        var piece = await http.GetAsync($"{room.Api}/sound/{sound[1].GetProperty("id")}");
        Assert.Equal("audio/webm", piece.Content.Headers.ContentType!.ToString());
        Assert.Equal(Bytes("hello"), await piece.Content.ReadAsByteArrayAsync());
        Assert.Equal(["recording_sound"], await TablesWithAsync("hello"));
    }

    [Fact]
    public async Task Where_somebody_is_heard_in_a_piece_is_told_by_the_moments_of_the_recording()
    {
        var room = await server.PlayAsync(sound: true, between: async played =>
        {
            await SendAsync(played, "ada", "a word, another", before: TimeSpan.FromSeconds(20), spoken: [0, 1_200, 9_000, 15_000]);
            await SendAsync(played, "ben", "listens");
        });

        var sound = (await room.ReadAsync("ada")).GetProperty("sound").EnumerateArray().Select(s => s.GetProperty("spoken").Deserialize<long[][]>()!).ToList();

        Assert.Equal([[10_000, 11_200], [19_000, 25_000]], sound[0]);
        Assert.Empty(sound[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1, 20)]
    [InlineData(0, 15_001)]
    [InlineData(500, 500)]
    [InlineData(500, 200)]
    [InlineData(0, 500, 400, 900)]
    public async Task Stretches_that_a_piece_cannot_have_are_refused(params int[] spoken)
    {
        await server.PlayAsync(sound: true, between: async played => Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(played, "ada", "x", spoken: spoken)));
    }

    [Fact]
    public async Task Who_took_part_takes_the_voices_along_as_a_file_and_nobody_else()
    {
        var room = await server.PlayAsync(sound: true, between: async played =>
        {
            await SendAsync(played, "ada", "hello");
            await SendAsync(played, "ben", "and you?", before: TimeSpan.FromSeconds(10));
        });
        using var ada = room.HttpOf("ada");

        using var file = await ada.GetAsync($"{room.Api}/voices");

        Assert.Equal("application/x-tar", file.Content.Headers.ContentType!.MediaType);
        using var tar = new TarReader(await file.Content.ReadAsStreamAsync());
        Assert.Equal("00020000-2.webm", (await tar.GetNextEntryAsync())!.Name);
        var second = (await tar.GetNextEntryAsync())!;
        using var piece = new MemoryStream();
        await second.DataStream!.CopyToAsync(piece);
        Assert.Equal("00030000-1.webm", second.Name);
        Assert.Equal(Bytes("hello"), piece.ToArray());
        Assert.Null(await tar.GetNextEntryAsync());
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("eve", "/voices"));
        Assert.Equal(HttpStatusCode.NotFound, await (await server.PlayAsync()).StatusAsync("ada", "/voices")); // nobody's was recorded
    }

    [Fact]
    public async Task Without_both_consents_no_voice_is_taken()
    {
        await server.PlayAsync(sound: false, between: async played => Assert.Equal(HttpStatusCode.Conflict, await SendAsync(played, "ada", "nosound")));

        Assert.Empty(await TablesWithAsync("nosound"));
    }

    [Fact]
    public async Task Whoever_takes_the_consent_back_takes_all_voices_back()
    {
        await server.PlayAsync(sound: true, between: async played =>
        {
            await SendAsync(played, "ada", "takenback");
            await played.AskAsync(new LiveCommand.AnswerConsent(Ben, new Consent(Recording: true, Audio: false)));
            Assert.Empty(await TablesWithAsync("takenback"));
            Assert.Equal(HttpStatusCode.Conflict, await SendAsync(played, "ada", "again", number: 1));
        });
    }

    [Fact]
    public async Task A_session_that_is_not_kept_keeps_no_voice()
    {
        await server.PlayAsync(sound: true, between: async played =>
        {
            await SendAsync(played, "ada", "unkept");
            await played.AskAsync(new LiveCommand.AnswerConsent(Ada, new Consent(Recording: false, Audio: false)));
        });

        Assert.Empty(await TablesWithAsync("unkept"));
    }

    [Fact]
    public async Task Strangers_observers_and_what_is_no_sound_are_refused()
    {
        await server.PlayAsync(sound: true, observed: true, between: async played =>
        {
            Assert.Equal(HttpStatusCode.NotFound, await SendAsync(played, "eve", "x"));
            Assert.False((int)await SendAsync(played, "mia", "x") < 400);
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(played, "ada", "", bytes: "<html>"u8.ToArray()));
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(played, "ada", "x", length: 60_000));
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(played, "ada", "x", before: TimeSpan.FromHours(1)));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(played, "ada", "", bytes: new byte[600 * 1024]));
        });
    }

    [Fact]
    public async Task By_a_link_only_the_sharers_voice_is_heard()
    {
        var room = await server.PlayAsync(sound: true, between: async played =>
        {
            await SendAsync(played, "ada", "mine");
            await SendAsync(played, "ben", "his");
        });
        var all = (await room.ReadAsync("ada")).GetProperty("sound").EnumerateArray().ToDictionary(s => s.GetProperty("by").GetInt32(), s => s.GetProperty("id").GetInt64());
        using var ada = room.HttpOf("ada");
        var made = await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>((await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(ada, $"{room.Api}/links", new { days = 1 })).Content);
        var share = new Uri(made.GetProperty("url").GetString()!).Query;

        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("", $"/sound/{all[1]}{share}"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("", $"/sound/{all[2]}{share}"));
    }
}
