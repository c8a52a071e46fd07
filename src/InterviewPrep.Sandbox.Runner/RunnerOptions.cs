using System.Globalization;

namespace InterviewPrep.Sandbox.Runner;

/// <param name="Filter">Whether to raise the system call filter; only tests of the other wall leave it down.</param>
/// <param name="Processes">Most processes and threads of this user; 0: do not limit.</param>
internal sealed record RunnerOptions(bool Filter, uint Processes)
{
    public static RunnerOptions Parse(string[] args) => new(
        !args.Contains("--no-filter"),
        args.FirstOrDefault(a => a.StartsWith("--processes=", StringComparison.Ordinal)) is { } text
            ? uint.Parse(text["--processes=".Length..], CultureInfo.InvariantCulture)
            : 0);
}
