using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>Classic BPF over struct seccomp_data (see seccomp(2)): number at 0, architecture at 4, arguments from 16, eight bytes each.</summary>
internal sealed class FilterProgram
{
    private const ushort Load = 0x20, JumpIfEqual = 0x15, JumpIfAtLeast = 0x35, JumpIfAnyBit = 0x45, Return = 0x06;
    private const uint Allow = 0x7FFF0000, Errno = 0x00050000, KillProcess = 0x80000000;
    public const uint AccessDenied = 13, NoSuchCall = 38;

    private readonly List<Instruction> _code = [];

    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

    public Instruction[] Code => [.. _code];

    public void RequireArchitecture(uint architecture)
    {
        Add(Load, 4);
        Add(JumpIfEqual, architecture, ifTrue: 1);
        Add(Return, KillProcess);
        Add(Load, 0);
    }

    public void Permit(int call)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: 1);
        Add(Return, Allow);
    }

    /// <summary>Allowed when each named half of an argument is one of the values beside it, else refused.</summary>
    public void PermitWhen(int call, params (int Half, uint[] Values)[] conditions)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: (byte)(conditions.Sum(c => c.Values.Length + 2) + 1));
        foreach (var (half, values) in conditions)
        {
            Add(Load, OffsetOf(half));
            for (var left = values.Length; left > 0; left--)
                Add(JumpIfEqual, values[^left], ifTrue: (byte)left);
            Refuse(AccessDenied);
        }
        PermitTheRest();
    }

    /// <summary>Allowed when the half of an argument has the bit, else refused.</summary>
    public void PermitWithBit(int call, int half, uint bit)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: 4);
        Add(Load, OffsetOf(half));
        Add(JumpIfAnyBit, bit, ifFalse: 1);
        Add(Return, Allow);
        Refuse(AccessDenied);
    }

    public void RefuseCall(int call, uint error)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: 1);
        Refuse(error);
    }

    public void RefuseFrom(uint firstCall)
    {
        Add(JumpIfAtLeast, firstCall, ifFalse: 1);
        Refuse(AccessDenied);
    }

    /// <summary>Refused when the half of an argument is one of the values, else allowed.</summary>
    public void RefuseWhen(int call, int half, params uint[] values)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: (byte)(values.Length + 3));
        Add(Load, OffsetOf(half));
        for (var left = values.Length; left > 0; left--)
            Add(JumpIfEqual, values[^left], ifTrue: (byte)left);
        PermitTheRest();
        Refuse(AccessDenied);
    }

    public void PermitTheRest() => Add(Return, Allow);

    public void Refuse(uint error) => Add(Return, Errno | error);

    /// <summary>The lower 32 bits of an argument: all that the kernel looks at in numbers and flags.</summary>
    public static int Low(int argument) => 2 * argument;

    public static int High(int argument) => 2 * argument + 1;

    private static uint OffsetOf(int half) => 16 + 4 * (uint)half;

    private void Add(ushort code, uint operand, byte ifTrue = 0, byte ifFalse = 0) => _code.Add(new(code, ifTrue, ifFalse, operand));
}
