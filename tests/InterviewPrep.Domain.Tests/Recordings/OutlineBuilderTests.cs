using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Tests.Recordings;

public sealed class OutlineBuilderTests
{
    [Fact]
    public void From_each_segment_on_the_texts_come_out_as_from_the_start()
    {
        var session = new RandomSession(11, 700);
        var builder = new OutlineBuilder(session.Scale);
        var (whole, states) = (new RecordingReplay(), new List<(int At, SegmentState State)>());
        for (var i = 0; i < session.Events.Count; i++)
        {
            if (builder.Add(session.Events[i], i + 1) is { } state) states.Add((i, state));
            whole.Apply(session.Events[i]);
        }

        Assert.True(states.Count > 3);
        foreach (var (at, state) in states.Skip(1))
        {
            var texts = state.Texts.ToDictionary(t => t.Round, t => t.Text);
            foreach (var e in session.Events.Skip(at))
            {
                if (e is RoundStarted begun) texts[begun.Round] = "";
                if (e is TextEdited edit) texts[edit.Round] = edit.Updates.Aggregate(texts[edit.Round], (text, update) => update.Changes.Apply(text));
            }
            Assert.Equal(whole.Texts.Select(t => t.Value.Text), texts.OrderBy(t => t.Key).Select(t => t.Value));
        }
    }

    [Fact]
    public void The_outline_tells_what_was_run_said_and_shown_and_where_nothing_happened()
    {
        var at = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
        var ada = new UserId("ada");
        var builder = new OutlineBuilder(new RecordingScale(at, [ada]));
        RoomEvent[] events =
        [
            new RoomOpened(at, RoomKind.Drill),
            new MemberJoined(at, ada, "Ada", RoomRole.Candidate),
            new RoundStarted(at, 1, new QuestionRef("sum", 1, "h", "Sum of two"), "x", 2, null),
            new HintRevealed(at.AddSeconds(20), 1, 1, "Add.", ada),
            new RunRequested(at.AddSeconds(21), 1, "r", RunKind.Samples, 0, ada, null),
            new RunFinished(at.AddSeconds(23), 1, "r", new RunResult(RunVerdict.WrongAnswer, null, 1, 2, 3, [], [])),
            new RoomClosed(at.AddSeconds(24)),
        ];
        for (var i = 0; i < events.Length; i++) builder.Add(events[i], i + 1);

        var outline = builder.ToOutline();

        Assert.Equal(24_000, outline.Length);
        Assert.Equal([new Stretch(0, 20_000)], outline.Idle);
        Assert.Equal(["joined", "round", "hint", "run", "closed"], outline.Marks.Select(m => m.Kind));
        var run = outline.Marks.Single(m => m.Kind == "run");
        Assert.Equal(("WrongAnswer", 21_000L, 23_000L, 6L), (run.Text, run.At, run.Until!.Value, run.Result!.Value));
    }
}
