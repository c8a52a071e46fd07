using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Matching;

public sealed class SessionDraftTests
{
    private static readonly BankQuestion[] Bank =
    [
        new("paths", InterviewKind.Coding, PracticeLevel.Junior, ["graphs"]),
        new("words", InterviewKind.Coding, PracticeLevel.Junior, ["strings"]),
    ];

    [Fact]
    public void It_says_why_the_two_meet_and_what_each_gets()
    {
        var draft = Draft(Some.Ticket("Ada", 10, topics: ["graphs"]), Some.Ticket("Ben", 5, topics: ["graphs", "strings"]));
        Assert.Equal(
        [
            "You both want to practise coding interviews and speak English.",
            "You both chose graphs.",
            "You both practise at the level junior.",
            "Neither of you minds who interviews first: Ben begins.",
            "Round 1: Ada gets a new question of a topic of the own choice.",
            "Round 2: Ben gets a new question of a topic of the own choice.",
        ], draft.Reasons);
    }

    [Fact]
    public void It_says_what_was_widened_and_after_how_long()
    {
        var draft = Draft(
            Some.Ticket("Ada", 200, level: PracticeLevel.Intern, topics: ["graphs"], order: OrderWish.InterviewFirst),
            Some.Ticket("Ben", 5, level: PracticeLevel.JuniorPlus, topics: ["strings"], order: OrderWish.InterviewFirst));
        Assert.Contains("Ada had waited 3 min, so the level was widened: Ada practises at intern, Ben at junior plus.", draft.Reasons);
        Assert.Contains("Ada had waited 3 min, so the topics were widened: each of you gets a question of the own ones.", draft.Reasons);
        Assert.Contains("You both want to interview first. Ada has waited longer and begins.", draft.Reasons);
        Assert.Equal("Ben", draft.Rounds[0].Candidate.Name);
    }

    [Fact]
    public void It_says_that_a_question_was_met_before_and_when()
    {
        var seen = new Dictionary<string, DateTimeOffset> { ["paths"] = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), ["words"] = new(2026, 2, 5, 9, 0, 0, TimeSpan.Zero) };
        var draft = Draft(Some.Ticket("Ada", 10, met: seen), Some.Ticket("Ben"));
        Assert.Contains("Round 1: Ada gets a question met before, on 5 January 2026: there is no new one left, and this one is the longest ago.", draft.Reasons);
        Assert.Equal(seen["paths"], draft.Rounds[0].Question.SeenAt);
    }

    [Fact]
    public void It_says_that_the_two_met_last_time() =>
        Assert.Contains("You met last time too: nobody else is waiting who could be your partner.", Draft(Some.Ticket("Ada", 10, last: "Ben"), Some.Ticket("Ben")).Reasons);

    [Theory]
    [InlineData(OrderWish.InterviewFirst, OrderWish.Either, "Ada")]
    [InlineData(OrderWish.InterviewFirst, OrderWish.InterviewFirst, "Ada")]
    [InlineData(OrderWish.Either, OrderWish.AnswerFirst, "Ada")]
    [InlineData(OrderWish.Either, OrderWish.InterviewFirst, "Ben")]
    [InlineData(OrderWish.AnswerFirst, OrderWish.Either, "Ben")]
    [InlineData(OrderWish.AnswerFirst, OrderWish.AnswerFirst, "Ben")]
    public void Who_begins_follows_the_wishes_and_of_two_that_collide_that_of_the_longer_waiting(OrderWish ada, OrderWish ben, string interviewer)
    {
        var draft = Draft(Some.Ticket("Ada", 100, order: ada), Some.Ticket("Ben", 5, order: ben));
        Assert.NotEqual(interviewer, draft.Rounds[0].Candidate.Name);
        Assert.Equal(interviewer, draft.Rounds[1].Candidate.Name);
    }

    [Fact]
    public void The_two_rounds_have_different_questions_and_with_a_single_question_there_is_one_round()
    {
        var (ada, ben) = (Some.Ticket("Ada", 10), Some.Ticket("Ben"));
        Assert.Equal(2, Draft(ada, ben).Rounds.Select(r => r.Question.Id).Distinct().Count());
        Assert.Single(Draft(ada, ben, Bank[..1]).Rounds);
        Assert.Null(SessionDrafts.Of(Assert.Single(Matcher.Pair([ada, ben], Some.Now)), [], Some.Now, _ => "English"));
    }

    [Fact]
    public void An_invited_session_goes_by_the_wish_of_the_host()
    {
        var draft = SessionDrafts.Of(Some.Ticket("Ada", order: OrderWish.InterviewFirst), Some.Ticket("Ben"), Bank, "en")!;
        Assert.Equal("Ben", draft.Rounds[0].Candidate.Name);
        Assert.Equal(["Ada has invited Ben.", "Ada begins as the interviewer."], draft.Reasons.Take(2));
    }

    private static SessionDraft Draft(Ticket a, Ticket b, BankQuestion[]? bank = null) =>
        SessionDrafts.Of(Assert.Single(Matcher.Pair([a, b], Some.Now)), bank ?? Bank, Some.Now, _ => "English")!;
}
