using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Rooms.Live;

public class RoleTests
{
    private static readonly string[] Ladder = ["first", "second"];

    [Fact]
    public void The_text_is_empty_until_the_question_is_revealed_and_the_starter_comes_with_it()
    {
        var session = new Session().In(Phase.RoundOne);
        Assert.Equal("", session.Round.Document.Text);
        Assert.False(session.State.Shows(session.Round, session.State.Find(Session.Ada)!));
        Assert.True(session.State.Shows(session.Round, session.State.Find(Session.Ben)!));

        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));

        Assert.Equal(Session.Starter, session.Round.Document.Text);
        Assert.True(session.State.Shows(session.Round, session.State.Find(Session.Ada)!));
    }

    [Fact]
    public void What_was_written_before_the_question_stays_below_the_starter()
    {
        var session = new Session().In(Phase.RoundOne);
        session.Types(Session.Ada, "// hello");

        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));

        Assert.Equal($"{Session.Starter}\n// hello", session.Round.Document.Text);
    }

    [Fact]
    public void Only_the_interviewer_of_the_round_reveals()
    {
        var session = new Session().In(Phase.RoundOne);
        Assert.Equal(Refusal.OnlyInterviewer, session.When(new RoomCommand.RevealQuestion(Session.Ada, 1)).Refusal);
        Assert.Equal(Refusal.NotRevealed, session.When(new RoomCommand.RevealHint(Session.Ben, 1, Ladder)).Refusal);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));

        Assert.Equal(Refusal.OnlyInterviewer, session.When(new RoomCommand.RevealHint(Session.Ada, 1, Ladder)).Refusal);
        Assert.Equal(Refusal.OnlyInterviewer, session.When(new RoomCommand.RevealSolution(Session.Ada, 1, "source", null)).Refusal);
        session.When(new RoomCommand.RevealHint(Session.Ben, 1, Ladder));
        session.When(new RoomCommand.RevealSolution(Session.Ben, 1, "source", null));

        Assert.Equal(["first"], session.Round.Hints);
        Assert.Equal("source", session.Round.Solution!.Source);
    }

    [Fact]
    public void Both_write_and_run_but_only_the_candidate_submits()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));

        Assert.Null(session.Types(Session.Ada, "int F() => 1;").Refusal);
        Assert.Null(session.Types(Session.Ben, "int F() => 2;").Refusal);
        Assert.Null(session.When(new RoomCommand.RequestRun(Session.Ben, 1, "a", RunKind.Samples, null)).Refusal);
        session.Judged("a", RunVerdict.WrongAnswer);
        Assert.Equal(Refusal.OnlyCandidate, session.When(new RoomCommand.RequestRun(Session.Ben, 1, "b", RunKind.Submission, null)).Refusal);
        Assert.Null(session.When(new RoomCommand.RequestRun(Session.Ada, 1, "c", RunKind.Submission, null)).Refusal);
    }

    [Fact]
    public void Nothing_can_be_run_before_the_question_is_revealed_or_without_code()
    {
        Assert.Equal(Refusal.NotRevealed, new Session().In(Phase.RoundOne).When(new RoomCommand.RequestRun(Session.Ada, 1, "a", RunKind.Samples, null)).Refusal);
        Assert.Equal(Refusal.NothingToRun, new Session(coding: false).In(Phase.RoundOne).When(new RoomCommand.RequestRun(Session.Ada, 1, "a", RunKind.Samples, null)).Refusal);
    }

    [Fact]
    public void An_accepted_answer_does_not_end_the_round_and_counts_when_it_ends()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));
        session.Types(Session.Ada, "int F() => 1;");
        session.When(new RoomCommand.RequestRun(Session.Ada, 1, "a", RunKind.Submission, null));
        session.Judged("a", RunVerdict.Accepted);
        Assert.Null(session.Round.Outcome);

        session.MovesOn();

        Assert.Equal(RoundOutcome.Solved, session.State.Rounds[0].Outcome);
        Assert.DoesNotContain(session.Happened, e => e is AnswerSubmitted { Automatic: true });
    }

    [Fact]
    public void What_was_not_submitted_is_submitted_when_the_round_ends_and_its_verdict_ends_the_round()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));
        session.Types(Session.Ada, "int F() => 1;");

        session.After(Session.RoundLength).Ticks();
        Assert.Equal(Phase.Swap, session.Live.Phase);
        Assert.Null(session.State.Rounds[0].Outcome);
        session.Judged("deadline-1", RunVerdict.WrongAnswer);

        Assert.Equal(RoundOutcome.DeadlinePassed, session.State.Rounds[0].Outcome);
        Assert.Equal(Refusal.RoundOver, session.Types(Session.Ada, "too late", number: 2).Refusal);
    }

    [Fact]
    public void An_observer_watches_and_changes_nothing()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new LiveCommand.Observe(Session.Mia, "Mia"));
        session.When(new RoomCommand.RevealQuestion(Session.Ben, 1));

        Assert.Equal(Refusal.OnlyReads, session.Types(Session.Mia, "mine").Refusal);
        Assert.Equal(Refusal.OnlyReads, session.When(new LiveCommand.SendChat(Session.Mia, "hello")).Refusal);
        Assert.Equal(Refusal.OnlyReads, session.When(new LiveCommand.ProposeMoveOn(Session.Mia)).Refusal);
        Assert.Equal(Refusal.OnlyReads, session.When(new LiveCommand.AnswerConsent(Session.Mia, new Consent(true, true))).Refusal);
        Assert.True(session.State.IsRecorded);
        session.When(new LiveCommand.SendAway(Session.Ada, Session.Mia));
        Assert.Null(session.State.Find(Session.Mia));
    }

    [Fact]
    public void Two_observers_at_a_time_and_no_participant_can_be_sent_away()
    {
        var session = new Session().In(Phase.RoundOne);
        session.When(new LiveCommand.Observe(Session.Mia, "Mia"));
        session.When(new LiveCommand.Observe(new UserId("tom"), "Tom"));

        Assert.Equal(Refusal.NoSeatLeft, session.When(new LiveCommand.Observe(new UserId("eve"), "Eve")).Refusal);
        Assert.Equal(Refusal.NoSuchObserver, session.When(new LiveCommand.SendAway(Session.Ada, Session.Ben)).Refusal);
    }

    [Fact]
    public void A_stranger_gets_nothing_and_a_drill_knows_no_live_commands()
    {
        Assert.Equal(Refusal.NotAMember, new Session().In(Phase.RoundOne).When(new LiveCommand.SendChat(Session.Mia, "hello")).Refusal);
        Assert.Equal(Refusal.NotLive, new Drill().When(new LiveCommand.SendChat(Drill.Ada, "hello")).Refusal);
        Assert.Equal(Refusal.NotAMember, new Drill().When(new LiveCommand.SendChat(new UserId("stranger"), "hello")).Refusal);
    }
}
