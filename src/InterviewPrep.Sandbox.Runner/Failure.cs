using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Loader;
using System.Security;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner;

/// <summary>Says what an exception means and at which line of the candidate's text it came up.</summary>
internal static class Failure
{
    private const int MaxMessage = 500;
    private const int MaxType = 200;
    private const int NotPermitted = 1, AccessDenied = 13;

    public static CaseEnded Describe(Exception thrown, byte[] nonce, long allocated)
    {
        var e = Innermost(thrown);
        var trace = new StackTrace(e, fNeedFileInfo: true).GetFrames();
        return new CaseEnded(nonce, Classify(e, trace), [], Cut(e.GetType().FullName ?? "Exception", MaxType), Message(e), Line(trace), allocated);
    }

    private static Exception Innermost(Exception e) =>
        e is AggregateException or TypeInitializationException or System.Reflection.TargetInvocationException && e.InnerException is { } inner ? Innermost(inner) : e;

    private static CaseOutcome Classify(Exception e, StackFrame[] trace) => e switch
    {
        ResultTooLargeException => CaseOutcome.ResultTooLarge,
        ThreadStartException => CaseOutcome.NoThread,
        OutOfMemoryException => trace.Any(frame => frame.GetMethod()?.DeclaringType == typeof(Thread)) ? CaseOutcome.NoThread : CaseOutcome.OutOfMemory,
        _ => IsRefusal(e) && !IsThrownByAnswer(trace) ? CaseOutcome.Refused : CaseOutcome.Threw,
    };

    private static bool IsRefusal(Exception e) => e
        is UnauthorizedAccessException or SecurityException
        or Win32Exception { NativeErrorCode: NotPermitted or AccessDenied }
        or IOException { HResult: NotPermitted or AccessDenied };

    /// <summary>An answer may throw such an exception for reasons of its own.</summary>
    private static bool IsThrownByAnswer(StackFrame[] trace) =>
        trace is [var first, ..] && first.GetMethod()?.Module.Assembly is { } assembly && AssemblyLoadContext.GetLoadContext(assembly)?.Name == Answers.Answer.ContextName;

    /// <summary>An exception of the candidate's own may do anything in its Message.</summary>
    private static string Message(Exception e)
    {
        try
        {
            return Cut(e.Message ?? "", MaxMessage);
        }
        catch (Exception)
        {
            return "";
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static int Line(StackFrame[] trace) => trace
        .Where(frame => frame.GetFileName() == Answers.Answer.FileName)
        .Select(frame => frame.GetFileLineNumber())
        .FirstOrDefault();
}
