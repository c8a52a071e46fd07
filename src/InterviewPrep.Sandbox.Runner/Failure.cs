using System.ComponentModel;
using System.Diagnostics;
using System.Security;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>Says what an exception means and at which line of the candidate's text it came up.</summary>
internal static class Failure
{
    private const int MaxMessage = 500;
    private const int NotPermitted = 1, AccessDenied = 13;

    public static CaseEnded Describe(Exception thrown, byte[] nonce, long allocated)
    {
        var e = Innermost(thrown);
        return new CaseEnded(nonce, Classify(e), [], e.GetType().FullName ?? "Exception", Message(e), Line(e), allocated);
    }

    private static Exception Innermost(Exception e) =>
        e is AggregateException or TypeInitializationException or System.Reflection.TargetInvocationException && e.InnerException is { } inner ? Innermost(inner) : e;

    private static CaseOutcome Classify(Exception e) => e switch
    {
        ResultTooLargeException => CaseOutcome.ResultTooLarge,
        ThreadStartException => CaseOutcome.NoThread,
        OutOfMemoryException => e.StackTrace?.Contains("Thread.Start", StringComparison.Ordinal) == true ? CaseOutcome.NoThread : CaseOutcome.OutOfMemory,
        UnauthorizedAccessException or SecurityException => CaseOutcome.Refused,
        Win32Exception { NativeErrorCode: NotPermitted or AccessDenied } => CaseOutcome.Refused,
        IOException { HResult: NotPermitted or AccessDenied } => CaseOutcome.Refused,
        _ => CaseOutcome.Threw,
    };

    /// <summary>An exception of the candidate's own may do anything in its Message.</summary>
    private static string Message(Exception e)
    {
        try
        {
            var text = e.Message ?? "";
            return text.Length <= MaxMessage ? text : text[..MaxMessage];
        }
        catch (Exception)
        {
            return "";
        }
    }

    private static int Line(Exception e) => new StackTrace(e, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() == Answers.Answer.FileName)
        .Select(frame => frame.GetFileLineNumber())
        .FirstOrDefault();
}
