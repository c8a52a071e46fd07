using System.Text.Json;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Tests;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_question_is_the_same_after_a_round_trip_through_JSON()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path);

        Assert.All(bank.Questions, question =>
        {
            var json = JsonSerializer.Serialize(question);
            var read = JsonSerializer.Deserialize<Question>(json)!;
            Assert.Equal(json, JsonSerializer.Serialize(read));
            Assert.Equal(question.Id, read.Id);
            Assert.Equal(question.Kind, read.Kind);
        });
    }

    [Fact]
    public async Task A_judge_request_carries_the_cases_that_were_asked_for()
    {
        var coding = (CodingBody)(await Bank.LoadAsync(BankFolder.Question("merge-bookings"))).Questions.Single().Body;

        var all = coding.ToJudgeRequest("run-1", coding.Solution);
        var samples = coding.ToJudgeRequest("run-2", coding.Starter, coding.Samples);

        Assert.Equal(20, all.Cases.Count);
        Assert.Equal(["two of three overlap", "touching bookings", "nothing overlaps"], samples.Cases.Select(c => c.Name));
        Assert.Equal("[[[540,600],[660,720],[570,630]]]", samples.Cases[0].Input.GetRawText());
        Assert.Equal("[[540,630],[660,720]]", samples.Cases[0].Expected?.GetRawText());
        Assert.Equal("MergeBookings", ((MethodTarget)all.Target).Method.Name);
        Assert.Equal(500, samples.Limits.CpuMs);
        Assert.Equal("run-2", samples.RunId);
    }

    [Fact]
    public async Task A_stateful_case_repeats_a_call_as_often_as_it_says()
    {
        var coding = (CodingBody)(await Bank.LoadAsync(BankFolder.Question("rate-limiter"))).Questions.Single().Body;

        var example = coding.Cases.Single(c => c.Name == "many in the same second");

        Assert.Equal("""{"call":"RateLimiter","args":[3,10]}""", example.Input[0].GetRawText());
        Assert.Equal("""{"call":"Allow","args":["ann",7]}""", example.Input[3].GetRawText());
        Assert.Equal("[null,true,true,true,false,false,false,false,false,true,true,true,false]", example.Expected.GetRawText());
    }
}
