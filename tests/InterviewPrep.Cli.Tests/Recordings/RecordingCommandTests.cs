using InterviewPrep.Domain;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Cli.Tests.Recordings;

public sealed class RecordingCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    /// <summary>A drill in which "x" becomes <paramref name="written"/>, as its browser told.</summary>
    private void Write(string written, string told)
    {
        var at = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
        var ada = new UserId("ada");
        var scale = new RecordingScale(at, [ada]);
        RoomEvent[] events =
        [
            new RoomOpened(at, RoomKind.Drill),
            new MemberJoined(at, ada, "Ada", RoomRole.Candidate),
            new RoundStarted(at, 1, new QuestionRef("sum", 1, "h", "Sum of two"), "x", 0, null),
            new TextEdited(at.AddSeconds(1), 1, 0, ada, [new TextUpdate("c", 1, ChangeSet.Replace("x", written))]),
            new TextHashReported(at.AddSeconds(2), 1, 1, ada, RecordingReplay.HashOf(told), Equal: true),
            new RoomClosed(at.AddSeconds(3)),
        ];
        var replay = new RecordingReplay();
        foreach (var happened in events) replay.Apply(happened);
        var header = new RecordingHeader(RecordingFile.Format, "Sum of two", RoomKind.Drill, "Room", at, [new(1, "Ada", RoomRole.Candidate)]);
        File.WriteAllLines(_file, [RecordingFile.Write(header), .. events.Select(e => RecordingJson.Write(e, scale)), RecordingFile.Write(new RecordingEnd(events.Length, replay.Final))]);
    }

    [Fact]
    public async Task A_recording_that_comes_to_its_hashes_is_good()
    {
        Write("x = 1;", "x = 1;");

        var run = await CommandRun.OfAsync("recording", "verify", _file, "--json");

        var report = run.Json();
        Assert.Equal((0, true, 6, 1), (run.ExitCode, report.GetProperty("ok").GetBoolean(), report.GetProperty("events").GetInt32(), report.GetProperty("hashes").GetInt32()));
        Assert.Equal(RecordingReplay.HashOf("x = 1;"), report.GetProperty("texts")[0].GetProperty("sha256").GetString());
        Assert.EndsWith("good   Sum of two: 6 events replayed; 1 hashes told by browsers, all reached.\n", (await CommandRun.OfAsync("recording", "verify", _file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_that_differs_from_what_its_browser_told_is_not()
    {
        Write("x = 1;", "x = 2;");

        var run = await CommandRun.OfAsync("recording", "verify", _file);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Equal("WRONG  Line 6: The text of round 1 at version 1 has another hash than the browser told.\n", run.Output);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_so() => (await CommandRun.OfAsync("recording", "verify", "/no/such/file")).AssertRefused("There is no file '/no/such/file'.");
}
