using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Recordings;

/// <summary>A recording at a glance: what the player shows before it has read an edit, and where it may begin to read.</summary>
/// <param name="Version">Of the stream, up to which this was made.</param>
/// <param name="Length">From the first event to the last, in milliseconds.</param>
/// <param name="Segments">Where each begins.</param>
/// <param name="Idle">Stretches in which nothing happened.</param>
/// <param name="Activity">Of each person the edits in equal parts of the whole length, by number.</param>
/// <param name="Hashes">That browsers told of their text.</param>
/// <param name="HashesEqual">Of these, those that were the server's too.</param>
public sealed record RecordingOutline(
    long Version,
    int Events,
    long Length,
    IReadOnlyList<SegmentStart> Segments,
    IReadOnlyList<OutlineMark> Marks,
    IReadOnlyList<OutlineRound> Rounds,
    IReadOnlyList<Stretch> Idle,
    IReadOnlyDictionary<int, IReadOnlyList<int>> Activity,
    int Hashes,
    int HashesEqual);

/// <param name="After">The stream's version before the segment's first event.</param>
public sealed record SegmentStart(long After, long At);

public sealed record Stretch(long From, long To);

/// <param name="Candidate">Number of who answers.</param>
public sealed record OutlineRound(int Number, string QuestionId, string Title, bool IsCoding, int Candidate, long At);

/// <summary>Something on the timeline.</summary>
/// <param name="Event">The stream's version of its event.</param>
/// <param name="Kind">What it is, e.g. <c>run</c>, <c>hint</c>, <c>chat</c>.</param>
/// <param name="By">Number of a person; 0: the session itself.</param>
/// <param name="Text">What was said, which phase, which verdict: as its kind has it.</param>
/// <param name="Until">When a run was judged.</param>
/// <param name="Result">The stream's version of a run's result.</param>
public sealed record OutlineMark(long Event, long At, string Kind, int By, int? Round = null, int? TextVersion = null, string? Text = null, long? Until = null, long? Result = null);

/// <summary>Where a segment begins: each document as it is then, cursors, and the whiteboard.</summary>
/// <param name="Board">The newest state of each element, in the recording's own form.</param>
public sealed record SegmentState(IReadOnlyList<SegmentText> Texts, IReadOnlyList<CursorSampled> Cursors, IReadOnlyList<BoardElement> Board);

public sealed record SegmentText(int Round, int Version, string Text);

/// <summary>Makes an outline of events that come one by one, and cuts them into segments.</summary>
public sealed class OutlineBuilder(RecordingScale scale)
{
    /// <summary>Events of a segment: so many are applied at most to reach a moment.</summary>
    public const int SegmentSize = 300;

    private const int Parts = 600;
    private const long IdleFrom = 6_000;
    private const int MaxText = 2_000;

    private readonly RecordingReplay _replay = new();
    private readonly List<SegmentStart> _segments = [];
    private readonly List<OutlineMark> _marks = [];
    private readonly Dictionary<string, int> _runs = [];
    private readonly List<OutlineRound> _rounds = [];
    private readonly List<Stretch> _idle = [];
    private readonly List<(long At, int By, int Count)> _edits = [];
    private readonly Dictionary<(UserId, int), CursorSampled> _cursors = [];
    private readonly Dictionary<string, BoardElement> _board = [];
    private int _events;
    private long _version;
    private long _at;
    private long _busyAt;
    private long _drawnAt = long.MinValue;
    private int _hashes;
    private int _hashesEqual;

    /// <summary>Takes the next event.</summary>
    /// <param name="version">Of the stream, with this event.</param>
    /// <returns>Where a segment begins with this event; null when it goes on.</returns>
    public SegmentState? Add(RoomEvent happened, long version)
    {
        _at = Math.Max(_at, scale.Of(happened.At));
        var begins = _events++ % SegmentSize == 0;
        if (begins) _segments.Add(new SegmentStart(version - 1, _at));
        var state = begins ? StateNow() : null;
        _version = version;
        Follow(happened);
        Mark(happened);
        return state;
    }

    public RecordingOutline ToOutline() => new(
        _version, _events, _at, _segments, _marks, _rounds, _idle, Activity(), _hashes, _hashesEqual);

