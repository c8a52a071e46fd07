using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Tests.Recordings;

public sealed class RecordingFileTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private static Task<RecordingProof> ReadAsync(string file, Action<RoomEvent>? take = null) =>
        RecordingFile.ReadAsync(new StringReader(file), s_now, _ => [RandomSession.Ada, RandomSession.Ben], take ?? (_ => { }));

    private static async Task<string> WrongAsync(string file) => (await Assert.ThrowsAsync<RecordingFileException>(() => ReadAsync(file))).Message;

    [Theory, InlineData(1, 150), InlineData(2, 150), InlineData(3, 150), InlineData(4, 150), InlineData(5, 600)]
    public async Task An_independent_replay_of_a_random_session_comes_to_every_hash_that_a_browser_told(int seed, int steps)
    {
        var session = new RandomSession(seed, steps);
        var told = session.Events.OfType<TextHashReported>().ToList();
        Assert.Contains(told, hash => !hash.Equal); // a browser that is behind is in it, and proves nothing

        var replayed = await ReplayInNodeAsync(session.ToFile());

        Assert.Equal(told.Count(hash => hash.Equal), replayed.GetProperty("compared").GetInt32());
        Assert.Empty(replayed.GetProperty("wrong").EnumerateArray());
        Assert.Equal([true, true], replayed.GetProperty("final").EnumerateArray().Select(text => text.GetProperty("equal").GetBoolean()));
    }

    [Fact]
    public async Task What_is_written_is_read_back_event_by_event()
    {
        var session = new RandomSession(7, 80);
        var read = new List<RoomEvent>();

        var proof = await ReadAsync(session.ToFile(), read.Add);

        Assert.Equal(session.Events.Count, read.Count);
        Assert.Equal(session.Events.Select(e => RecordingJson.Write(RecordingSight.Whole.Show(e)!, session.Scale)), read.Select(e => RecordingJson.Write(e, session.Scale)));
        Assert.Equal(session.Events.OfType<TextHashReported>().Count(h => h.Equal), proof.Hashes);
    }

    [Fact]
    public async Task A_letter_that_was_changed_afterwards_is_found_at_the_next_hash()
    {
        var lines = new RandomSession(3, 60).ToFile().Split('\n');
        var edit = Array.FindIndex(lines, line => line.Contains("\"k\":\"text_edited\"", StringComparison.Ordinal) && line.Contains("Sum(", StringComparison.Ordinal));
        lines[edit] = lines[edit].Replace("Sum(", "Som(", StringComparison.Ordinal);

        Assert.Contains("another hash than the browser told", await WrongAsync(string.Join('\n', lines)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_breaks_off_or_lost_a_line_is_refused_with_the_line()
    {
        var lines = new RandomSession(3, 30).ToFile().TrimEnd('\n').Split('\n');

        Assert.Contains("breaks off", await WrongAsync(string.Join('\n', lines[..^1])), StringComparison.Ordinal);
        var chat = Array.FindIndex(lines, line => line.Contains("consent_answered", StringComparison.Ordinal));
        Assert.StartsWith($"Line {lines.Length - 1}: The file holds", await WrongAsync(string.Join('\n', lines.Where((_, i) => i != chat))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Line 1: The file is empty.")]
    [InlineData("hello", "Line 1: This line is not what a recording has here.")]
    [InlineData("""{"k":"recording","format":9,"title":"t","kind":"Drill","origin":"Room","openedAt":"2026-03-01T10:00:00Z","people":[{"number":1,"name":"A","role":"Candidate"}]}""", "Line 1: The file has format 9; this is made for format 1.")]
    [InlineData("""{"k":"recording","format":1,"title":"t","kind":"Drill","origin":"Room","openedAt":"2026-03-01T10:00:00Z","people":[]}""", "Line 1: A recording has 1 to 50 people, numbered from 1 in order.")]
    public async Task What_is_no_recording_is_refused_in_words(string file, string words) => Assert.Equal(words, await WrongAsync(file));

    [Theory]
    [InlineData("", "Ada", "2026-03-01", "The title is empty")]
    [InlineData(" \u200b", "Ada", "2026-03-01", "The title is empty")]
    [InlineData("a\nb", "Ada", "2026-03-01", "The title is empty or holds characters that are not seen")]
    [InlineData("t", "A\u202ed", "2026-03-01", "The name of person 1 is empty or holds characters that are not seen.")]
    [InlineData("t", "\t", "2026-03-01", "The name of person 1 is empty")]
    [InlineData("t", "Ada", "1999-12-31", "A recording was opened in the years 2000 to 2027; this one tells 1999.")]
    [InlineData("t", "Ada", "2028-01-01", "this one tells 2028.")]
    public async Task Titles_names_and_dates_that_no_recording_has_are_refused(string title, string name, string day, string words)
    {
        var header = new RecordingHeader(RecordingFile.Format, title, RoomKind.Drill, "Room", DateTimeOffset.Parse($"{day}T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture), [new(1, name, RoomRole.Candidate)]);

        Assert.Contains(words, await WrongAsync(RecordingFile.Write(header)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"k":"room_opened","at":0,"kind":"LiveSession"}|{"k":"room_closed","at":86400001}""", "A session lasts 24 hours at most.")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"room_closed","at":31622400001}""", "A drill lasts a year at most.")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"room_closed","at":86400001}""", "breaks off")] // without a limit it was left open overnight
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"member_joined","at":0,"member":1,"name":"A\u202ed","role":"Candidate"}""", "A name is empty")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"round_started","at":0,"round":1,"question":{"id":"sum","version":1,"hash":"h","title":" "},"starter":"","hintsTotal":0,"isCoding":true}""", "The title of a question is empty")]
    public async Task What_the_live_product_never_makes_is_refused(string events, string words)
    {
        var header = RecordingFile.Write(new RandomSession(1, 1).Header);
        Assert.Contains(words, await WrongAsync($"{header}\n{events.Replace('|', '\n')}\n"), StringComparison.Ordinal);
    }

    [Theory, InlineData(2_000, "breaks off"), InlineData(2_001, "Line 3: A message has at most 2000 characters.")]
    public async Task A_message_is_no_longer_than_a_room_takes(int length, string words)
    {
        var header = RecordingFile.Write(new RandomSession(1, 1).Header);
        var said = $$"""{"k":"chat_sent","at":0,"member":1,"text":"{{new string('a', length)}}"}""";
        Assert.Contains(words, await WrongAsync($"{header}\n{{\"k\":\"room_opened\",\"at\":0,\"kind\":\"Drill\"}}\n{said}\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"k":"chat_sent","at":0,"member":1,"text":"hi"}""", "The first event opens the room.")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"chat_sent","at":0,"member":9,"text":"hi"}""", "Nobody in this recording has that number.")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"chat_sent","at":0,"member":1}""", "ChatSent")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"no_such_event","at":0}""", "no_such_event")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"text_edited","at":0,"round":1,"version":0,"member":1,"updates":[]}""", "There is no round 1 yet.")]
    [InlineData("""{"k":"room_opened","at":0,"kind":"Drill"}|{"k":"room_closed","at":9999999999999999}""", "That time is out of reach.")]
    public async Task Events_that_no_room_could_have_told_are_refused(string events, string words)
    {
        var header = RecordingFile.Write(new RandomSession(1, 1).Header);
        Assert.Contains(words, await WrongAsync($"{header}\n{events.Replace('|', '\n')}\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "too large or has no id")]
    [InlineData("{", "The element e of the whiteboard is no JSON.")]
    [InlineData("[1]", "The element e of the whiteboard is no JSON object.")]
    [InlineData("""{"kind":"box","x":"left"}""", "The element e of the whiteboard cannot be drawn: its x is of another kind than it must be.")]
    [InlineData("""{"kind":"box","width":1e999}""", "its width is")]
    [InlineData("""{"kind":"pen","points":[0,"0"]}""", "its points is")]
    [InlineData("""{"kind":"text","text":7}""", "its text is")]
    public async Task A_drawing_that_no_whiteboard_can_show_is_refused_with_its_line(string json, string words)
    {
        var wrong = await WrongAsync(WithDrawing(json));

        Assert.StartsWith("Line 3: ", wrong, StringComparison.Ordinal);
        Assert.Contains(words, wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"box","x":1,"y":2.5,"width":-3,"height":4,"look":1}""")]
    [InlineData("""{"kind":"pen","x":1,"y":2,"points":[0,0,5,5],"deleted":true,"text":null}""")]
    [InlineData("""{"kind":"cloud","of":"another program"}""")]
    public async Task A_drawing_that_can_be_shown_is_taken(string json) =>
        Assert.Contains("breaks off", await WrongAsync(WithDrawing(json)), StringComparison.Ordinal); // no sooner than at the file's end

    private static string WithDrawing(string json) =>
        $$"""
        {{RecordingFile.Write(new RandomSession(1, 1).Header)}}
        {"k":"room_opened","at":0,"kind":"Drill"}
        {"k":"board_drawn","at":0,"member":1,"elements":[{"id":"e","version":1,"nonce":1,"json":{{JsonSerializer.Serialize(json)}}}]}

        """;

    [Fact]
    public void Names_of_events_are_all_there()
    {
        var events = typeof(RoomEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomEvent)));
        Assert.Equal(events.OrderBy(type => type.Name), RecordingJson.Names.Keys.OrderBy(type => type.Name));
    }

    private static async Task<JsonElement> ReplayInNodeAsync(string recording)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, recording);
            var here = Path.GetDirectoryName(Here())!;
            var start = new ProcessStartInfo("node", [Path.Combine(here, "replay.mjs"), Path.GetFullPath(Path.Combine(here, "../../../src/InterviewPrep.Web/Client")), file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var node = Process.Start(start)!;
            var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0, await errors);
            return JsonElement.Parse(await output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
