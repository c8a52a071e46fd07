using System.ComponentModel;
using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>The libc calls of the host. Process.Start would do for neither the extra pipes nor the thread that must own the child.</summary>
internal static class Posix
{
    public const int Kill = 9;
    public const short Readable = 1, Writable = 4, Error = 8;

    private const int CloseOnExec = 0x80000;
    private const int DuplicateCloseOnExec = 1030, GetFlags = 3, SetFlags = 4, NonBlocking = 0x800;

    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Fd;
        public short Events;
        public short Returned;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    /// <summary>A pipe that no other child inherits, its ends above the numbers that children expect.</summary>
    public static (int Read, int Write) OpenPipe()
    {
        var ends = new int[2];
        Check(pipe2(ends, CloseOnExec));
        return (Lift(ends[0]), Lift(ends[1]));
    }

    /// <summary>A pipe to read a few bytes from, to its end.</summary>
    public static int PipeOf(byte[] bytes)
    {
        var pipe = OpenPipe();
        Check((int)write(pipe.Write, in bytes[0], (nuint)bytes.Length));
        _ = close(pipe.Write);
        return pipe.Read;
    }

    public static void MakeNonBlocking(int fd) => Check(fcntl(fd, SetFlags, Check(fcntl(fd, GetFlags, 0)) | NonBlocking));

    public static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    /// <summary>CPU time of all threads of a process, by its clock (see clock_getcpuclockid(3)); null when it is gone.</summary>
    public static TimeSpan? CpuTime(int pid)
    {
        const int scheduledTime = 2;
        return clock_gettime((~pid << 3) | scheduledTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : null;
    }

    private static int Lift(int fd)
    {
        const int firstFree = 10;
        var lifted = Check(fcntl(fd, DuplicateCloseOnExec, firstFree));
        _ = close(fd);
        return lifted;
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int pipe2(int[] ends, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fcntl(int fd, int command, int argument);

    [DllImport("libc", SetLastError = true)]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [DllImport("libc", SetLastError = true)]
    public static extern int close(int fd);

    [DllImport("libc", SetLastError = true)]
    public static extern nint read(int fd, ref byte buffer, nuint count);

    [DllImport("libc", SetLastError = true)]
    public static extern nint write(int fd, in byte buffer, nuint count);

    [DllImport("libc", SetLastError = true)]
    public static extern int poll([In, Out] PollEntry[] entries, nuint count, int timeoutMs);

    [DllImport("libc", SetLastError = true)]
    public static extern int kill(int pid, int signal);

    [DllImport("libc", SetLastError = true)]
    public static extern int waitpid(int pid, out int status, int options);

    [DllImport("libc")]
    public static extern uint geteuid();
}
