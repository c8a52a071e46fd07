using System.ComponentModel;
using System.Runtime.InteropServices;
using static InterviewPrep.Sandbox.Runner.Walls.FilterProgram;

namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>
/// The seccomp allow list. Raised from within, after warm-up, on every thread at once (SECCOMP_FILTER_FLAG_TSYNC); it can never be taken down.
/// </summary>
internal static class SystemCallFilter
{
    private const uint ArchX64 = 0xC000003E, ArchArm64 = 0xC00000B7;
    private const uint CloneThread = 0x00010000;
    private const uint Itself = 0, NoNewLimit = 0;
    private const uint Abort = 6, SuspendThread = 34, SuspendThreadOnMusl = 35; // how the runtime dies, and how it stops threads for a collection
    private const uint SetName = 15, NameMemory = 0x53564D41;
    private const uint TerminalAttributes = 0x5401, WindowSize = 0x5413;
    private const uint DuplicateFd = 0, GetFdFlags = 1, SetFdFlags = 2, GetStatusFlags = 3, DuplicateFdCloseOnExec = 1030;

    /// <summary>Null when the filter stands; else why it does not.</summary>
    public static string? Raise()
    {
        if (RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
            return $"The system call filter knows x64 and arm64, and this is {RuntimeInformation.ProcessArchitecture}.";
        if (Native.Control(Native.SetNoNewPrivileges, 1, 0, 0, 0) != 0)
            return $"no_new_privs: {LastError()}";
        return Install(Compose().Code);
    }

    private static FilterProgram Compose()
    {
        var program = new FilterProgram();
        program.RequireArchitecture(IsX64 ? ArchX64 : ArchArm64);
        foreach (var call in SystemCalls.Allowed)
            if (Number(call) >= 0)
                program.Permit(Number(call));
        program.PermitWithBit(Number(SystemCalls.Clone), Low(0), CloneThread);
        program.RefuseCall(Number(SystemCalls.Clone3), FilterProgram.NoSuchCall); // glibc then takes clone, whose flags can be read
        program.PermitWhen(Number(SystemCalls.ThreadKill), (Low(0), [(uint)Environment.ProcessId]), (Low(2), [Abort, SuspendThread, SuspendThreadOnMusl]));
        program.PermitWhen(Number(SystemCalls.Control), (Low(0), [SetName, NameMemory]));
        program.PermitWhen(Number(SystemCalls.DeviceControl), (Low(1), [TerminalAttributes, WindowSize]));
        program.PermitWhen(Number(SystemCalls.FileControl), (Low(1), [DuplicateFd, GetFdFlags, SetFdFlags, GetStatusFlags, DuplicateFdCloseOnExec]));
        program.PermitWhen(Number(SystemCalls.SetAffinity), (Low(0), [Itself]));
        program.PermitWhen(Number(SystemCalls.ResourceLimit), (Low(0), [Itself]), (Low(2), [NoNewLimit]), (High(2), [NoNewLimit]));
        program.Refuse(FilterProgram.AccessDenied);
        return program;
    }

    private static string? Install(FilterProgram.Instruction[] code)
    {
        const nint setModeFilter = 1, synchroniseThreads = 1;
        var pinned = GCHandle.Alloc(code, GCHandleType.Pinned);
        var header = Marshal.AllocHGlobal(16); // struct sock_fprog
        Marshal.WriteInt64(header, code.Length);
        Marshal.WriteIntPtr(header, 8, pinned.AddrOfPinnedObject());
        var result = Native.Syscall(Number(SystemCalls.Seccomp), setModeFilter, synchroniseThreads, header);
        var why = result == 0 ? null : result > 0 ? $"thread {result} refused the filter" : LastError();
        pinned.Free();
        Marshal.FreeHGlobal(header);
        return why;
    }

    private static bool IsX64 => RuntimeInformation.ProcessArchitecture == Architecture.X64;

    private static int Number(SystemCall call) => IsX64 ? call.X64 : call.Arm64;

    private static string LastError() => new Win32Exception(Marshal.GetLastPInvokeError()).Message;
}
