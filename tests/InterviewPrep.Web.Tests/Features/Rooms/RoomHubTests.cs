using System.Net.WebSockets;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RoomHubTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task A_message_over_256_KB_closes_its_own_connection_only()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room, "quiet");
        var (loud, _) = await _server.EnterAsync(ada, room, "loud");
        await using var quiet = client;
        await using var offender = loud;

        await offender.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, new string('x', 256 * 1024))));

        await offender.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await quiet.InvokeAsync("UseHere");
        Assert.Equal(Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task A_message_just_under_256_KB_is_taken()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var text = new string('ü', 127 * 1024); // two bytes each

        await tab.SendTextAsync($$"""{"type":1,"target":"Edit","arguments":[{"round":1,"version":0,"updates":[{"client":"c1","number":1,"changes":[[0,"{{text}}"],40]}]}]}""");

        await tab.NextAsync("EditAcknowledged");
        Assert.Equal(text + Questions.Starter, await _server.TextAsync(room));
    }

    [Theory]
    [InlineData("""{"type":1,"target":"NoSuchMethod","arguments":[]}""")]
    [InlineData("""{"type":1,"target":"OnConnectedAsync","arguments":[]}""")]
    [InlineData("""{"type":1,"target":"Edit","arguments":[]}""")]
    [InlineData("""{"type":1,"target":"RunSamples","arguments":["one"]}""")]
    [InlineData("""{"type":6}""")]
    public async Task What_the_hub_does_not_know_changes_nothing(string message)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.SendTextAsync(message);
        await tab.InvokeAsync("UseHere");

        Assert.Equal(3, (await _server.EventsAsync(room)).Count);
    }

    [Theory]
    [InlineData("no json at all")]
    [InlineData("""{"type":1,"target":"UseHere","arguments":[""")]
    public async Task What_is_no_message_closes_its_own_connection_only(string message)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room, "quiet");
        var (broken, _) = await _server.EnterAsync(ada, room, "broken");
        await using var quiet = client;
        await using var offender = broken;

        await offender.SendTextAsync(message);

        await offender.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await quiet.InvokeAsync("UseHere");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_close_their_own_connection_only()
    {
        var (ada, room) = await shared.NewDrillAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-User", ada);
        await socket.ConnectAsync(new Uri($"ws://{_server.Address.Authority}/rooms/{room}/hub"), TestContext.Current.CancellationToken);

        await socket.SendAsync(new byte[] { 0xff, 0xfe, 0x1e }, WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);
        var answer = new byte[1024];
        while ((await socket.ReceiveAsync(answer, TestContext.Current.CancellationToken)).MessageType != WebSocketMessageType.Close)
        {
            // what it says about the handshake
        }

        var (tab, _) = await _server.EnterAsync(ada, room);
        await tab.DisposeAsync();
    }
}
