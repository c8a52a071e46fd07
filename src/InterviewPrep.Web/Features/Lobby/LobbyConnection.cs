using System.Threading.Channels;
using InterviewPrep.Domain;
using InterviewPrep.Web.Features.Lobby.Contract;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Lobby;

/// <summary>One browser connection and its outbound queue. Telling never waits: whoever reads too slowly is disconnected alone and comes back.</summary>
public sealed class LobbyConnection
{
    private const int QueueLimit = 200;

    private readonly Channel<Func<ILobbyClient, Task>> _queue =
        Channel.CreateBounded<Func<ILobbyClient, Task>>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });

    private readonly HubCallerContext _context;
    private readonly ILobbyClient _client;

    internal LobbyConnection(UserId user, HubCallerContext context, ILobbyClient client)
    {
        User = user;
        _context = context;
        _client = client;
        _ = SendAsync();
    }

    public UserId User { get; }

    public void Tell(Func<ILobbyClient, Task> message)
    {
        if (!_queue.Writer.TryWrite(message)) End();
    }

    /// <summary>Sends what is queued, then this last message, then ends the connection.</summary>
    public void Close(RoomRefusal reason)
    {
        Tell(client => client.Closed(reason));
        _queue.Writer.TryComplete();
    }

    public void End()
    {
        _queue.Writer.TryComplete();
        _context.Abort();
    }

    private async Task SendAsync()
    {
        await foreach (var message in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (_context.ConnectionAborted.IsCancellationRequested) break;
            await message(_client);
        }
        _context.Abort();
    }
}
