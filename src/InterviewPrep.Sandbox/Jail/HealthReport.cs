namespace InterviewPrep.Sandbox.Jail;

/// <summary>What this machine enforces, in sentences.</summary>
internal static class HealthReport
{
    public static SandboxHealth Of(string? noBubblewrap, string? noFilter, string? noGroups) => new(
        noBubblewrap is null || noFilter is null,
        [
            new Wall("Box of namespaces (bubblewrap)", noBubblewrap is null, noBubblewrap),
            new Wall("System call filter (seccomp)", noFilter is null, noFilter),
            new Wall("Memory and process limits (control groups)", noGroups is null,
                noGroups is null ? null : $"{noGroups} Memory is polled instead, and the heap limit holds."),
            new Wall("A user for each jail", JailSlots.WhyOneUser is null, JailSlots.WhyOneUser),
        ]);
}
