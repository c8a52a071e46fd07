using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>The few calls into libc that raise the walls.</summary>
internal static class Native
{
    public const int SetParentDeathSignal = 1;
    public const int SetDumpable = 4;
    public const int SetNoNewPrivileges = 38;

    public const int ProcessLimit = 6;

    [StructLayout(LayoutKind.Sequential)]
    public struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Syscall(nint number, nint first, nint second, nint third);

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static extern int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    public static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    public static extern int CreateMemoryFile([MarshalAs(UnmanagedType.LPUTF8Str)] string name, uint flags);

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static extern int Duplicate(int from, int to);

    [DllImport("libc", EntryPoint = "lseek", SetLastError = true)]
    public static extern long Seek(int fd, long offset, int whence);
}
