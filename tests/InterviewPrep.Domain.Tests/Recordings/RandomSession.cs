using InterviewPrep.Domain.Recordings;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Tests.Text;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Recordings;

/// <summary>A live session as the rules make it of what two people do at random: both write at once, on versions that are behind, and their browsers tell hashes.</summary>
internal sealed class RandomSession
{
    public static readonly UserId Ada = new("ada");
    public static readonly UserId Ben = new("ben");
    private static readonly QuestionRef s_question = new("sum", 1, new string('a', 64), "Sum of two");

    private readonly RandomChanges _random;
    private readonly Dictionary<UserId, int> _numbers = [];
    private RoomState _state;

    public RandomSession(int seed, int steps)
    {
        _random = new RandomChanges(seed);
        PlannedRound Round(UserId candidate) => new(candidate, s_question, "int Sum(int a, int b)\n{\n}\n", 1, IsCoding: true, TimeSpan.FromMinutes(25), SeenAt: Now);
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(new SessionPlan(InterviewKind.Coding, "en", ["why"], [Round(Ada), Round(Ben)]), new Person(Ada, "Ada"), new Person(Ben, "Ben")), Now).Events;
        _state = opened.Skip(1).Aggregate(RoomState.Start((RoomOpened)opened[0]), (state, happened) => state.Apply(happened));
        Events.AddRange(opened);
        foreach (var person in new[] { Ada, Ben })
        {
            Do(new LiveCommand.Arrive(person));
            Do(new LiveCommand.AnswerConsent(person, new Consent(true, true)));
        }
        while (_state.Open)
        {
            MoveOn();
            if (_state.Rounds.Count > 0 && _state.Rounds[^1].EndedAt is null) Play(_state.Rounds.Count, steps);
        }
    }

    public List<RoomEvent> Events { get; } = [];
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    public RecordingScale Scale => new(Events[0].At, [Ada, Ben]);
    public RecordingHeader Header => new(RecordingFile.Format, "Sum of two", RoomKind.LiveSession, "Room", Events[0].At, [new(1, "Ada", RoomRole.Candidate), new(2, "Ben", RoomRole.Interviewer)]);

    /// <summary>As the export writes it.</summary>
    public string ToFile()
    {
        var (replay, lines) = (new RecordingReplay(), new List<string> { RecordingFile.Write(Header) });
        foreach (var happened in Events.Select(e => RecordingSight.Whole.Show(e)).OfType<RoomEvent>())
        {
            Assert.Null(replay.Apply(happened));
            lines.Add(RecordingJson.Write(happened, Scale));
        }
        lines.Add(RecordingFile.Write(new RecordingEnd(lines.Count - 1, replay.Final)));
        return string.Join('\n', lines) + "\n";
    }

    private void Play(int round, int steps)
    {
        Do(new RoomCommand.RevealQuestion(_state.Live!.Plan.Rounds[round - 1].Candidate == Ada ? Ben : Ada, round));
        for (var step = 0; step < steps; step++)
        {
            var by = _random.Next(2) == 0 ? Ada : Ben;
            Now += TimeSpan.FromMilliseconds(_random.Next(3_000));
            if (_random.Next(12) == 0) TellHash(by, round);
            else if (_random.Next(15) == 0) Do(new LiveCommand.SendChat(by, _random.Text(4) + "!"));
            else if (_random.Next(40) == 0) Do(new RoomCommand.ResetToStarter(_state.Live!.Plan.Rounds[round - 1].Candidate, round));
            else if (_random.Next(4) == 0) Do(new LiveCommand.SampleCursor(by, round, Document(round).Version, 0, _random.Next(10)));
            else Write(by, round);
        }
        TellHash(Ada, round);
    }

    /// <summary>On a version that may be behind, so that the server has to move the changes.</summary>
    private void Write(UserId by, int round)
    {
        var document = Document(round);
        var behind = Math.Min(_random.Next(4), document.Version - document.OldestHeld);
        var before = document.Version - behind;
        var (changes, _) = _random.Several(TextAt(round, before), 1 + _random.Next(3));
        if (changes.Count == 0) return;
        var first = _numbers.GetValueOrDefault(by) + 1;
        var client = $"{by}x{round}x{first}"; // a tab of its own each time: what it had sent before may not be rebased over itself
        Do(new RoomCommand.EditText(by, round, before, [.. changes.Select((c, i) => new TextUpdate(client, i + 1, c))]));
        _numbers[by] = first;
    }

    private void TellHash(UserId by, int round) => Do(new RoomCommand.ReportTextHash(by, round, Document(round).Version, _random.Next(10) == 0 ? new string('0', 64) : RecordingReplay.HashOf(Document(round).Text)));

    private TextDocument Document(int round) => _state.Rounds[round - 1].Document;

    private string TextAt(int round, int version)
    {
        var text = "";
        foreach (var update in Events.OfType<TextEdited>().Where(e => e.Round == round).SelectMany(e => e.Updates).Take(version)) text = update.Changes.Apply(text);
        return text;
    }

    private void MoveOn()
    {
        Now += TimeSpan.FromSeconds(5);
        Do(new LiveCommand.ProposeMoveOn(Ada));
        Do(new LiveCommand.ProposeMoveOn(Ben));
    }

    private void Do(RoomCommand command)
    {
        var decided = RoomDecisions.Decide(_state, command, Now);
        _state = decided.Events.Aggregate(_state, (state, happened) => state.Apply(happened));
        Events.AddRange(decided.Events);
    }
}
