using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Rooms.Live;

/// <summary>Whether a live session may be kept, and what is remembered of its people.</summary>
public sealed class RecordingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ada = new("ada");
    private static readonly UserId Ben = new("ben");
    private static readonly UserId Mia = new("mia");
    private RoomState _state;

    public RecordingTests()
    {
        var question = new QuestionRef("sum", 1, "hash", "Sum");
        PlannedRound Round(UserId candidate) => new(candidate, question, "", 2, IsCoding: true, TimeSpan.FromMinutes(25));
        var plan = new SessionPlan(InterviewKind.Coding, "en", [], [Round(Ada), Round(Ben)]);
        var opened = RoomDecisions.Open(new RoomCommand.OpenSession(plan, new Person(Ada, "Ada"), new Person(Ben, "Ben")), Start).Events;
        _state = opened.Skip(1).Aggregate(RoomState.Start((RoomOpened)opened[0]), (s, e) => s.Apply(e));
    }

    private string? When(RoomCommand command, double minutes = 0)
    {
        var decision = RoomDecisions.Decide(_state, command, Start.AddMinutes(minutes));
        _state = decision.Events.Aggregate(_state, (s, e) => s.Apply(e));
        return decision.Refusal?.Code;
    }

    private string? Consents(UserId who, bool yes) => When(new LiveCommand.AnswerConsent(who, new Consent(yes, Audio: false)));

    private void Begins(bool ada = true, bool ben = true)
    {
        When(new LiveCommand.Arrive(Ada));
        When(new LiveCommand.Arrive(Ben));
        Consents(Ada, ada);
        Consents(Ben, ben);
        Assert.Equal(Phase.Introduction, _state.Live!.Phase);
    }

    [Fact]
    public void It_is_recorded_with_the_consent_of_both()
    {
        Assert.False(_state.IsRecorded);
        Begins();
        Assert.True(_state.IsRecorded);
    }

    [Fact]
    public void Before_it_begins_one_may_change_ones_mind()
    {
        Consents(Ada, false);
        Consents(Ada, true);
        Begins();
        Assert.True(_state.IsRecorded);
    }

    [Fact]
    public void A_withdrawal_counts_for_all_of_it_and_for_good()
    {
        Begins();
        Assert.Null(Consents(Ben, false));
        Assert.False(_state.IsRecorded);
        Assert.Equal("not-recorded", Consents(Ben, true));
        Assert.False(_state.IsRecorded);
    }

    [Fact]
    public void A_session_that_began_unrecorded_stays_so()
    {
        Begins(ada: false);
        Assert.Equal("not-recorded", Consents(Ada, true));
        Assert.False(_state.IsRecorded);
    }

    [Fact]
    public void Who_has_left_is_remembered_with_the_phase()
    {
        Begins();
        When(new LiveCommand.Observe(Mia, "Mia"));
        When(new LiveCommand.Leave(Mia));
        When(new RoomCommand.Tick(), 4); // the introduction is over
        When(new LiveCommand.Leave(Ben), 5);

        Assert.Equal(["Ada"], _state.Members.Select(m => m.Name));
        Assert.Equal(["Ada", "Ben", "Mia"], _state.Live!.People.Select(m => m.Name));
        Assert.Equal((Phase.Introduction, Phase.RoundOne), (_state.Live.Left[Mia], _state.Live.Left[Ben]));
    }

    [Fact]
    public void An_observer_who_comes_back_has_not_left()
    {
        When(new LiveCommand.Observe(Mia, "Mia"));
        When(new LiveCommand.Leave(Mia));
        When(new LiveCommand.Observe(Mia, "Mia"));

        Assert.Empty(_state.Live!.Left);
        Assert.Single(_state.Live.People, m => m.Id == Mia);
    }

    [Fact]
    public void Phases_are_remembered_with_their_beginnings()
    {
        Begins();
        When(new RoomCommand.Tick(), 4);

        Assert.Equal([new(Phase.Arrival, Start), new(Phase.Introduction, Start), new PhaseTime(Phase.RoundOne, Start.AddMinutes(4))], _state.Live!.Begun);
    }
}
