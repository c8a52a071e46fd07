using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>Classic BPF over struct seccomp_data (see seccomp(2)): number at 0, architecture at 4, arguments from 16, eight bytes each.</summary>
internal sealed class FilterProgram
{
    private const ushort Load = 0x20, JumpIfEqual = 0x15, JumpIfAnyBit = 0x45, Return = 0x06;
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

    /// <summary>Allowed when the low half of the argument is one of the values, else refused.</summary>
    public void PermitWhenOneOf(int call, int argument, params uint[] values)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: (byte)(values.Length * 2 + 2));
        Add(Load, ArgumentOffset(argument));
        foreach (var value in values)
            Permit((int)value);
        Refuse(AccessDenied);
    }

    /// <summary>Allowed when the low half of the argument has the bit, else refused.</summary>
    public void PermitWithBit(int call, int argument, uint bit)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: 4);
        Add(Load, ArgumentOffset(argument));
        Add(JumpIfAnyBit, bit, ifFalse: 1);
        Add(Return, Allow);
        Refuse(AccessDenied);
    }

    public void RefuseCall(int call, uint error)
    {
        Add(JumpIfEqual, (uint)call, ifFalse: 1);
        Refuse(error);
    }

    public void Refuse(uint error) => Add(Return, Errno | error);

    private static uint ArgumentOffset(int argument) => 16 + 8 * (uint)argument;

    private void Add(ushort code, uint operand, byte ifTrue = 0, byte ifFalse = 0) => _code.Add(new(code, ifTrue, ifFalse, operand));
}
