using System.Net;
using System.Net.WebSockets;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class OwnOriginTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Theory]
    [InlineData("http://evil.test")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1.evil.test")]
    [InlineData("null")]
    [InlineData("file://")]
    public async Task Pages_from_elsewhere_open_no_connection(string origin)
    {
        var (ada, room) = await shared.NewDrillAsync();
        using var socket = Socket(ada, origin);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Url(room), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        using var http = _server.HttpOf(ada);
        http.DefaultRequestHeaders.Add("Origin", origin);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.PostAsync($"/rooms/{room}/hub/negotiate?negotiateVersion=1", content: null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Own_pages_and_programs_do()
    {
        var (ada, room) = await shared.NewDrillAsync();
        foreach (var origin in (string?[])[_server.Address.GetLeftPart(UriPartial.Authority), null])
        {
            using var socket = Socket(ada, origin);
            await socket.ConnectAsync(Url(room), TestContext.Current.CancellationToken);
        }
    }

    private Uri Url(string room) => new($"ws://{_server.Address.Authority}/rooms/{room}/hub");

    private static ClientWebSocket Socket(string user, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("X-User", user);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }
}
