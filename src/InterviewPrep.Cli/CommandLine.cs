using System.CommandLine;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Cli;

/// <summary>Parses and runs, and turns whatever goes wrong into a sentence on standard error.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Refuse(string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message)) + $"{Environment.NewLine}Try --help.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandException e)
        {
            return Refuse(e.Message);
        }
        catch (OperationCanceledException)
        {
            return Refuse("Stopped.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SandboxException)
        {
            return Refuse(e.Message);
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.CouldNotJudge;
    }
}

internal static class ExitCode
{
    public const int Accepted = 0;
    public const int NotAccepted = 1;
    public const int CouldNotJudge = 2;
}

/// <summary>Why a command could not do its work, in a sentence for the person who called it.</summary>
internal sealed class CommandException(string message) : Exception(message);
