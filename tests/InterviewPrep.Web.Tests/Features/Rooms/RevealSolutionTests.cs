using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RevealSolutionTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task The_solution_is_told_after_the_end_only()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, joined) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        Assert.DoesNotContain("a + b", joined.GetRawText(), StringComparison.Ordinal);
        await Refused.WithAsync("round-goes-on", () => tab.InvokeAsync("RevealSolution", 1));

        await tab.InvokeAsync("GiveUp", 1);
        Assert.DoesNotContain("a + b", (await tab.NextAsync("RoomChanged")).GetRawText(), StringComparison.Ordinal);
        await tab.InvokeAsync("RevealSolution", 1);

        var view = await tab.NextAsync("RoomChanged", v => v.GetProperty("rounds")[0].GetProperty("solution").ValueKind != JsonValueKind.Null);
        Assert.Equal(Questions.Solution, view.GetProperty("rounds")[0].GetProperty("solution").GetProperty("source").GetString());
        await tab.InvokeAsync("RevealSolution", 1); // again changes nothing
        Assert.Single((await _server.EventsAsync(room)).OfType<Domain.Rooms.SolutionRevealed>());
    }
}