    private SegmentState StateNow() => new([.. _replay.Texts.Select(t => new SegmentText(t.Key, t.Value.Version, t.Value.Text))], [.. _cursors.Values], [.. _board.Values]);

    private void Follow(RoomEvent happened)
    {
        if (happened is not (TextHashReported or PhaseStarted or RunFinished)) Busy();
        _replay.Apply(happened);
        switch (happened)
        {
            case TextEdited e:
                _edits.Add((_at, scale.NumberOf(e.Member), e.Updates.Count));
                break;
            case CursorSampled e:
                _cursors[(e.Member, e.Round)] = e;
                break;
            case BoardDrawn e:
                foreach (var element in e.Elements) _board[element.Id] = element;
                break;
            case TextHashReported e:
                _hashes++;
                if (e.Equal) _hashesEqual++;
                break;
            case RoundStarted e:
                _rounds.Add(new OutlineRound(e.Round, e.Question.Id, e.Question.Title, e.IsCoding, e.Candidate is { } candidate ? scale.NumberOf(candidate) : 1, _at));
                break;
        }
    }

    private void Busy()
    {
        if (_at - _busyAt >= IdleFrom) _idle.Add(new Stretch(_busyAt, _at));
        _busyAt = _at;
    }

    private void Mark(RoomEvent happened)
    {
        switch (happened)
        {
            case RunRequested e:
                BeginRun(e.Run, Of("run", e.Member, e.Round, version: e.Version));
                break;
            case AnswerSubmitted e:
                BeginRun(e.Run, Of("submission", e.Member, e.Round, version: e.Version));
                break;
            case RunFinished e when _runs.TryGetValue(e.Run, out var at):
                _marks[at] = _marks[at] with { Text = e.Result.Verdict.ToString(), Until = _at, Result = _version };
                break;
            case BoardDrawn e when _at - _drawnAt > IdleFrom:
                _marks.Add(Of("board", e.Member));
                break;
            case MemberLeft when _marks is [.., { Kind: "closed" }]:
                break; // let the recording go since
            default:
                if (MarkOf(happened) is { } mark) _marks.Add(mark);
                break;
        }
        if (happened is BoardDrawn) _drawnAt = _at; // a stretch of drawing is one mark
    }

    private OutlineMark? MarkOf(RoomEvent happened) => happened switch
    {
        MemberJoined e => Of("joined", e.Member),
        MemberArrived e => Of("arrived", e.Member),
        MemberLeft e => Of("left", e.Member),
        MemberMissed e => Of("missed", e.Member),
        PhaseStarted e => Of("phase", null, text: e.Phase.ToString()),
        PhaseExtended => Of("extended", null),
        RoundStarted e => Of("round", null, e.Round, text: e.Question.Title),
        QuestionRevealed e => Of("question", e.Member, e.Round),
        HintRevealed e => Of("hint", e.Member, e.Round, text: e.Text),
        StarterRestored e => Of("reset", e.Member, e.Round),
        DraftRestored e => Of("reset", e.Member, e.Round),
        GaveUp e => Of("gave-up", e.Member, e.Round),
        DeadlinePassed e => Of("deadline", null, e.Round),
        RoundEnded e => Of("round-end", null, e.Round, text: e.Outcome.ToString()),
        SolutionRevealed e => Of("solution", e.Member, e.Round),
        ChatSent e => Of("chat", e.Member, text: e.Text),
        RoomClosed => Of("closed", null),
        _ => null,
    };

    private void BeginRun(string run, OutlineMark mark)
    {
        _runs[run] = _marks.Count;
        _marks.Add(mark);
    }

    private OutlineMark Of(string kind, UserId? by, int? round = null, int? version = null, string? text = null) =>
        new(_version, _at, kind, by is { } person ? scale.NumberOf(person) : 0, round, version, text is { Length: > MaxText } ? text[..MaxText] : text);

    private Dictionary<int, IReadOnlyList<int>> Activity()
    {
        var counts = new Dictionary<int, int[]>();
        foreach (var (at, by, count) in _edits)
        {
            if (!counts.TryGetValue(by, out var parts)) counts[by] = parts = new int[Parts];
            parts[Math.Min(Parts - 1, at * Parts / Math.Max(1, _at))] += count;
        }
        return counts.ToDictionary(c => c.Key, c => (IReadOnlyList<int>)c.Value);
    }
}
