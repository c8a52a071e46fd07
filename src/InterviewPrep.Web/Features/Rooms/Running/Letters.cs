using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room's letters, in the order of posting. Bounded in number and in size: a database that is away must not fill the memory.</summary>
internal sealed class Letters
{
    private const int MaxCount = 1_000;

    /// <summary>In UTF-16 units, roughly.</summary>
    private const int MaxSize = 4 * 1024 * 1024;

    private readonly Channel<Letter> _box = Channel.CreateBounded<Letter>(new BoundedChannelOptions(MaxCount) { SingleReader = true });
    private volatile bool _closed;
    private int _size;

    public bool IsClosed => _closed;

    /// <summary>False when the box is full or closed.</summary>
    public bool TryPost(Letter letter)
    {
        if (Interlocked.Add(ref _size, letter.Size) <= MaxSize && _box.Writer.TryWrite(letter)) return true;
        Interlocked.Add(ref _size, -letter.Size);
        return false;
    }

    /// <summary>Waits while the box is full: for letters that must not be missed. False when it is closed.</summary>
    public async Task<bool> PostAsync(Letter letter)
    {
        try
        {
            await _box.Writer.WriteAsync(letter);
            Interlocked.Add(ref _size, letter.Size);
            return true;
        }
        catch (ChannelClosedException)
        {
            return false;
        }
    }

    /// <summary>What is in the box can still be taken.</summary>
    public void Close()
    {
        _closed = true;
        _box.Writer.TryComplete();
    }

    /// <summary>Waits for a letter; false when none comes any more.</summary>
    public ValueTask<bool> AnyAsync() => _box.Reader.WaitToReadAsync();

    public bool TryTake([NotNullWhen(true)] out Letter? letter)
    {
        if (!_box.Reader.TryRead(out letter)) return false;
        Interlocked.Add(ref _size, -letter.Size);
        return true;
    }

    /// <summary>Takes the next letter if it is a command.</summary>
    public bool TryTakeAsk([NotNullWhen(true)] out Ask? ask)
    {
        ask = null;
        if (!_box.Reader.TryPeek(out var next) || next is not Ask || !TryTake(out next)) return false;
        ask = (Ask)next;
        return true;
    }
}
