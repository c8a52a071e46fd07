using System.Net.WebSockets;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class MessageFlowTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task A_flood_closes_its_own_connection_only_and_says_why()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room, "quiet");
        var (flooding, _) = await _server.EnterAsync(ada, room, "flooding");
        await using var quiet = client;
        await using var flood = flooding;

        try
        {
            for (var i = 0; i < 700; i++) await flood.SendAsync("UseHere");
        }
        catch (WebSocketException)
        {
            // closed before all was sent
        }

        Assert.Equal("flood", (await flood.NextAsync("Closed")).GetProperty("code").GetString());
        await flood.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await quiet.InvokeAsync("UseHere");
    }
}
