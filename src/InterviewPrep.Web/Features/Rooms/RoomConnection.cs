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

    /// <summary>What they may hold together, in UTF-16 units, roughly. More than the largest history that a browser is told at once.</summary>
    private const int MaxSize = 6 * 1024 * 1024;

    private readonly record struct Message(Func<IRoomClient, Task> Send, int Size);

    private readonly Channel<Message> _queue = Channel.CreateBounded<Message>(new BoundedChannelOptions(QueueLimit) { SingleReader = true });
    private readonly HubCallerContext _context;
    private readonly IRoomClient _client;
    private volatile bool _closed;
    private int _size;

    internal RoomConnection(RoomId room, UserId member, string? session, HubCallerContext context, IRoomClient client)
    {
        Room = room;
        Member = member;
        Session = session;
        _context = context;
        _client = client;
        Sending = SendAsync();
    }

    public RoomId Room { get; }
    public UserId Member { get; }

    /// <summary>The sign-in behind it; null for a program with a token.</summary>
    public string? Session { get; }

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

    /// <summary>From now on nothing is taken from it and nothing more told to it.</summary>
    public bool IsClosed => _closed;

    /// <summary>Queues a message; a full queue ends this connection.</summary>
    /// <param name="size">What the message holds by itself, in UTF-16 units, roughly.</param>
    public void Tell(Func<IRoomClient, Task> message, int size = 0)
    {
        if (_closed) return;
        if (Interlocked.Add(ref _size, size) > MaxSize || !_queue.Writer.TryWrite(new Message(message, size))) End();
    }

    /// <summary>Sends what is queued, then this last message, then ends the connection.</summary>
    public void Close(RoomRefusal reason)
    {
        Tell(client => client.Closed(reason));
        _closed = true;
        _queue.Writer.TryComplete();
    }

    /// <summary>Ends the connection at once; the browser comes back.</summary>
    public void End()
    {
        _closed = true;
        _queue.Writer.TryComplete();
        _context.Abort();
    }

    private async Task SendAsync()
    {
        try
        {
            await foreach (var message in _queue.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (_context.ConnectionAborted.IsCancellationRequested) break;
                await message.Send(_client);
                Interlocked.Add(ref _size, -message.Size);
            }
        }
        finally
        {
            End();
        }
    }
}
