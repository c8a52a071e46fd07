using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class GiveUpTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Giving_up_ends_the_round_for_good()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.InvokeAsync("GiveUp", 1);
        await tab.NextAsync("RoomChanged", v => Runs.Outcome(v) == "GaveUp");

        foreach (var method in (string[])["GiveUp", "Submit", "RunSamples", "ResetToStarter", "RevealHint"])
            await Refused.WithAsync("round-over", () => tab.InvokeAsync(method, 1));
    }

    [Fact]
    public async Task A_right_answer_that_was_under_way_does_not_undo_it()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var run = await Runs.StartAsync(tab, "Submit");
        await tab.InvokeAsync("GiveUp", 1);

        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.Accepted);
        await Runs.ResultAsync(tab, run);

        Assert.Equal(Domain.Rooms.RoundOutcome.GaveUp, (await _server.StateAsync(room)).Rounds[0].Outcome);
    }
}
