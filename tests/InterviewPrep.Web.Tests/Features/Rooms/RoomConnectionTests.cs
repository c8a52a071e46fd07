using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RoomConnectionTests
{
    [Fact]
    public async Task Who_reads_too_slowly_is_disconnected_alone()
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");
        using var slow = await StallAsync(server, room);
        var (client, _) = await server.EnterAsync("ada", room, "quick", write: false);
        await using var quick = client;
        var connections = server.Services.GetRequiredService<RoomConnections>();
        Assert.Equal(2, connections.Count);
        using var http = server.HttpOf("ada");

        var sent = 0;
        for (; sent < 400 && connections.Count == 2; sent++)
            await http.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { text = new string((char)('a' + (sent % 2)), 120_000) }, TestContext.Current.CancellationToken);

        await Eventually.IsTrueAsync(() => connections.Count == 1);
        await quick.InvokeAsync("UseHere");
        await quick.NextAsync("TextChanged", change => change.GetProperty("version").GetInt32() == sent - 1);
        Assert.False(quick.Ended.IsCompleted);
    }

    /// <summary>Joins, and never reads again.</summary>
    private static async Task<ClientWebSocket> StallAsync(RoomServer server, string room)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new ClientWebSocket();
        client.Options.SetRequestHeader("X-User", "ada");
        await client.ConnectAsync(new Uri($"ws://{server.Address.Authority}/rooms/{room}/hub"), new HttpMessageInvoker(handler), TestContext.Current.CancellationToken);
        foreach (var message in (string[])["""{"protocol":"json","version":1}""", """{"type":1,"target":"Join","arguments":[{"tab":"slow","write":false,"known":[]}]}"""])
            await client.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(async () => await server.Rooms.ReadAsync(new Domain.Rooms.RoomId(room), _ => true)
            && server.Services.GetRequiredService<RoomConnections>().Count == 1);
        return client;
    }
}
