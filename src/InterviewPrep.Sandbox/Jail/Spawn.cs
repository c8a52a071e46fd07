using System.ComponentModel;
using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>posix_spawn with chosen descriptors, default signals and a session of its own.</summary>
internal static class Spawn
{
    private const short ResetSignals = 0x04, SetSignalMask = 0x08, NewSession = 0x80;
    private const int OpaqueBytes = 1024; // larger than posix_spawnattr_t, posix_spawn_file_actions_t and sigset_t anywhere

    /// <param name="descriptors">They become 1, 2, 3 and so on in the child; 0 is /dev/null, and it inherits no other.</param>
    public static int Start(IReadOnlyList<string> command, IReadOnlyList<string> environment, IReadOnlyList<int> descriptors)
    {
        nint actions = Marshal.AllocHGlobal(OpaqueBytes), attributes = Marshal.AllocHGlobal(OpaqueBytes);
        using NativeStrings arguments = new(command), variables = new(environment);
        try
        {
            Describe(actions, attributes, descriptors);
            var error = posix_spawn(out var pid, command[0], actions, attributes, arguments.Pointer, variables.Pointer);
            return error == 0 ? pid : throw new Win32Exception(error);
        }
        finally
        {
            _ = posix_spawn_file_actions_destroy(actions);
            _ = posix_spawnattr_destroy(attributes);
            Marshal.FreeHGlobal(actions);
            Marshal.FreeHGlobal(attributes);
        }
    }

    private static void Describe(nint actions, nint attributes, IReadOnlyList<int> descriptors)
    {
        _ = posix_spawn_file_actions_init(actions);
        _ = posix_spawn_file_actions_addopen(actions, 0, "/dev/null", 0, 0);
        for (var i = 0; i < descriptors.Count; i++)
            _ = posix_spawn_file_actions_adddup2(actions, descriptors[i], i + 1);
        CloseFrom(actions, descriptors.Count + 1);
        _ = posix_spawnattr_init(attributes);
        var signals = Marshal.AllocHGlobal(OpaqueBytes);
        _ = sigfillset(signals);
        _ = posix_spawnattr_setsigdefault(attributes, signals);
        _ = sigemptyset(signals);
        _ = posix_spawnattr_setsigmask(attributes, signals);
        Marshal.FreeHGlobal(signals);
        _ = posix_spawnattr_setflags(attributes, ResetSignals | SetSignalMask | NewSession);
    }

    /// <summary>Ours are closed on exec anyway; this is for what some library in the host forgot.</summary>
    private static void CloseFrom(nint actions, int first)
    {
        try
        {
            _ = posix_spawn_file_actions_addclosefrom_np(actions, first);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without it (musl).
        }
    }

    /// <summary>A null-terminated array of C strings.</summary>
    private sealed class NativeStrings : IDisposable
    {
        private readonly nint[] _items;

        public NativeStrings(IReadOnlyList<string> texts)
        {
            _items = [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];
            Pointer = Marshal.AllocHGlobal(_items.Length * nint.Size);
            Marshal.Copy(_items, 0, Pointer, _items.Length);
        }

        public nint Pointer { get; }

        public void Dispose()
        {
            foreach (var item in _items)
                Marshal.FreeCoTaskMem(item);
            Marshal.FreeHGlobal(Pointer);
        }
    }

    [DllImport("libc")]
    private static extern int posix_spawn(out int pid, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint actions, nint attributes, nint arguments, nint environment);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_init(nint actions);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_destroy(nint actions);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_addopen(nint actions, int fd, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mode);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_adddup2(nint actions, int from, int to);

    [DllImport("libc")]
    private static extern int posix_spawn_file_actions_addclosefrom_np(nint actions, int first);

    [DllImport("libc")]
    private static extern int posix_spawnattr_init(nint attributes);

    [DllImport("libc")]
    private static extern int posix_spawnattr_destroy(nint attributes);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setflags(nint attributes, short flags);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setsigdefault(nint attributes, nint signals);

    [DllImport("libc")]
    private static extern int posix_spawnattr_setsigmask(nint attributes, nint signals);

    [DllImport("libc")]
    private static extern int sigfillset(nint signals);

    [DllImport("libc")]
    private static extern int sigemptyset(nint signals);
}
