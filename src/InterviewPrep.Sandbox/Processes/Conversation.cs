using System.Buffers;
using System.Diagnostics;
using InterviewPrep.Sandbox.Jail;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>
/// Talks with one jailed process, one message at a time, on the caller's thread: a single poll loop writes the message, collects what is printed,
/// waits for the reply and looks at the clocks. Everything printed before the reply belongs to that message.
/// </summary>
internal sealed class Conversation(JailedProcess process)
{
    private const int TickMs = 10;
    private const int Nothing = -1; // poll passes over it
    private static readonly TimeSpan DyingTime = TimeSpan.FromSeconds(5); // from closed pipes to an exit code, on a busy machine
    private readonly ArrayBufferWriter<byte> _received = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private bool _outputOpen = true;
    private bool _errorsOpen = true;

    public JailedProcess Process => process;

    public CappedText Output { get; } = new();

    public CappedText Errors { get; } = new();

    /// <summary>Sends a message and waits for its reply. Unless answered, the process has been ended.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public Turn Ask(ReadOnlySpan<byte> message, Budget budget, CancellationToken stop)
    {
        Output.Restart(budget.PrintedBytes);
        Errors.Restart(budget.PrintedBytes);
        var (started, cpuBefore, sent) = (Stopwatch.GetTimestamp(), process.CpuTime, 0);
        TurnEnd? end = null;
        byte[]? body = null;
        while (end is null)
        {
            if (stop.IsCancellationRequested)
            {
                process.Kill();
                throw new OperationCanceledException(stop);
            }
            var closed = Wait(wantsToWrite: sent < message.Length);
            sent += Write(message[sent..]);
            end = Collect(budget, out body) ?? (closed ? TurnEnd.Died : OverLimit(budget, process.CpuTime - cpuBefore, Stopwatch.GetElapsedTime(started)));
        }
        var turn = new Turn(end.Value, body ?? [], process.CpuTime - cpuBefore, Stopwatch.GetElapsedTime(started));
        return turn.End == TurnEnd.Answered ? turn : Finish(turn);
    }

    private Turn Finish(Turn turn)
    {
        if (turn.End == TurnEnd.Died)
            turn = process.WaitForExit(DyingTime) is { } code
                ? turn with { ExitCode = code, OutOfMemory = process.Slot.Group?.RanOutOfMemory == true }
                : turn with { End = TurnEnd.BadReply };
        process.Kill();
        CollectPrinted(); // its last words, if it closed the channel before it spoke them
        return turn;
    }

    private TurnEnd? Collect(Budget budget, out byte[]? body)
    {
        body = null;
        try
        {
            var alive = Drain(process.Replies, bytes => _received.Write(bytes));
            body = Frames.TryUnpack(_received, budget.ReplyBytes);
            CollectPrinted();
            return Output.Overflowed ? TurnEnd.PrintedTooMuch
                : body is not null ? TurnEnd.Answered
                : alive ? null : TurnEnd.Died;
        }
        catch (BadFrameException)
        {
            return TurnEnd.BadReply;
        }
    }

    private void CollectPrinted()
    {
        _outputOpen = _outputOpen && Drain(process.Output, Output.Add);
        _errorsOpen = _errorsOpen && Drain(process.Errors, Errors.Add);
    }

    private TurnEnd? OverLimit(Budget budget, TimeSpan cpu, TimeSpan wall) =>
        cpu > budget.Cpu ? TurnEnd.CpuLimit
        : wall > budget.Wall ? TurnEnd.WallLimit
        : budget.ResidentBytes == 0 ? null
        : process.ResidentBytes > budget.ResidentBytes ? TurnEnd.MemoryLimit
        : process.Threads > process.Slot.Processes ? TurnEnd.ProcessLimit
        : null;

    /// <summary>True when nobody reads commands any more.</summary>
    private bool Wait(bool wantsToWrite)
    {
        Posix.PollEntry[] entries =
        [
            new() { Fd = process.Replies, Events = Posix.Readable }, new() { Fd = _outputOpen ? process.Output : Nothing, Events = Posix.Readable },
            new() { Fd = _errorsOpen ? process.Errors : Nothing, Events = Posix.Readable }, new() { Fd = wantsToWrite ? process.Commands : Nothing, Events = Posix.Writable },
        ];
        _ = Posix.poll(entries, (nuint)entries.Length, TickMs);
        return (entries[^1].Returned & Posix.Error) != 0;
    }

    private int Write(ReadOnlySpan<byte> rest) => rest.IsEmpty ? 0 : (int)Math.Max(0, Posix.write(process.Commands, in rest[0], (nuint)rest.Length));

    /// <summary>Reads what is there now, at most a megabyte so that a flood cannot hold the loop; false at the end of the pipe.</summary>
    private bool Drain(int fd, Action<ReadOnlySpan<byte>> take)
    {
        for (var round = 0; round < 16; round++)
        {
            var count = Posix.read(fd, ref _buffer[0], (nuint)_buffer.Length);
            if (count <= 0)
                return count < 0;
            take(_buffer.AsSpan(0, (int)count));
        }
        return true;
    }
}
