using System.Collections.Concurrent;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>A place for one jailed process: a user id of its own when we are root, a control group of its own where they can be made.</summary>
/// <param name="UserId">Null: our own.</param>
/// <param name="Processes">Most processes and threads in it.</param>
internal sealed record JailSlot(int Number, uint? UserId, ControlGroup? Group, int Processes);

/// <summary>Hands out slots and takes them back once nothing lives in them.</summary>
internal sealed class JailSlots(ControlGroups groups, int processes) : IDisposable
{
    private const uint MostSlots = 1024;

    // Far from the users of people, containers and systemd; apart for each host on the machine.
    private static readonly uint FirstUserId = 1_900_000_000 + (uint)(Environment.ProcessId & 0xFFFF) * MostSlots;

    /// <summary>Null when each slot has a user of its own; else why not.</summary>
    public static string? WhyOneUser { get; } =
        Posix.geteuid() != 0 ? "The host is not root, so jails run as its own user."
        : UserIds.Exist(FirstUserId, MostSlots) ? null
        : "This container maps too few user ids, so jails run as its own user.";

    private readonly ConcurrentQueue<JailSlot> _free = new();
    private readonly ConcurrentBag<JailSlot> _all = [];
    private static int _made; // over all pools of this process: numbers name users and groups

    public JailSlot Take()
    {
        if (_free.TryDequeue(out var slot))
            return slot;
        var number = Interlocked.Increment(ref _made) - 1;
        slot = new JailSlot(number, WhyOneUser is null ? FirstUserId + (uint)number : null, groups.For(number), processes);
        _all.Add(slot);
        return slot;
    }

    public void GiveBack(JailSlot slot) => _free.Enqueue(slot);

    public void Dispose()
    {
        foreach (var slot in _all)
            slot.Group?.Remove();
    }
}
