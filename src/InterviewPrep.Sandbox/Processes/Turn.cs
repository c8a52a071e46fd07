namespace InterviewPrep.Sandbox.Processes;

/// <summary>What one exchange with a jailed process may take.</summary>
/// <param name="PrintedBytes">On each of standard output and error.</param>
/// <param name="ResidentBytes">Polled, and threads with it; 0 where a control group holds both.</param>
/// <param name="ReplyBytes">Largest body of the reply.</param>
internal sealed record Budget(TimeSpan Cpu, TimeSpan Wall, int PrintedBytes, long ResidentBytes, int ReplyBytes);

internal enum TurnEnd
{
    Answered,

    /// <summary>The process ended, by itself or by somebody else's hand.</summary>
    Died,
    CpuLimit,
    WallLimit,
    MemoryLimit,
    ProcessLimit,
    PrintedTooMuch,

    /// <summary>Bytes on the reply pipe that are no reply, or a pipe that the process closed and lived on.</summary>
    BadReply,
}

/// <summary>One message to a jailed process and what came of it. Times are the host's own measurements.</summary>
/// <param name="ExitCode">Of a process that died: its exit code, or 128 and the signal.</param>
/// <param name="OutOfMemory">It died because its control group was full.</param>
internal sealed record Turn(TurnEnd End, byte[] Body, TimeSpan Cpu, TimeSpan Wall, int ExitCode = 0, bool OutOfMemory = false)
{
    private const int Killed = 128 + 9;

    /// <summary>By SIGKILL from outside. A process in a jail cannot send it to itself: the system call filter refuses.</summary>
    public bool WasKilled => End == TurnEnd.Died && ExitCode == Killed && !OutOfMemory;
}
