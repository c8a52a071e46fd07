using System.Diagnostics;

namespace InterviewPrep.Storage.Embedded;

/// <summary>Runs one of PostgreSQL's programs to its end.</summary>
internal static class Tool
{
    public sealed record Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        using var process = Start(command);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, ((await output) + (await errors)).Trim());
    }

    /// <summary>Starts a command with its three streams as pipes.</summary>
    public static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The user that PostgreSQL runs as may not enter ours.
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory),
        };
        start.Environment["LC_ALL"] = "C"; // messages in English: some are read below
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EmbeddedPostgresException($"Cannot run '{command[0]}': {e.Message}", e);
        }
    }
}
