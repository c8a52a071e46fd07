using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InterviewPrep.Cli.Tests;

/// <summary>One run of the real executable, as a shell or a script would start it: what it printed and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public static string Repository { get; } = FindRepository();

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "interviewprep");

    public static string Question(string id) => Path.Combine(Repository, "question-bank", id);

    public static Task<CommandRun> OfAsync(params string[] arguments) => InAsync(Path.GetTempPath(), arguments);

    public static Task<CommandRun> InAsync(string folder, params string[] arguments) => EndAsync(Start(folder, [Program, .. arguments]));

    /// <summary>Starts it with nothing in the environment that could lead it to a database or a server.</summary>
    public static Process Start(string folder, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        return Process.Start(start)!;
    }

    public static async Task<CommandRun> EndAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new CommandRun(process.ExitCode, await output, await errors);
        }
    }

    /// <summary>The one object on standard output, after proving that there is nothing else, and nothing on standard error.</summary>
    public JsonElement Json()
    {
        Assert.Equal("", Errors);
        Assert.EndsWith("}\n", Output, StringComparison.Ordinal);
        Assert.Equal(1, Output.Count(c => c == '\n'));
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Proves that it could not do its work, said so in words on standard error and printed nothing else.</summary>
    public void AssertRefused(params string[] words)
    {
        Assert.Equal((2, ""), (ExitCode, Output));
        Assert.All(words, word => Assert.Contains(word, Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
    }

    private static string FindRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
