using InterviewPrep.Domain;
using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Load.Player;

/// <summary>A session of one hour and as many events as wanted, as a file: two who type, look around, run, talk and draw without a pause.</summary>
internal sealed class HourOfTyping
{
    private static readonly TimeSpan s_length = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly UserId[] s_people = [new("first"), new("second")];

    private readonly Random _random = new(7);
    private readonly List<RoomEvent> _events = [];
    private string _text = "";
    private int _version;
    private int _runs;

    private HourOfTyping(int count)
    {
        var question = new QuestionRef("made-up", 1, new string('0', 64), "An hour of typing");
        var plan = new SessionPlan(InterviewKind.Coding, "en", [], [new PlannedRound(s_people[0], question, "", 2, IsCoding: true, s_length)]);
        _events.AddRange([
            new RoomOpened(s_start, RoomKind.LiveSession, plan),
            new MemberJoined(s_start, s_people[0], "Ada", RoomRole.Candidate),
            new MemberJoined(s_start, s_people[1], "Ben", RoomRole.Interviewer),
            new RoundStarted(s_start, 1, question, "", 2, null, s_people[0]),
            new QuestionRevealed(s_start, 1, s_people[1]),
        ]);
        while (_events.Count < count - 2) Happen(s_start + (s_length * _events.Count / count));
        _events.Add(new RoundEnded(s_start + s_length, 1, RoundOutcome.DeadlinePassed));
        _events.Add(new RoomClosed(s_start + s_length));
    }

    public static string ToFile(int events)
    {
        var hour = new HourOfTyping(events);
        var (scale, replay, lines) = (new RecordingScale(s_start, s_people), new RecordingReplay(), new List<string>(events + 2));
        lines.Add(RecordingFile.Write(new RecordingHeader(RecordingFile.Format, "An hour of typing", RoomKind.LiveSession, "Demo", s_start, [new(1, "Ada", RoomRole.Candidate), new(2, "Ben", RoomRole.Interviewer)])));
        foreach (var happened in hour._events)
        {
            replay.Apply(happened);
            lines.Add(RecordingJson.Write(happened, scale));
        }
        lines.Add(RecordingFile.Write(new RecordingEnd(hour._events.Count, replay.Final)));
        return string.Join('\n', lines);
    }

    private void Happen(DateTimeOffset at)
    {
        var by = s_people[_random.Next(4) == 0 ? 1 : 0];
        switch (_random.Next(1_000))
        {
            case < 300:
                var anchor = _random.Next(_text.Length + 1);
                _events.Add(new CursorSampled(at, 1, by, _version, anchor, anchor));
                break;
            case < 304:
                _events.Add(new TextHashReported(at, 1, _version, by, RecordingReplay.HashOf(_text), Equal: true));
                break;
            case < 306:
                var run = $"r{++_runs}";
                _events.Add(new RunRequested(at, 1, run, RunKind.Samples, _version, by, null));
                _events.Add(new RunFinished(at, 1, run, new RunResult(_runs % 5 == 0 ? RunVerdict.Accepted : RunVerdict.WrongAnswer, null, 4, 30, 4_000, [], [])));
                break;
            case < 308:
                _events.Add(new ChatSent(at, by, "What do you think about the order of these?"));
                break;
            case < 310:
                _events.Add(new BoardDrawn(at, by, [new BoardElement($"e{_random.Next(60)}", _version, 1, """{"kind":"box","x":100,"y":100,"width":200,"height":80,"look":0}""")]));
                break;
            default:
                Type(at, by);
                break;
        }
    }

    /// <summary>The text grows to a few hundred lines and then changes within.</summary>
    private void Type(DateTimeOffset at, UserId by)
    {
        var place = _random.Next(_text.Length + 1);
        var changed = _text.Length > 12_000 && _random.Next(2) == 0
            ? _text.Remove(Math.Min(place, _text.Length - 2), 2)
            : _text.Insert(place, _random.Next(30) == 0 ? "\n    " : "ab cdefgh".Substring(_random.Next(8), 1));
        var from = _text.AsSpan().CommonPrefixLength(changed);
        var (deleted, inserted) = changed.Length < _text.Length ? (_text.Length - changed.Length, "") : (0, changed.Substring(from, changed.Length - _text.Length));
        var sections = new List<object>();
        if (from > 0) sections.Add(from);
        sections.Add((object[])(inserted.Length == 0 ? [deleted] : [deleted, .. inserted.Split('\n')]));
        if (_text.Length > from + deleted) sections.Add(_text.Length - from - deleted);
        _events.Add(new TextEdited(at, 1, _version, by, [new TextUpdate("bench", _version + 1, ChangeSetJson.Parse(System.Text.Json.JsonSerializer.SerializeToElement(sections)))]));
        (_text, _version) = (changed, _version + 1);
    }
}
