using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Tests.Rooms.Live;

/// <summary>A live session as a test tells it. Ada answers first, Ben second; Mia may watch.</summary>
internal sealed class Session
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly UserId Ada = new("ada");
    public static readonly UserId Ben = new("ben");
    public static readonly UserId Mia = new("mia");
    public static readonly TimeSpan RoundLength = TimeSpan.FromMinutes(30);
    public const string Starter = "int F() => 0;\n";

    public Session(int rounds = 2, bool coding = true)
    {
        PlannedRound Planned(UserId candidate, string question) => new(
            candidate, new QuestionRef(question, 1, "hash", question), coding ? Starter : "", 2, coding, RoundLength);
        var plan = new SessionPlan(InterviewKind.Coding, "en", ["You both like arrays."], [.. new[] { Planned(Ada, "sum"), Planned(Ben, "tree") }.Take(rounds)]);
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(plan, new Person(Ada, "Ada"), new Person(Ben, "Ben")), Start).Events;
        State = opened.Skip(1).Aggregate(RoomState.Start((RoomOpened)opened[0]), (s, e) => s.Apply(e));
    }

    public DateTimeOffset Now { get; private set; } = Start;
    public RoomState State { get; private set; }
    public LiveState Live => State.Live!;
    public Round Round => State.Rounds[^1];
    public List<RoomEvent> Happened { get; } = [];

    public Session After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Decision When(RoomCommand command)
    {
        var decision = RoomDecisions.Decide(State, command, Now);
        State = decision.Events.Aggregate(State, (s, e) => s.Apply(e));
        Happened.AddRange(decision.Events);
        return decision;
    }

    public Decision Ticks() => When(new RoomCommand.Tick());

    public Session Arrives(UserId who, bool recording = true)
    {
        When(new LiveCommand.Arrive(who));
        When(new LiveCommand.AnswerConsent(who, new Consent(recording, Audio: recording)));
        return this;
    }

    /// <summary>Both are there, and the phase is this one.</summary>
    public Session In(Phase phase, bool recording = true)
    {
        Arrives(Ada, recording).Arrives(Ben, recording);
        while (Live.Phase < phase) MovesOn();
        return this;
    }

    public Session MovesOn()
    {
        When(new LiveCommand.ProposeMoveOn(Ada));
        When(new LiveCommand.AnswerProposal(Ben, Agree: true));
        return this;
    }

    public Decision Types(UserId who, string text, int number = 1) => When(new RoomCommand.EditText(
        who, Round.Number, Round.Document.Version, [new TextUpdate($"tab{who}", number, ChangeSet.Replace(Round.Document.Text, text))]));

    public void Judged(string run, RunVerdict verdict) => When(new RoomCommand.FinishRun(Round.Number, run, new RunResult(verdict, null, 0, 0, 0, [], [])));
}
