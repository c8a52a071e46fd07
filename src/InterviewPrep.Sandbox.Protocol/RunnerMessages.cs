namespace InterviewPrep.Sandbox.Protocol;

/// <summary>The first message to a runner: the answer it will run.</summary>
/// <param name="Nonce">Every reply of this run repeats it.</param>
/// <param name="HeapBytes">What the managed heap may grow by.</param>
/// <param name="ResultBytes">Largest encoded result of a case.</param>
public sealed record LoadAnswer(byte[] Nonce, AnswerShape Shape, byte[] Assembly, byte[] Pdb, long HeapBytes, int ResultBytes)
{
    public const int NonceLength = 16;

    public byte[] Pack() => Frames.Pack(to =>
    {
        to.WriteBlob(Nonce);
        Shape.Write(to);
        to.WriteBlob(Assembly);
        to.WriteBlob(Pdb);
        to.Write(HeapBytes);
        to.Write(ResultBytes);
    });

    public static LoadAnswer Parse(byte[] body) => Frames.Parse(body, from =>
        new LoadAnswer(from.ReadBlob(), AnswerShape.Read(from), from.ReadBlob(), from.ReadBlob(), from.ReadInt64(), from.ReadInt32()));
}

/// <summary>Each further message: the input of one case as JSON in UTF-8.</summary>
public sealed record RunCase(byte[] Input)
{
    public byte[] Pack() => Frames.Pack(to => to.WriteBlob(Input));

    public static RunCase Parse(byte[] body) => Frames.Parse(body, from => new RunCase(from.ReadBlob()));
}

/// <summary>Sent once, when the runner is warm and its walls stand.</summary>
/// <param name="Sealed">Whether the system call filter stands.</param>
/// <param name="Why">If not, the reason.</param>
public sealed record RunnerReady(bool Sealed, string? Why)
{
    public byte[] Pack() => Frames.Pack(to =>
    {
        to.Write(Sealed);
        to.WriteText(Why);
    });

    public static RunnerReady Parse(byte[] body) => Frames.Parse(body, from => new RunnerReady(from.ReadBoolean(), from.ReadText()));
}

public enum CaseOutcome : byte
{
    /// <summary>Of a load: the answer is there.</summary>
    Loaded,
    Returned,
    Threw,

    /// <summary>An exception that a refused system call leaves behind.</summary>
    Refused,
    OutOfMemory,
    NoThread,
    ResultTooLarge,

    /// <summary>The answer asked the process to end; nothing follows.</summary>
    Exited,
}

/// <summary>The end of a load or a case. Only the host's own clocks count; this is what the runner says.</summary>
/// <param name="Result">JSON in UTF-8; empty unless it returned.</param>
/// <param name="Line">In the candidate's text, from 1; 0: unknown.</param>
public sealed record CaseEnded(byte[] Nonce, CaseOutcome Outcome, byte[] Result, string ErrorType, string ErrorMessage, int Line, long AllocatedBytes)
{
    public byte[] Pack() => Frames.Pack(to =>
    {
        to.WriteBlob(Nonce);
        to.Write((byte)Outcome);
        to.WriteBlob(Result);
        to.Write(ErrorType);
        to.Write(ErrorMessage);
        to.Write(Line);
        to.Write(AllocatedBytes);
    });

    public static CaseEnded Parse(byte[] body) => Frames.Parse(body, from => new CaseEnded(
        from.ReadBlob(), (CaseOutcome)from.ReadByte(), from.ReadBlob(), from.ReadString(), from.ReadString(), from.ReadInt32(), from.ReadInt64()));
}
