using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class SubmitAnswerTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task An_accepted_answer_ends_the_drill()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "Submit");
        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.Accepted, actual: "3");

        var view = await tab.NextAsync("RoomChanged", v => Runs.Outcome(v) == "Solved");

        Assert.False(view.GetProperty("open").GetBoolean());
        Assert.True(view.GetProperty("rounds")[0].GetProperty("canReveal").GetBoolean());
        await Refused.WithAsync("round-over", () => tab.InvokeAsync("Submit", 1));
        await Refused.WithAsync("round-over", () => tab.InvokeAsync("RevealHint", 1));
        Assert.IsType<RoomClosed>((await _server.EventsAsync(room))[^1]);
    }

    [Fact]
    public async Task A_wrong_answer_lets_the_drill_go_on_and_tells_nothing_of_hidden_cases()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "Submit");
        var held = await _server.Sandbox.NextAsync(run);
        Assert.Equal([false, true], held.Request.Cases.Select(c => c.Hidden));
        held.Finish(Verdict.WrongAnswer);

        var result = (await Runs.ResultAsync(tab, run)).GetProperty("result");

        Assert.Equal(2, result.GetProperty("cases").GetArrayLength());
        Assert.Equal("3", result.GetProperty("cases")[0].GetProperty("expected").GetString());
        Assert.DoesNotContain("-3", result.GetRawText(), StringComparison.Ordinal);
        Assert.Null((await _server.StateAsync(room)).Rounds[0].Outcome);
    }
}
