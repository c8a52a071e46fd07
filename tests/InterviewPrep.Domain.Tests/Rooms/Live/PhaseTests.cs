using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Rooms.Live;

public class PhaseTests
{
    [Fact]
    public void The_introduction_begins_once_both_are_there_and_have_answered_about_recording()
    {
        var session = new Session().Arrives(Session.Ada);
        session.When(new LiveCommand.Arrive(Session.Ben));
        Assert.Equal(Phase.Arrival, session.Live.Phase);

        session.When(new LiveCommand.AnswerConsent(Session.Ben, new Consent(false, false)));

        Assert.Equal(Phase.Introduction, session.Live.Phase);
        Assert.Equal(Session.Start + TimeSpan.FromMinutes(3), session.Live.Ends);
    }

    [Fact]
    public void Phases_follow_each_other_by_the_server_s_clock_and_roles_change_with_the_swap()
    {
        var session = new Session().In(Phase.Introduction);
        var seen = new List<(Phase, RoomRole)>();

        for (var i = 0; i < 5; i++)
        {
            session.After(session.Live.Ends!.Value - session.Now).Ticks();
            seen.Add((session.Live.Phase, session.State.RoleOf(session.State.Find(Session.Ada)!)));
        }

        Assert.Equal(
            [(Phase.RoundOne, RoomRole.Candidate), (Phase.Swap, RoomRole.Interviewer), (Phase.RoundTwo, RoomRole.Interviewer), (Phase.Feedback, RoomRole.Interviewer), (Phase.Over, RoomRole.Interviewer)],
            seen);
        Assert.False(session.State.Open);
        Assert.Null(session.State.Due);
    }

    [Fact]
    public void A_session_of_one_round_has_no_swap()
    {
        var session = new Session(rounds: 1).In(Phase.RoundOne).MovesOn();

        Assert.Equal(Phase.Feedback, session.Live.Phase);
    }

    [Fact]
    public void A_server_that_slept_through_several_phases_starts_the_next_one_afresh()
    {
        var session = new Session().In(Phase.Introduction).After(TimeSpan.FromHours(5));

        session.Ticks();

        Assert.Equal(Phase.RoundOne, session.Live.Phase);
        Assert.Equal(session.Now + Session.RoundLength, session.Live.Ends);
    }

    [Fact]
    public void More_time_comes_when_the_other_agrees_and_not_before()
    {
        var session = new Session().In(Phase.RoundOne);
        var ends = session.Live.Ends;

        session.When(new LiveCommand.ProposeMoreTime(Session.Ada, 5));
        Assert.Equal(Refusal.OwnProposal, session.When(new LiveCommand.AnswerProposal(Session.Ada, Agree: true)).Refusal);
        Assert.Equal(ends, session.Live.Ends);
        session.When(new LiveCommand.AnswerProposal(Session.Ben, Agree: true));

        Assert.Equal(ends + TimeSpan.FromMinutes(5), session.Live.Ends);
        Assert.Null(session.Live.Proposal);
    }

    [Fact]
    public void When_both_ask_to_move_on_nobody_has_to_agree()
    {
        var session = new Session().In(Phase.Introduction);

        session.When(new LiveCommand.ProposeMoveOn(Session.Ada));
        session.When(new LiveCommand.ProposeMoveOn(Session.Ben));

        Assert.Equal(Phase.RoundOne, session.Live.Phase);
    }

