using System.Runtime.InteropServices;
using InterviewPrep.Sandbox.Runner.Walls;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>
/// What namespaces do not part: kernel interfaces through which a box could reach its machine or signal to another box. bubblewrap refuses them before
/// the program starts, so that the box holds alone. (The runner's own filter, raised later, is the other wall: it allows only what it names.)
/// </summary>
internal static class BoxFilter
{
    private const uint ArchX64 = 0xC000003E, ArchArm64 = 0xC00000B7, FirstX32Call = 0x40000000;
    private const uint Lock = 6, LockAndWait = 7, OpenFileLock = 37, OpenFileLockAndWait = 38, Lease = 1024, Notify = 1026;

    private static readonly SystemCall FileControl = new("fcntl", 72, 25);

    private static readonly SystemCall[] Refused =
    [
        new("socket", 41, 198), new("socketpair", 53, 199), // AF_VSOCK leads to the hypervisor from every network namespace
        new("add_key", 248, 217), new("request_key", 249, 218), new("keyctl", 250, 219), // the host's session keyring is inherited
        new("io_uring_setup", 425, 425), new("io_uring_enter", 426, 426), new("io_uring_register", 427, 427),
        new("flock", 73, 32), new("inotify_init", 253, -1), new("inotify_init1", 294, 26), new("fanotify_init", 300, 262), // files that all boxes see
        new("shmget", 29, 194), new("semget", 64, 190), new("msgget", 68, 186), new("mq_open", 240, 180),
        new("ptrace", 101, 117), new("process_vm_readv", 310, 270), new("process_vm_writev", 311, 271), new("kcmp", 312, 272), new("pidfd_getfd", 438, 438),
        new("unshare", 272, 97), new("setns", 308, 268), new("mount", 165, 40), new("umount2", 166, 39), new("pivot_root", 155, 41),
        new("open_tree", 428, 428), new("move_mount", 429, 429), new("fsopen", 430, 430), new("fsmount", 432, 432), new("mount_setattr", 442, 442),
        new("name_to_handle_at", 303, 264), new("open_by_handle_at", 304, 265),
        new("bpf", 321, 280), new("perf_event_open", 298, 241), new("userfaultfd", 323, 282), new("personality", 135, 92), new("syslog", 103, 116),
    ];

    /// <summary>As bubblewrap reads it; null on a machine whose call numbers are not known here.</summary>
    public static byte[]? Bytes { get; } = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 ? Compose() : null;

    private static byte[] Compose()
    {
        var x64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        var program = new FilterProgram();
        program.RequireArchitecture(x64 ? ArchX64 : ArchArm64);
        program.RefuseFrom(FirstX32Call);
        foreach (var number in Refused.Select(call => x64 ? call.X64 : call.Arm64).Where(number => number >= 0))
            program.RefuseCall(number, FilterProgram.AccessDenied);
        program.RefuseWhen(x64 ? FileControl.X64 : FileControl.Arm64, FilterProgram.Low(1), Lock, LockAndWait, OpenFileLock, OpenFileLockAndWait, Lease, Notify);
        program.PermitTheRest();
        return MemoryMarshal.AsBytes<FilterProgram.Instruction>(program.Code).ToArray();
    }
}
