namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>
/// What a running .NET process needs once everything is loaded: memory, threads, clocks, and the descriptors that it has already. No path is
/// ever looked up, nothing is opened, connected, started or signalled. The busiest come first because the filter asks in this order.
/// </summary>
internal static class SystemCalls
{
    public static readonly SystemCall[] Allowed =
    [
        new("futex", 202, 98), new("read", 0, 63), new("write", 1, 64), new("madvise", 28, 233), new("mmap", 9, 222), new("munmap", 11, 215),
        new("mprotect", 10, 226), new("sched_yield", 24, 124), new("clock_gettime", 228, 113), new("clock_nanosleep", 230, 115),
        new("nanosleep", 35, 101), new("membarrier", 324, 283), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139),
        new("rt_sigaction", 13, 134), new("sigaltstack", 131, 132), new("set_robust_list", 273, 99), new("rseq", 334, 293),
        new("gettid", 186, 178), new("getpid", 39, 172), new("getppid", 110, 173), new("exit", 60, 93), new("exit_group", 231, 94),
        new("brk", 12, 214), new("mremap", 25, 216), new("mincore", 27, 232), new("getrandom", 318, 278), new("getrusage", 98, 165),
        new("sysinfo", 99, 179), new("uname", 63, 160), new("getcpu", 309, 168), new("gettimeofday", 96, 169), new("time", 201, -1),
        new("clock_getres", 229, 114), new("sched_getaffinity", 204, 123), new("sched_getparam", 143, 121), new("sched_getscheduler", 145, 120),
        new("restart_syscall", 219, 128), new("poll", 7, -1), new("ppoll", 271, 73), new("close", 3, 57), new("fstat", 5, 80),
        new("lseek", 8, 62), new("ftruncate", 77, 46), new("pread64", 17, 67), new("pwrite64", 18, 68), new("readv", 19, 65),
        new("writev", 20, 66), new("dup", 32, 23), new("pipe2", 293, 59), new("getuid", 102, 174), new("geteuid", 107, 175), new("getgid", 104, 176), new("getegid", 108, 177),
    ];

    public static readonly SystemCall Clone = new("clone", 56, 220);
    public static readonly SystemCall Clone3 = new("clone3", 435, 435);
    public static readonly SystemCall ThreadKill = new("tgkill", 234, 131);
    public static readonly SystemCall Control = new("prctl", 157, 167);
    public static readonly SystemCall DeviceControl = new("ioctl", 16, 29);
    public static readonly SystemCall FileControl = new("fcntl", 72, 25);
    public static readonly SystemCall SetAffinity = new("sched_setaffinity", 203, 122);
    public static readonly SystemCall ResourceLimit = new("prlimit64", 302, 261);
    public static readonly SystemCall Seccomp = new("seccomp", 317, 277);
}