    [Fact]
    public void A_proposal_can_be_declined_and_taken_back()
    {
        var session = new Session().In(Phase.RoundOne);

        session.When(new LiveCommand.ProposeMoveOn(Session.Ada));
        Assert.Equal(Refusal.ProposalOpen, session.When(new LiveCommand.ProposeMoreTime(Session.Ben, 5)).Refusal);
        session.When(new LiveCommand.AnswerProposal(Session.Ben, Agree: false));
        session.When(new LiveCommand.ProposeMoveOn(Session.Ada));
        session.When(new LiveCommand.AnswerProposal(Session.Ada, Agree: false));

        Assert.Equal(Phase.RoundOne, session.Live.Phase);
        Assert.Equal(Refusal.NoProposal, session.When(new LiveCommand.AnswerProposal(Session.Ben, Agree: true)).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(-5)]
    public void More_time_is_one_to_fifteen_minutes(int minutes) =>
        Assert.Equal("malformed", new Session().In(Phase.RoundOne).When(new LiveCommand.ProposeMoreTime(Session.Ada, minutes)).Refusal!.Code);

    [Fact]
    public void Who_has_not_come_after_a_minute_is_missed_and_the_other_may_go()
    {
        var session = new Session().Arrives(Session.Ada);
        Assert.Equal(Refusal.NobodyMissing, session.When(new LiveCommand.Abandon(Session.Ada)).Refusal);
        Assert.Equal(Session.Start + Phases.NoShow, session.State.Due);

        session.After(Phases.NoShow).Ticks();

        Assert.Equal([Session.Ben], session.Happened.OfType<MemberMissed>().Select(e => e.Member));
        session.When(new LiveCommand.Abandon(Session.Ada));
        Assert.False(session.State.Open);
    }

    [Fact]
    public void Who_comes_late_but_comes_is_no_longer_missing()
    {
        var session = new Session().Arrives(Session.Ada).After(Phases.NoShow);
        session.Ticks();

        session.Arrives(Session.Ben);

        Assert.Equal(Phase.Introduction, session.Live.Phase);
        Assert.Empty(session.Live.Missing);
    }

    [Fact]
    public void A_session_to_which_nobody_comes_ends_by_itself()
    {
        var session = new Session().After(TimeSpan.FromMinutes(10));

        session.Ticks();

        Assert.False(session.State.Open);
        Assert.Empty(session.State.Rounds);
    }

    [Fact]
    public void Leaving_in_a_round_goes_on_to_feedback_and_before_it_ends_the_session()
    {
        var early = new Session().In(Phase.Introduction);
        early.When(new LiveCommand.Leave(Session.Ben));
        Assert.False(early.State.Open);

        var later = new Session().In(Phase.RoundOne);
        later.When(new LiveCommand.Leave(Session.Ben));
        Assert.Equal(Phase.Feedback, later.Live.Phase);
        Assert.Equal(RoundOutcome.EndedEarly, later.Round.Outcome);
        Assert.Null(later.State.Find(Session.Ben));
    }

    [Fact]
    public void That_the_time_was_up_is_told_when_it_was_up_and_only_then()
    {
        var left = new Session().In(Phase.RoundOne).After(TimeSpan.FromMinutes(4));
        left.When(new LiveCommand.Leave(Session.Ben));
        var movedOn = new Session().In(Phase.RoundTwo);
        var timeIsUp = new Session().In(Phase.RoundOne).After(Session.RoundLength);
        timeIsUp.Ticks();

        Assert.Empty(left.Happened.OfType<DeadlinePassed>());
        Assert.Equal((left.Now, RoundOutcome.EndedEarly), (left.Round.EndedAt, left.Round.Outcome));
        Assert.Empty(movedOn.Happened.OfType<DeadlinePassed>());
        Assert.Equal(RoundOutcome.EndedEarly, movedOn.State.Rounds[0].Outcome);
        Assert.Single(timeIsUp.Happened.OfType<DeadlinePassed>());
        Assert.Equal(RoundOutcome.DeadlinePassed, timeIsUp.Round.Outcome);
    }

    [Theory]
    [InlineData(RunVerdict.WrongAnswer, RoundOutcome.EndedEarly)]
    [InlineData(RunVerdict.Accepted, RoundOutcome.Solved)]
    public void What_stands_there_when_somebody_leaves_is_judged_and_closed_to_changes(RunVerdict verdict, RoundOutcome outcome)
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));
        session.Types(Session.Ada, "int F() => 1;");
        session.When(new LiveCommand.Leave(Session.Ben));
        Assert.Single(session.Happened.OfType<AnswerSubmitted>(), e => e.Automatic);
        Assert.Equal(session.Now, session.Round.EndedAt);
        Assert.Equal(Refusal.RoundOver, session.Types(Session.Ada, "too late", number: 2).Refusal);

        session.Judged("deadline-1", verdict);

        Assert.Equal(outcome, session.Round.Outcome);
    }

    [Fact]
    public void An_answer_that_is_being_judged_and_a_newer_text_both_count_when_the_round_ends()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));
        session.Types(Session.Ada, "int F() => 1;");
        session.When(new RoomCommand.RequestRun(Session.Ada, 1, "own", RunKind.Submission, null));
        session.Types(Session.Ada, "int F() => 2;", number: 2);

        session.When(new LiveCommand.Leave(Session.Ben));
        session.Judged("own", RunVerdict.WrongAnswer);
        Assert.Null(session.Round.Outcome);
        session.Judged("deadline-1", RunVerdict.WrongAnswer);

        Assert.Equal(RoundOutcome.EndedEarly, session.Round.Outcome);
        Assert.Equal([RunVerdict.WrongAnswer, RunVerdict.WrongAnswer], session.Round.Verdicts);
    }

    [Fact]
    public void When_a_round_ends_while_its_answer_is_being_judged_the_verdict_ends_it()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));
        session.Types(Session.Ada, "int F() => 1;");
        session.When(new RoomCommand.RequestRun(Session.Ada, 1, "own", RunKind.Submission, null));
        session.When(new LiveCommand.Leave(Session.Ben));
        Assert.Null(session.Round.Outcome);

        session.Judged("own", RunVerdict.WrongAnswer);

        Assert.Equal(RoundOutcome.EndedEarly, session.Round.Outcome);
        Assert.DoesNotContain(session.Happened, e => e is AnswerSubmitted { Automatic: true });
    }
}
