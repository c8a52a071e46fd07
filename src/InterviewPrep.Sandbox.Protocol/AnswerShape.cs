namespace InterviewPrep.Sandbox.Protocol;

public enum AnswerKind : byte
{
    /// <summary>Bare methods, compiled as a script.</summary>
    Script,

    /// <summary>A method of a class.</summary>
    Method,

    /// <summary>A class whose instance takes a sequence of calls.</summary>
    Class,

    /// <summary>A program with an entry point.</summary>
    Program,
}

/// <summary>What compiler and runner must know of a target. Types are in the grammar of <see cref="Values.DataType"/>; "void" returns nothing.</summary>
/// <param name="ResultArgument">Index of the parameter that is the result; -1: the return value.</param>
public sealed record AnswerShape(
    AnswerKind Kind,
    string ClassName,
    IReadOnlyList<ShapeParameter> Constructor,
    IReadOnlyList<ShapeMethod> Methods,
    int ResultArgument)
{
    internal void Write(BinaryWriter to)
    {
        to.Write((byte)Kind);
        to.Write(ClassName);
        to.WriteList(Constructor, WriteParameter);
        to.WriteList(Methods, WriteMethod);
        to.Write(ResultArgument);
    }

    internal static AnswerShape Read(BinaryReader from) => new(
        (AnswerKind)from.ReadByte(),
        from.ReadString(),
        from.ReadList(ReadParameter),
        from.ReadList(r => new ShapeMethod(r.ReadString(), r.ReadList(ReadParameter), r.ReadString())),
        from.ReadInt32());

    private static void WriteParameter(BinaryWriter to, ShapeParameter parameter)
    {
        to.Write(parameter.Type);
        to.Write(parameter.Name);
    }

    private static void WriteMethod(BinaryWriter to, ShapeMethod method)
    {
        to.Write(method.Name);
        to.WriteList(method.Parameters, WriteParameter);
        to.Write(method.ReturnType);
    }

    private static ShapeParameter ReadParameter(BinaryReader from) => new(from.ReadString(), from.ReadString());
}

public sealed record ShapeParameter(string Type, string Name);

public sealed record ShapeMethod(string Name, IReadOnlyList<ShapeParameter> Parameters, string ReturnType);
