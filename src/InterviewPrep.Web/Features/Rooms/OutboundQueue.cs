using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>
/// What is still to be told to one browser. Telling never waits: whoever reads too slowly is disconnected alone and comes back.
/// </summary>
/// <param name="limit">Messages that may wait for a slow reader.</param>
/// <param name="maxSize">What they may hold together, in UTF-16 units, roughly.</param>
internal sealed class OutboundQueue<TClient>(HubCallerContext context, TClient client, int limit, int maxSize = int.MaxValue)
{
    private readonly record struct Message(Func<TClient, Task> Send, int Size);

    private readonly Channel<Message> _messages = Channel.CreateBounded<Message>(new BoundedChannelOptions(limit) { SingleReader = true });
    private volatile bool _closed;
    private int _size;

    /// <summary>Nothing more is told.</summary>
    public bool IsClosed => _closed;

    /// <summary>Queues a message; a full queue ends the connection.</summary>
    /// <param name="size">What the message holds by itself, in UTF-16 units, roughly.</param>
    public void Tell(Func<TClient, Task> message, int size = 0)
    {
        if (_closed) return;
        if (Interlocked.Add(ref _size, size) > maxSize || !_messages.Writer.TryWrite(new Message(message, size))) End();
    }

    /// <summary>Sends what is queued, then this last message, then ends the connection.</summary>
    public void Close(Func<TClient, Task> last)
    {
        Tell(last);
        _closed = true;
        _messages.Writer.TryComplete();
    }

    /// <summary>Ends the connection at once; the browser comes back.</summary>
    public void End()
    {
        _closed = true;
        _messages.Writer.TryComplete();
        context.Abort();
    }

    public async Task SendAsync()
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (context.ConnectionAborted.IsCancellationRequested) break;
                await message.Send(client);
                Interlocked.Add(ref _size, -message.Size);
            }
        }
        finally
        {
            End();
        }
    }
}
