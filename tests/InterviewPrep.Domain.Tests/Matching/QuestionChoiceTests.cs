using InterviewPrep.Domain.Matching;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Tests.Matching;

public sealed class QuestionChoiceTests
{
    private static readonly BankQuestion[] Bank =
    [
        Coding("easy", PracticeLevel.Intern, "arrays"),
        Coding("paths", PracticeLevel.Junior, "graphs"),
        Coding("words", PracticeLevel.Junior, "strings"),
        Coding("hard", PracticeLevel.JuniorPlus, "graphs"),
        new("team", InterviewKind.Behavioural, PracticeLevel.Junior, ["teamwork"]),
    ];

    [Fact]
    public void A_new_question_of_the_own_level_and_topic_comes_first()
    {
        var chosen = For(Some.Ticket("ada", topics: ["graphs"]))!;
        Assert.Equal(new ChosenQuestion("paths", null, PracticeLevel.Junior, IsOnTopic: true), chosen);
    }

    [Fact]
    public void A_new_question_of_another_level_beats_a_known_one_of_the_own() =>
        Assert.Equal("hard", For(Some.Ticket("ada", topics: ["graphs"], met: Met("paths", "words", "easy")))!.Id);

    [Fact]
    public void When_all_are_known_the_one_met_longest_ago_comes_and_says_when()
    {
        var met = new Dictionary<string, DateTimeOffset> { ["easy"] = Day(5), ["paths"] = Day(3), ["words"] = Day(1), ["hard"] = Day(2) };
        var chosen = For(Some.Ticket("ada", met: met))!;
        Assert.Equal(("words", Day(1)), (chosen.Id, chosen.SeenAt));
    }

    [Fact]
    public void The_question_of_the_other_round_is_left_out_though_it_would_fit_best() =>
        Assert.Equal("words", For(Some.Ticket("ada", topics: ["graphs"]), except: "paths")!.Id);

    [Fact]
    public void Only_questions_of_the_kind_are_chosen_and_without_one_there_is_none()
    {
        Assert.Equal("team", For(Some.Ticket("ada", interview: InterviewKind.Behavioural))!.Id);
        Assert.Null(For(Some.Ticket("ada", interview: InterviewKind.Behavioural), except: "team"));
        Assert.Null(For(Some.Ticket("ada", interview: InterviewKind.SystemDesign)));
    }

    [Fact]
    public void People_with_the_same_wishes_do_not_all_get_the_same_question() =>
        Assert.Equal(2, Enumerable.Range(0, 50).Select(i => For(Some.Ticket($"person {i}"))!.Id).Distinct().Count());

    private static ChosenQuestion? For(Ticket ticket, string? except = null) => QuestionChoice.For(ticket.Id, ticket.Wishes, ticket.Met, Bank, except);
    private static BankQuestion Coding(string id, PracticeLevel level, params string[] topics) => new(id, InterviewKind.Coding, level, topics);
    private static Dictionary<string, DateTimeOffset> Met(params string[] ids) => ids.ToDictionary(id => id, _ => Day(1));
    private static DateTimeOffset Day(int day) => new(2026, 2, day, 12, 0, 0, TimeSpan.Zero);
}
