using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Home;
using InterviewPrep.Web.Features.Progress;
using static InterviewPrep.Web.Tests.Features.Progress.Some;

namespace InterviewPrep.Web.Tests.Features.Home;

public class SuggestionsTests
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    [Fact]
    public void A_newcomer_gets_short_questions_of_their_level_first()
    {
        var suggestions = For([], Question("long", minutes: 40), Question("other", Level.Intern), Question("short", minutes: 10));

        Assert.Equal(["short", "long", "other"], Ids(suggestions));
    }

    [Fact]
    public void What_was_not_solved_yesterday_comes_first_and_what_failed_today_waits()
    {
        var suggestions = For(
            [Attempt("today", Noon, RoundOutcome.GaveUp), Attempt("yesterday", Noon.AddDays(-1), RoundOutcome.DeadlinePassed)],
            Question("new"), Question("today"), Question("yesterday"));

        Assert.Equal(["yesterday", "new"], Ids(suggestions));
        Assert.Contains("yesterday", suggestions[0].Why);
    }

    [Fact]
    public void A_drill_that_goes_on_is_not_suggested() =>
        Assert.Equal(["new"], Ids(For([Attempt("open", Noon.AddDays(-1), outcome: null)], Question("open"), Question("new"))));

    [Fact]
    public void One_more_question_of_a_weak_topic_comes_before_others()
    {
        var attempt = Attempt("done", Noon, RoundOutcome.Solved, RunVerdict.WrongAnswer, RunVerdict.WrongAnswer, RunVerdict.Accepted) with { Topics = ["trees"] };

        var suggestions = For([attempt], Question("done", topic: "trees"), Question("a-list", topic: "lists"), Question("a-tree", topic: "trees", minutes: 60));

        Assert.Equal(["a-tree", "a-list"], Ids(suggestions));
        Assert.StartsWith("Trees went wrong", suggestions[0].Why);
    }

    [Fact]
    public void With_nothing_new_left_the_oldest_solved_one_comes_back() =>
        Assert.Equal(["old", "newer"], Ids(For(
            [Attempt("newer", Noon.AddDays(-2), RoundOutcome.Solved), Attempt("old", Noon.AddDays(-30), RoundOutcome.Solved)], Question("newer"), Question("old"))));

    private static IReadOnlyList<Suggestion> For(Attempt[] attempts, params Question[] listed) => Suggestions.For(attempts, listed, Level.Junior, Today, TimeZoneInfo.Utc);

    private static IEnumerable<string> Ids(IEnumerable<Suggestion> suggestions) => suggestions.Select(s => s.Question.Id.Value);

    private static Question Question(string id, Level level = Level.Junior, string topic = "arrays", int minutes = 20) => new(
        new QuestionId(id), 1, "hash", id, level, [topic], minutes, "Summary", "Prompt", new InterviewerPack([], [], [], [], [], ""), new Rubric([]),
        new CodingBody(new ProgramTarget(), new Comparison.Exact(), new Limits(), "", "", [], []));
}
