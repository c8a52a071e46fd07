using System.Threading.Channels;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>
/// One browser connection and its outbound queue. Telling never waits: whoever reads too slowly is disconnected alone and comes back
/// by joining anew.
/// </summary>
public sealed class RoomConnection
{
    /// <summary>Messages that may wait for a slow reader.</summary>
    public const int QueueLimit = 2_000;

    private readonly Channel<Func<IRoomClient, Task>> _queue =
        Channel.CreateBounded<Func<IRoomClient, Task>>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });

    private readonly HubCallerContext _context;
    private readonly IRoomClient _client;

    internal RoomConnection(RoomId room, UserId member, HubCallerContext context, IRoomClient client)
    {
        Room = room;
        Member = member;
        _context = context;
        _client = client;
        Sending = SendAsync();
    }

    public RoomId Room { get; }
    public UserId Member { get; }

    /// <summary>The tab behind this connection; empty before it has joined.</summary>
    public string Tab { get; set; } = "";

    internal MessageFlow Flow { get; } = new();

    /// <summary>Cursors are kept this far apart.</summary>
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(250);
    private DateTimeOffset _nextSample;

    /// <summary>Whether enough time has gone by to keep another cursor; if so, the time starts anew.</summary>
    internal bool MaySample(DateTimeOffset now)
    {
        if (now < _nextSample) return false;
        _nextSample = now + BetweenSamples;
        return true;
    }

    /// <summary>Ends when the connection does.</summary>
    public Task Sending { get; }

    /// <summary>Queues a message; a full queue ends this connection.</summary>
    public void Tell(Func<IRoomClient, Task> message)
    {
        if (!_queue.Writer.TryWrite(message)) End();
    }

    /// <summary>Sends what is queued, then this last message, then ends the connection.</summary>
    public void Close(RoomRefusal reason)
    {
        Tell(client => client.Closed(reason));
        _queue.Writer.TryComplete();
    }

    /// <summary>Ends the connection at once; the browser comes back.</summary>
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
