namespace InterviewPrep.Sandbox.Runner.Walls;

/// <summary>Limits that a process must put on itself.</summary>
internal static class OwnLimits
{
    private const nuint Kill = 9;

    /// <param name="processes">Processes and threads of this user; 0 leaves it as it is (a user that others share).</param>
    public static void Set(uint processes)
    {
        // Dies with the host, cannot be traced or read through /proc by another process of the same user.
        _ = Native.Control(Native.SetParentDeathSignal, Kill, 0, 0, 0);
        _ = Native.Control(Native.SetDumpable, 0, 0, 0, 0);
        if (processes > 0)
            _ = Native.SetLimit(Native.ProcessLimit, new Native.Limit { Soft = processes, Hard = processes });
    }
}
