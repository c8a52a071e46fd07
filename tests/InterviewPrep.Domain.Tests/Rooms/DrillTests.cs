using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Domain.Tests.Rooms;

public class DrillTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public void Answer_after_the_deadline_is_refused_and_the_text_of_then_is_submitted()
    {
        var drill = new Drill(Limit);
        drill.Types("in time");
        drill.After(Limit);

        var late = drill.Types("too late", number: 2);

        Assert.Equal(Refusal.RoundOver, late.Refusal);
        var submitted = Assert.Single(drill.Happened.OfType<AnswerSubmitted>());
        Assert.True(submitted.Automatic);
        Assert.Equal(Drill.Start + Limit, submitted.At);
        Assert.Equal("in time", drill.Round.Runs[^1].Source);
    }

    [Fact]
    public void The_deadline_submits_once_however_often_the_clock_ticks()
    {
        var drill = new Drill(Limit).After(Limit + TimeSpan.FromHours(5));

        for (var i = 0; i < 3; i++) drill.When(new RoomCommand.Tick());

        Assert.Single(drill.Happened.OfType<DeadlinePassed>());
        Assert.Single(drill.Happened.OfType<AnswerSubmitted>());
        Assert.Null(drill.State.Due);
    }

    [Fact]
    public void A_wrong_answer_at_the_deadline_ends_the_drill()
    {
        var drill = new Drill(Limit).After(Limit);
        drill.When(new RoomCommand.Tick());
        Assert.Null(drill.Round.Outcome);

        drill.Gets("deadline-1", RunVerdict.WrongAnswer);

        Assert.Equal(RoundOutcome.DeadlinePassed, drill.Round.Outcome);
        Assert.False(drill.State.Open);
    }

    [Fact]
    public void A_right_answer_at_the_deadline_solves_the_drill()
    {
        var drill = new Drill(Limit).After(Limit);
        drill.When(new RoomCommand.Tick());

        drill.Gets("deadline-1", RunVerdict.Accepted);

        Assert.Equal(RoundOutcome.Solved, drill.Round.Outcome);
    }

    [Fact]
    public void The_same_text_that_is_being_judged_is_not_submitted_again_at_the_deadline()
    {
        var drill = new Drill(Limit);
        var run = drill.Submits();
        drill.After(Limit).When(new RoomCommand.Tick());
        Assert.Single(drill.Happened.OfType<AnswerSubmitted>());

        drill.Gets(run, RunVerdict.WrongAnswer);

        Assert.Equal(RoundOutcome.DeadlinePassed, drill.Round.Outcome);
    }

    [Fact]
    public void An_untimed_drill_has_no_deadline() => Assert.Null(new Drill().State.Due);

    [Fact]
    public void A_wrong_answer_lets_the_drill_go_on_and_a_right_one_ends_it()
    {
        var drill = new Drill();
        drill.Gets(drill.Submits("first"), RunVerdict.WrongAnswer);
        Assert.Null(drill.Round.EndedAt);

        drill.Gets(drill.Submits("second"), RunVerdict.Accepted);

        Assert.Equal(RoundOutcome.Solved, drill.Round.Outcome);
        Assert.Equal(2, drill.Round.Verdicts.Count);
        Assert.Equal(Refusal.RoundOver, drill.Types("more").Refusal);
    }

    [Fact]
    public void A_second_submission_waits_for_the_first()
    {
        var drill = new Drill();
        drill.Submits("first");

        var second = drill.When(new RoomCommand.RequestRun(Drill.Ada, 1, "second", RunKind.Submission, null));

        Assert.Equal(Refusal.RunGoesOn, second.Refusal);
    }

    [Fact]
    public void A_flood_of_runs_is_refused_until_time_has_passed()
    {
        var drill = new Drill();
        for (var i = 0; i < 10; i++) drill.Gets(drill.Submits($"{i}"), RunVerdict.WrongAnswer);
        Assert.Equal(Refusal.TooManyRuns, drill.When(new RoomCommand.RequestRun(Drill.Ada, 1, "x", RunKind.Samples, null)).Refusal);

        drill.After(TimeSpan.FromSeconds(20));

        Assert.Null(drill.When(new RoomCommand.RequestRun(Drill.Ada, 1, "x", RunKind.Samples, null)).Refusal);
    }

    [Fact]
    public void A_result_counts_once()
    {
        var drill = new Drill();
        var run = drill.Submits();
        drill.Gets(run, RunVerdict.WrongAnswer);

        Assert.Empty(drill.Gets(run, RunVerdict.Accepted).Events);
        Assert.Empty(drill.Gets("unknown", RunVerdict.Accepted).Events);
    }

    [Fact]
    public void A_run_judges_the_text_at_the_moment_it_was_asked_for()
    {
        var drill = new Drill();
        drill.Types("then");
        drill.When(new RoomCommand.RequestRun(Drill.Ada, 1, "run", RunKind.Samples, null));
        drill.Types("now", number: 2);

        Assert.Equal("then", drill.Round.Runs[0].Source);
        Assert.Equal(1, drill.Round.Runs[0].Version);
    }

    [Fact]
    public void Hints_come_one_by_one_and_end()
    {
        var drill = new Drill();

        for (var i = 0; i < Drill.Ladder.Length; i++) drill.When(new RoomCommand.RevealHint(Drill.Ada, 1, Drill.Ladder));

        Assert.Equal(Drill.Ladder, drill.Round.Hints);
        Assert.Equal([1, 2], drill.Happened.OfType<HintRevealed>().Select(h => h.Number));
        Assert.Equal(Refusal.NoHintLeft, drill.When(new RoomCommand.RevealHint(Drill.Ada, 1, Drill.Ladder)).Refusal);
    }

    [Fact]
    public void The_solution_is_shown_after_the_end_only()
    {
        var drill = new Drill();
        var reveal = new RoomCommand.RevealSolution(Drill.Ada, 1, "solution", "approaches");
        Assert.Equal(Refusal.RoundGoesOn, drill.When(reveal).Refusal);

        drill.When(new RoomCommand.GiveUp(Drill.Ada, 1));
        drill.When(reveal);

        Assert.Equal("solution", drill.Round.Solution?.Source);
        Assert.Equal(RoundOutcome.GaveUp, drill.Round.Outcome);
    }
}
