using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Drills;

namespace InterviewPrep.Web.Tests.Features.Drills;

public class ExplanationTests
{
    [Fact]
    public void A_wrong_answer_names_the_first_case_that_differs_with_both_values()
    {
        var words = Explanation.Of(RunKind.Submission, Result(RunVerdict.WrongAnswer, Case("one item"), Case("empty list", RunVerdict.WrongAnswer) with { Expected = "0", Actual = "1" }, Case("all the same")));

        Assert.Equal("Right for 2 of 3 cases.", words.Headline);
        Assert.Equal("The first that differs is “empty list”. You returned 1, expected 0.", words.What);
    }

    [Fact]
    public void Of_a_hidden_case_only_the_name_is_told()
    {
        var words = Explanation.Of(RunKind.Submission, Result(RunVerdict.WrongAnswer, Case("empty list", RunVerdict.WrongAnswer, hidden: true)));

        Assert.Equal("The first that differs is the hidden case “empty list”.", words.What);
        Assert.Contains("Your input", words.Try);
    }

    [Fact]
    public void Long_values_stay_out_of_the_sentence()
    {
        var words = Explanation.Of(RunKind.Samples, Result(RunVerdict.WrongAnswer, Case("long", RunVerdict.WrongAnswer) with { Expected = new string('1', 41), Actual = "2" }));

        Assert.Equal("The first that differs is “long”.", words.What);
    }

    [Fact]
    public void A_crash_leads_to_its_line_and_says_what_the_exception_means()
    {
        var crash = Case("one item", RunVerdict.RuntimeError) with { ErrorType = "System.IndexOutOfRangeException", ErrorMessage = "Index was outside", ErrorLine = 12 };

        var words = Explanation.Of(RunKind.Samples, Result(RunVerdict.RuntimeError, crash));

        Assert.Equal("It stopped with IndexOutOfRangeException on “one item”, in line 12. An index was below 0 or past the last item.", words.What);
        Assert.Equal(12, words.Line);
    }

    [Fact]
    public void The_first_error_of_the_compiler_is_the_one_to_begin_with()
    {
        var result = Result(RunVerdict.CompileError) with
        {
            Diagnostics =
            [
                new CompilerMessage(2, 1, 2, 5, "warning", "CS0219", "never used"),
                new CompilerMessage(3, 10, 3, 11, "error", "CS1002", "; expected"),
                new CompilerMessage(9, 1, 9, 2, "error", "CS0103", "no such name"),
            ],
        };

        var words = Explanation.Of(RunKind.Samples, result);

        Assert.Equal("Line 3: ; expected. A statement ends with a semicolon; it is often missing one line above.", words.What);
        Assert.Equal("Begin with this one: the other may be caused by it.", words.Try);
        Assert.Equal(3, words.Line);
    }

    [Theory]
    [MemberData(nameof(AllVerdicts))]
    public void Every_verdict_has_words_that_say_what_to_do(RunVerdict verdict, RunKind kind)
    {
        var words = Explanation.Of(kind, Result(verdict, Case("some case", verdict)));

        Assert.NotEmpty(words.Headline);
        Assert.DoesNotContain(verdict.ToString(), words.Headline + words.What, StringComparison.Ordinal);
        if (verdict is not RunVerdict.Accepted) Assert.False(string.IsNullOrEmpty(words.Try));
    }

    public static TheoryData<RunVerdict, RunKind> AllVerdicts() =>
        new(from verdict in Enum.GetValues<RunVerdict>() where verdict is not (RunVerdict.Accepted or RunVerdict.NotRun) from kind in Enum.GetValues<RunKind>() select (verdict, kind));

    [Fact]
    public void An_accepted_submission_says_how_many_cases_it_was_right_for() =>
        Assert.Equal("Accepted: right for all 2 cases.", Explanation.Of(RunKind.Submission, Result(RunVerdict.Accepted, Case("a"), Case("b"))).Headline);

    private static RunResult Result(RunVerdict verdict, params CaseOutcome[] cases) => new(verdict, null, 3, 10, 1000, cases, []);

    private static CaseOutcome Case(string name, RunVerdict verdict = RunVerdict.Accepted, bool hidden = false) =>
        new(name, hidden, verdict, 0.5, 1, 12, null, null, null, null, null, null, null);
}
