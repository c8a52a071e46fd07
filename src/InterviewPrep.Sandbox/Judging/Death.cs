using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox.Jail;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>
/// Why a runner ended by itself. The control group's counters are proof; what the runtime wrote to standard error can be forged by the answer, so it
/// only tells one failure from another.
/// </summary>
internal static partial class Death
{
    private const int FirstSignal = 128;

    public static (Verdict Verdict, CaseError? Error) Explain(ControlGroup? group, int? exitCode, string errors)
    {
        if (group?.RanOutOfMemory == true || errors.StartsWith("Out of memory", StringComparison.Ordinal))
            return (Verdict.MemoryLimit, null);
        if (group?.RanOutOfProcesses == true)
            return (Verdict.ProcessLimit, null);
        if (errors.Contains("Stack overflow.", StringComparison.Ordinal))
            return (Verdict.RuntimeError, new CaseError("System.StackOverflowException", "The calls nested too deeply: a recursion does not end or goes too far down.", null));
        if (Unhandled().Match(errors) is { Success: true } crash)
            return OfException(crash.Groups["type"].Value, crash.Groups["message"].Value, LineIn(errors));
        if (errors.Contains("Process terminated.", StringComparison.Ordinal))
            return (Verdict.RuntimeError, new CaseError("Environment.FailFast", "The answer ended its own process.", LineIn(errors)));
        return exitCode < FirstSignal
            ? (Verdict.ExitedEarly, null)
            : (Verdict.RuntimeError, new CaseError("Crash", $"The process ended with code {exitCode?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}.", null));
    }

    private static (Verdict, CaseError?) OfException(string type, string message, int? line) => type switch
    {
        "System.OutOfMemoryException" => (Verdict.MemoryLimit, null),
        "System.Threading.ThreadStartException" => (Verdict.ProcessLimit, null),
        "System.UnauthorizedAccessException" or "System.Security.SecurityException" => (Verdict.Forbidden, new CaseError(type, message, line)),
        _ => (Verdict.RuntimeError, new CaseError(type, message, line)),
    };

    private static int? LineIn(string errors) =>
        AnswerLine().Match(errors) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var line) ? line : null;

    [GeneratedRegex(@"Unhandled exception\. (?<type>[\w.`+]+)(: (?<message>.{0,500}))?")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"in Answer\.cs:line (\d{1,6})")]
    private static partial Regex AnswerLine();
}
