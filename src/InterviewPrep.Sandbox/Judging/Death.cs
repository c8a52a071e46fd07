using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>
/// Why a runner ended by itself. The control group's counters are proof; what the runtime wrote to standard error can be forged by the answer, so it
/// only tells one failure from another.
/// </summary>
internal static partial class Death
{
    private const int FirstSignal = 128;

    public static (Verdict Verdict, CaseError? Error) Overflow => (
        Verdict.RuntimeError, new CaseError("System.StackOverflowException", "The calls nested too deeply: a recursion does not end or goes too far down.", null));

    /// <summary>The runtime says this first, then walks the whole stack, which may take it past the time limit.</summary>
    public static bool IsOverflow(string errors) => errors.Contains("Stack overflow.", StringComparison.Ordinal);

    public static (Verdict Verdict, CaseError? Error) Explain(Turn turn, bool outOfProcesses, string errors)
    {
        if (turn.OutOfMemory)
            return (Verdict.MemoryLimit, null);
        if (outOfProcesses)
            return (Verdict.ProcessLimit, null);
        if (errors.StartsWith("Out of memory", StringComparison.Ordinal)) // all that the runtime says of that exception when nobody catches it
            return (Verdict.MemoryLimit, null);
        if (IsOverflow(errors))
            return Overflow;
        if (Unhandled().Match(errors) is { Success: true } crash)
            return OfException(crash.Groups["type"].Value, crash.Groups["message"].Value, LineIn(errors), IsThrownByAnswer(errors[crash.Index..]));
        if (errors.Contains("Process terminated.", StringComparison.Ordinal))
            return (Verdict.RuntimeError, new CaseError("Environment.FailFast", "The answer ended its own process.", LineIn(errors)));
        return turn.ExitCode < FirstSignal
            ? (Verdict.ExitedEarly, null)
            : (Verdict.RuntimeError, new CaseError("Crash", $"The process ended with code {turn.ExitCode.ToString(CultureInfo.InvariantCulture)}.", null));
    }

    private static (Verdict, CaseError?) OfException(string type, string message, int? line, bool byAnswer) => type switch
    {
        "System.Threading.ThreadStartException" => (Verdict.ProcessLimit, null),
        "System.UnauthorizedAccessException" or "System.Security.SecurityException" when !byAnswer => (Verdict.Forbidden, new CaseError(type, message, line)),
        _ => (Verdict.RuntimeError, new CaseError(type, message, line)),
    };

    /// <summary>The first frame is the one that threw.</summary>
    private static bool IsThrownByAnswer(string crash) => FirstFrame().Match(crash) is { Success: true } frame && AnswerLine().IsMatch(frame.Value);

    private static int? LineIn(string errors) =>
        AnswerLine().Match(errors) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var line) ? line : null;

    [GeneratedRegex(@"Unhandled exception\. (?<type>[\w.`+]+)(: (?<message>.{0,500}))?")]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"^   at .*$", RegexOptions.Multiline)]
    private static partial Regex FirstFrame();

    [GeneratedRegex(@"in Answer\.cs:line (\d{1,6})")]
    private static partial Regex AnswerLine();
}
