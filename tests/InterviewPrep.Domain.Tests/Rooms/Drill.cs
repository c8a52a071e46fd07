using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Rooms;

/// <summary>A drill as a test tells it: given what happened, when somebody wants something, then this follows.</summary>
internal sealed class Drill
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly UserId Ada = new("ada");
    public const string Starter = "int F() => 0;\n";
    public static readonly string[] Ladder = ["first", "second"];

    private RoomState _state;

    public Drill(TimeSpan? limit = null)
    {
        var question = new QuestionRef("sum", 1, "hash", "Sum");
        var opened = RoomDecisions.Open(new RoomCommand.OpenDrill(Ada, "Ada", question, Starter, Ladder.Length, limit), Start).Events;
        _state = opened.Skip(1).Aggregate(RoomState.Start((RoomOpened)opened[0]), (s, e) => s.Apply(e));
    }

    public DateTimeOffset Now { get; private set; } = Start;
    public RoomState State => _state;
    public Round Round => _state.Rounds[0];
    public string Text => Round.Document.Text;
    public List<RoomEvent> Happened { get; } = [];

    public Drill After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Decides, and applies what follows.</summary>
    public Decision When(RoomCommand command)
    {
        var decision = RoomDecisions.Decide(_state, command, Now);
        _state = decision.Events.Aggregate(_state, (s, e) => s.Apply(e));
        Happened.AddRange(decision.Events);
        return decision;
    }

    public Decision Types(string text, int number = 1, string client = "tab", int? version = null) =>
        When(new RoomCommand.EditText(Ada, 1, version ?? Round.Document.Version, [new TextUpdate(client, number, ChangeSet.Replace(Text, text))]));

    public Decision Edits(int version, params TextUpdate[] updates) => When(new RoomCommand.EditText(Ada, 1, version, updates));

    public string Submits(string run = "run")
    {
        When(new RoomCommand.RequestRun(Ada, 1, run, RunKind.Submission, null));
        return run;
    }

    public Decision Gets(string run, RunVerdict verdict) => When(new RoomCommand.FinishRun(1, run, new RunResult(verdict, null, 0, 0, 0, [], [])));
}
