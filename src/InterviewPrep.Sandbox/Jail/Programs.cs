namespace InterviewPrep.Sandbox.Jail;

/// <summary>The two programs that run in jails, and what they may take before an answer is known.</summary>
internal static class Programs
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>More than any question allows; the answer's own limit is set when it comes.</summary>
    public const long RunnerBytes = 1024 * Megabyte;

    public static JailedProgram Runner(JailFiles files) => new(files.Runner, "InterviewPrep.Sandbox.Runner.dll", RunnerBytes * 3 / 4);

    public static JailedProgram Compiler(JailFiles files, long memoryBytes) => new(files.Compiler, "InterviewPrep.Sandbox.Compiler.dll", memoryBytes * 3 / 4);
}
