using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Tests.Jail;

/// <summary>A system call with its arguments; an argument from 2^60 on is a word of <paramref name="Words"/> by its address.</summary>
internal sealed record Attempt(string Name, int X64, int Arm64, long[] Arguments, params string[] Words)
{
    private const long Word = 1L << 60, Word2 = Word + 1;
    private const long Here = -100, Create = 0x42, NewUser = 0x1000_0000;

    public int Number => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Arm64 : X64;

    /// <summary>What gives nobody in a box anything to do outside of it or with another box, and must be refused by either wall.</summary>
    public static readonly Attempt[] Everywhere =
    [
        new("open /etc/passwd", 257, 56, [Here, Word, 0], "/etc/passwd"), new("open the host's memory", 257, 56, [Here, Word, 0], "/dev/mem"),
        new("create a file", 257, 56, [Here, Word, Create, 438], "/tmp/x"), new("create a file in /dev/shm", 257, 56, [Here, Word, Create, 438], "/dev/shm/x"),
        new("create a file beside the program", 257, 56, [Here, Word, Create, 438], "/program/x"), new("open by the newest call", 437, 437, [Here, Word, Word2, 24], "/etc/passwd", new string('\u0001', 24)),
        new("unlink", 263, 35, [Here, Word, 0], "/dotnet/dotnet"), new("rename", 316, 276, [Here, Word, Here, Word2, 0], "/etc/passwd", "/x"),
        new("symlink", 266, 36, [Word, Here, Word2], "/etc/passwd", "/program/x"), new("link", 265, 37, [Here, Word, Here, Word2, 0], "/etc/passwd", "/x"),
        new("mkdir", 258, 34, [Here, Word, 511], "/x"), new("mknod", 259, 33, [Here, Word, 8576, 259], "/x"), new("chmod", 268, 53, [Here, Word, 2559], "/dotnet/dotnet"),
        new("socket of the internet", 41, 198, [2, 1, 0]), new("socket of the internet, version 6", 41, 198, [10, 1, 0]), new("socket of the machine", 41, 198, [1, 1, 0]),
        new("socket to the hypervisor", 41, 198, [40, 1, 0]), new("socket to the kernel", 41, 198, [16, 3, 0]), new("raw socket", 41, 198, [17, 3, 0]), new("pair of sockets", 53, 199, [1, 1, 0, Word], "aaaaaaaa"),
        new("trace the parent", 101, 117, [16, 1, 0, 0]), new("read another's memory", 310, 270, [1, Word, 1, Word, 1, 0], "aaaaaaaaaaaaaaaa"), new("write another's memory", 311, 271, [1, Word, 1, Word, 1, 0], "aaaaaaaaaaaaaaaa"),
        new("take another's descriptor", 438, 438, [3, 0, 0]), new("compare processes", 312, 272, [1, 1, 0, 0, 0]),
        new("add a key", 248, 217, [Word, Word, Word, 1, -3], "user"), new("ask for a key", 249, 218, [Word, Word, 0, -3], "user"), new("join a keyring", 250, 219, [1, Word], "x"), new("read the session's keyring", 250, 219, [0, -3, 0]),
        new("io_uring", 425, 425, [8, Word], new string('a', 120)), new("bpf", 321, 280, [0, Word, 72], new string('a', 72)), new("performance counters", 298, 241, [Word, 0, -1, -1, 0], new string('a', 128)), new("userfaultfd", 323, 282, [0]),
        new("new user namespace", 272, 97, [NewUser]), new("new mount namespace", 272, 97, [0x20000]), new("join a namespace", 308, 268, [3, 0]), new("child in a new user namespace", 56, 220, [NewUser | 17, 0, 0, 0, 0]),
        new("mount", 165, 40, [Word, Word, Word, 0, 0], "proc"), new("open a tree", 428, 428, [Here, Word, 1], "/"), new("new file system", 430, 430, [Word, 0], "tmpfs"), new("pivot_root", 155, 41, [Word, Word], "/"), new("chroot", 161, 51, [Word], "/"),
        new("lock a file", 73, 32, [0, 2]), new("lock a part of a file", 72, 25, [0, 6, Word], new string('\u0001', 32)), new("lock an open file", 72, 25, [0, 37, Word], new string('\u0001', 32)), new("lease a file", 72, 25, [0, 1024, 0]),
        new("watch files", 294, 26, [0]), new("watch everything", 300, 262, [0, 0]), new("name a file by handle", 303, 264, [Here, Word, Word2, Word2, 0], "/", new string('a', 140)), new("open a file by handle", 304, 265, [Here, Word, 0], new string('a', 140)),
        new("shared memory", 29, 194, [1, 4096, 0x3B6]), new("semaphores", 64, 190, [1, 1, 0x3B6]), new("messages", 68, 186, [1, 0x3B6]), new("message queue", 240, 180, [Word, Create, 438, 0], "x"),
        new("become root", 105, 146, [0]), new("become group root", 106, 144, [0]), new("capabilities", 126, 91, [Word, Word2], "aaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa"), new("lift the largest file", 302, 261, [0, 1, Word, 0], new string('z', 16)),
        new("read the kernel's log", 103, 116, [3, Word, 8], "aaaaaaaa"), new("personality", 135, 92, [0x0040000]), new("reboot", 169, 142, [0xfee1dead, 672274793, 0x89ABCDEF]), new("host name", 170, 161, [Word, 1], "x"), new("load a module", 313, 273, [0, Word, 0], ""),
    ];

    /// <summary>What a box may do within itself, and what the filter refuses all the same.</summary>
    public static readonly Attempt[] BehindTheFilter =
    [
        new("start a program", 59, 221, [Word, 0, 0], "/bin/sh"), new("child process", 56, 220, [17, 0, 0, 0, 0]), new("kill somebody", 62, 129, [1, 9]), new("kill itself", 234, 131, [1, 1, 9]),
        new("file in memory", 319, 279, [Word, 0], "x"), new("become traceable", 157, 167, [4, 1, 0, 0, 0]), new("look at a file", 262, 79, [Here, Word, Word2, 0], "/", new string('a', 256)),
        new("a number of the other architecture", 0x4000_0002, 0x4000_0002, [Word, 0], "/etc/passwd"), new("list a folder", 217, 61, [0, Word, 100], new string('a', 100)), new("descriptor of a process", 434, 434, [1, 0]),
    ];
}
