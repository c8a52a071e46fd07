using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RevealHintTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Hints_come_one_by_one_are_counted_and_end()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, joined) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        Assert.DoesNotContain("Use it.", joined.GetRawText(), StringComparison.Ordinal);

        await tab.InvokeAsync("RevealHint", 1);
        var first = await tab.NextAsync("RoomChanged");
        Assert.Contains("What does + do?", first.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Use it.", first.GetRawText(), StringComparison.Ordinal);
        await tab.InvokeAsync("RevealHint", 1);
        Assert.Equal(2, (await tab.NextAsync("RoomChanged")).GetProperty("rounds")[0].GetProperty("hints").GetArrayLength());

        await Refused.WithAsync("no-hint-left", () => tab.InvokeAsync("RevealHint", 1));
        Assert.Equal([1, 2], (await _server.EventsAsync(room)).OfType<HintRevealed>().Select(h => h.Number));
    }
}
