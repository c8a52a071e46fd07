using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>One browser connection to a room.</summary>
public sealed class RoomConnection
{
    private const int MessagesInQueue = 2_000;

    /// <summary>More than the largest history that a browser is told at once.</summary>
    private const int MaxSize = 6 * 1024 * 1024;

    /// <summary>Cursors are kept this far apart.</summary>
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromMilliseconds(250);

    private readonly OutboundQueue<IRoomClient> _queue;
    private DateTimeOffset _nextSample;

    internal RoomConnection(RoomId room, UserId member, string? session, HubCallerContext context, IRoomClient client)
    {
        Room = room;
        Member = member;
        Session = session;
        _queue = new OutboundQueue<IRoomClient>(context, client, MessagesInQueue, MaxSize);
        _ = _queue.SendAsync();
    }

    public RoomId Room { get; }
    public UserId Member { get; }

    /// <summary>The sign-in behind it; null for a program with a token.</summary>
    public string? Session { get; }

    /// <summary>The tab behind this connection; empty before it has joined.</summary>
    public string Tab { get; set; } = "";

    internal MessageFlow Flow { get; } = new();

    /// <summary>From now on nothing is taken from it and nothing more told to it.</summary>
    public bool IsClosed => _queue.IsClosed;

    /// <summary>Whether enough time has gone by to keep another cursor; if so, the time starts anew.</summary>
    internal bool MaySample(DateTimeOffset now)
    {
        if (now < _nextSample) return false;
        _nextSample = now + BetweenSamples;
        return true;
    }

    /// <inheritdoc cref="OutboundQueue{TClient}.Tell"/>
    public void Tell(Func<IRoomClient, Task> message, int size = 0) => _queue.Tell(message, size);

    /// <inheritdoc cref="OutboundQueue{TClient}.Close"/>
    public void Close(RoomRefusal reason) => _queue.Close(client => client.Closed(reason));

    /// <inheritdoc cref="OutboundQueue{TClient}.End"/>
    public void End() => _queue.End();
}
