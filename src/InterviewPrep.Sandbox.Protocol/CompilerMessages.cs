namespace InterviewPrep.Sandbox.Protocol;

public enum CompilerTask : byte { Compile, Diagnose, Complete }

/// <param name="Position">Of a completion: UTF-16 units from the start.</param>
public sealed record CompilerRequest(CompilerTask Task, AnswerShape Shape, string Source, int Position)
{
    public byte[] Pack() => Frames.Pack(to =>
    {
        to.Write((byte)Task);
        Shape.Write(to);
        to.Write(Source);
        to.Write(Position);
    });

    public static CompilerRequest Parse(byte[] body) => Frames.Parse(body, from =>
        new CompilerRequest((CompilerTask)from.ReadByte(), AnswerShape.Read(from), from.ReadString(), from.ReadInt32()));
}

public enum CompilerOutcome : byte { Done, Errors, Forbidden }

/// <param name="Assembly">Empty unless a compile is done.</param>
public sealed record CompilerReply(
    CompilerOutcome Outcome,
    byte[] Assembly,
    byte[] Pdb,
    IReadOnlyList<WireDiagnostic> Diagnostics,
    IReadOnlyList<WireCompletion> Completions)
{
    public byte[] Pack() => Frames.Pack(to =>
    {
        to.Write((byte)Outcome);
        to.WriteBlob(Assembly);
        to.WriteBlob(Pdb);
        to.WriteList(Diagnostics, (w, d) => d.Write(w));
        to.WriteList(Completions, (w, c) => c.Write(w));
    });

    public static CompilerReply Parse(byte[] body) => Frames.Parse(body, from => new CompilerReply(
        (CompilerOutcome)from.ReadByte(), from.ReadBlob(), from.ReadBlob(), from.ReadList(WireDiagnostic.Read), from.ReadList(WireCompletion.Read)));
}

/// <param name="Severity">0 info, 1 warning, 2 error.</param>
public sealed record WireDiagnostic(int Line, int Column, int EndLine, int EndColumn, byte Severity, string Id, string Message)
{
    public bool IsError => Severity == 2;

    internal void Write(BinaryWriter to)
    {
        to.Write(Line);
        to.Write(Column);
        to.Write(EndLine);
        to.Write(EndColumn);
        to.Write(Severity);
        to.Write(Id);
        to.Write(Message);
    }

    internal static WireDiagnostic Read(BinaryReader from) => new(
        from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadByte(), from.ReadString(), from.ReadString());
}

public sealed record WireCompletion(string Label, string Kind, string? Detail)
{
    internal void Write(BinaryWriter to)
    {
        to.Write(Label);
        to.Write(Kind);
        to.WriteText(Detail);
    }

    internal static WireCompletion Read(BinaryReader from) => new(from.ReadString(), from.ReadString(), from.ReadText());
}
