using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RunSamplesTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Samples_are_judged_on_the_text_of_now_and_every_tab_sees_the_result()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        var (other, _) = await _server.EnterAsync(ada, room, "other", write: false);
        await using var tab = client;
        await using var second = other;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "// mine\n")));

        var run = await Runs.StartAsync(tab, "RunSamples");
        var held = await _server.Sandbox.NextAsync(run);
        Assert.Equal("// mine\n" + Questions.Starter, held.Request.Source);
        Assert.Equal(["one and two"], held.Request.Cases.Select(c => c.Name));
        held.Finish(Verdict.WrongAnswer);

        foreach (var told in (HubClient[])[tab, second])
        {
            var result = await Runs.ResultAsync(told, run);
            Assert.Equal("WrongAnswer", result.GetProperty("result").GetProperty("verdict").GetString());
            Assert.Equal("Samples", result.GetProperty("kind").GetString());
        }
    }

    [Fact]
    public async Task Progress_comes_case_by_case_in_order_before_the_result()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "Submit");
        var held = await _server.Sandbox.NextAsync(run);

        held.Judge(Verdict.Accepted);
        var first = await tab.NextAsync("RunProgressed");
        Assert.Equal((0, 2), (first.GetProperty("index").GetInt32(), first.GetProperty("total").GetInt32()));
        Assert.Equal("one and two", first.GetProperty("case").GetProperty("name").GetString());
        held.Finish(Verdict.WrongAnswer, actual: "0");

        var second = await tab.NextAsync("RunProgressed");
        Assert.Equal(1, second.GetProperty("index").GetInt32());
        var hidden = second.GetProperty("case");
        foreach (var secret in (string[])["input", "expected", "actual", "printed"]) Assert.Null(hidden.GetProperty(secret).GetString());
        await Runs.ResultAsync(tab, run);
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "Submit");

        await Refused.WithAsync("run-goes-on", () => tab.InvokeAsync("Submit", 1));
        await Refused.WithAsync("run-goes-on", () => tab.InvokeAsync("RunSamples", 1));

        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer);
        await Runs.ResultAsync(tab, run);
        Assert.Single((await _server.EventsAsync(room)).OfType<AnswerSubmitted>());
    }

    [Fact]
    public async Task Ten_runs_in_a_row_are_enough_for_a_while()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        for (var i = 0; i < 10; i++)
        {
            var run = await Runs.StartAsync(tab, "RunSamples");
            (await _server.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer);
            await Runs.ResultAsync(tab, run);
        }

        await Refused.WithAsync("too-many-runs", () => tab.InvokeAsync("RunSamples", 1));
    }

    [Fact]
    public async Task A_result_that_cannot_be_stored_ends_the_run_all_the_same()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "RunSamples");

        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.Accepted, totalMs: double.NaN);

        var result = await Runs.ResultAsync(tab, run);
        Assert.Equal("SandboxError", result.GetProperty("result").GetProperty("verdict").GetString());
        await Runs.StartAsync(tab, "RunSamples");
    }
}
