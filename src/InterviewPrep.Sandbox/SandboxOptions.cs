namespace InterviewPrep.Sandbox;

/// <summary>How much of the machine the sandbox takes. The limits of an answer come with each request.</summary>
public sealed class SandboxOptions
{
    /// <summary>Folder with the programs "compiler" and "runner"; the build lays them beside the host.</summary>
    public string Programs { get; set; } = Path.Combine(AppContext.BaseDirectory, "sandbox");

    /// <summary>Runners kept warm, 1 to 64; each takes about 20 MB.</summary>
    public int WarmRunners { get; set; } = Math.Clamp(Environment.ProcessorCount, 2, 16);

    /// <summary>Answers that run at the same time, 1 to 64; more wait.</summary>
    public int ConcurrentRuns { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 16);

    /// <summary>Warm compilers, 1 to 16; each takes about 200 MB. Of two or more one is always left to submissions.</summary>
    public int Compilers { get; set; } = 2;

    /// <summary>
    /// CPU time of one compilation, 100 to 60,000 ms. A compiler never waits, so its wall time (10 x that + 10 s) ends only what the machine has no time for.
    /// </summary>
    public int CompileCpuMs { get; set; } = 4_000;

    /// <summary>Memory of a compiler, 256 to 4,096 MB.</summary>
    public int CompilerMemoryMb { get; set; } = 768;

    /// <summary>Processes and threads in a jail, 32 to 1,024.</summary>
    public int Processes { get; set; } = 128;

    /// <summary>Tests take one wall down to show that the other holds alone.</summary>
    internal bool UseBubblewrap { get; init; } = true;
    internal bool UseFilter { get; init; } = true;
    internal bool UseControlGroups { get; init; } = true;

    internal void Check()
    {
        Range(WarmRunners, 1, 64, nameof(WarmRunners));
        Range(ConcurrentRuns, 1, 64, nameof(ConcurrentRuns));
        Range(Compilers, 1, 16, nameof(Compilers));
        Range(CompileCpuMs, 100, 60_000, nameof(CompileCpuMs));
        Range(CompilerMemoryMb, 256, 4_096, nameof(CompilerMemoryMb));
        Range(Processes, 32, 1_024, nameof(Processes));
    }

    private static void Range(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentException($"{name} is {value}; it must be {least} to {most}.");
    }
}
