using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.Rooms.Running;

namespace InterviewPrep.Web.Tests.Features.Rooms.Running;

public sealed class RunResultsTests
{
    private static readonly CodingBody Body = (CodingBody)Questions.Sum.Body;

    [Fact]
    public void Of_a_hidden_case_only_name_verdict_and_measures_are_told_whatever_the_sandbox_says()
    {
        var talkative = new CaseResult("negative", Hidden: true, Verdict.RuntimeError, 1, 2, 3, "printed -1", "-3", "0", new CaseError("System.Exception", "got -1 and -2", 3));

        var told = RunResults.Of(talkative, Body.Target, []);

        Assert.Equal(("negative", true, 1d, 2d, 3L), (told.Name, told.Hidden, told.Ms, told.WallMs, told.MemoryKb));
        Assert.All([told.Input, told.Printed, told.Expected, told.Actual, told.ErrorType, told.ErrorMessage], Assert.Null);
        Assert.Null(told.ErrorLine);
    }
}
