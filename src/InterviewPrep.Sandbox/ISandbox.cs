namespace InterviewPrep.Sandbox;

/// <summary>Compiles and judges answers behind walls. On one machine the pool in this process; with more, nodes over HTTP.</summary>
public interface ISandbox
{
    /// <summary>
    /// Judges an answer. A result is always returned for a well-formed request: whatever the answer does is a verdict.
    /// Each case is reported to <paramref name="progress"/> as soon as it is compared, in order.
    /// </summary>
    /// <exception cref="ArgumentException">The request itself is wrong: a type that is not known, a limit out of range, a source over 64 KB.</exception>
    Task<JudgeResult> JudgeAsync(JudgeRequest request, IProgress<CaseResult>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Compiler messages for a text in the making. Gives way to submissions.</summary>
    /// <exception cref="Processes.SandboxException">No compiler could be started.</exception>
    Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Target target, string source, CancellationToken cancellationToken = default);

    /// <summary>Symbols that may stand at <paramref name="position"/> (UTF-16 units from the start), best first, at most 100.</summary>
    /// <exception cref="Processes.SandboxException">No compiler could be started.</exception>
    Task<IReadOnlyList<Completion>> CompleteAsync(Target target, string source, int position, CancellationToken cancellationToken = default);

    /// <summary>What this machine enforces, for the health page.</summary>
    SandboxHealth Health { get; }
}

/// <param name="CanRun">False when neither bubblewrap nor seccomp works: then no code runs.</param>
/// <param name="Walls">Each wall with whether it stands and, if not, why in a sentence.</param>
public sealed record SandboxHealth(bool CanRun, IReadOnlyList<Wall> Walls);

public sealed record Wall(string Name, bool Stands, string? Why);
