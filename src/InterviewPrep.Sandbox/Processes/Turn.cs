namespace InterviewPrep.Sandbox.Processes;

/// <summary>What one exchange with a jailed process may take.</summary>
/// <param name="PrintedBytes">On each of standard output and error.</param>
/// <param name="ResidentBytes">Polled; 0 where a control group holds the memory.</param>
/// <param name="ReplyBytes">Largest body of the reply.</param>
internal sealed record Budget(TimeSpan Cpu, TimeSpan Wall, int PrintedBytes, long ResidentBytes, int ReplyBytes);

internal enum TurnEnd
{
    Answered,

    /// <summary>The process ended by itself.</summary>
    Died,
    CpuLimit,
    WallLimit,
    MemoryLimit,
    PrintedTooMuch,

    /// <summary>Bytes on the reply pipe that are no reply.</summary>
    BadReply,
}

/// <summary>One message to a jailed process and what came of it. Times are the host's own measurements.</summary>
internal sealed record Turn(TurnEnd End, byte[] Body, TimeSpan Cpu, TimeSpan Wall);
