namespace InterviewPrep.Sandbox;

/// <summary>What happened to a run or a case. A run's verdict is that of its first case that is not Accepted.</summary>
public enum Verdict
{
    Accepted,
    WrongAnswer,
    CompileError,

    /// <summary>The compiler itself needed too long or too much: no error of C#, but no answer either.</summary>
    CompileLimit,
    RuntimeError,
    TimeLimit,
    MemoryLimit,
    OutputLimit,
    ProcessLimit,

    /// <summary>The process ended before the case returned, <c>Environment.Exit(0)</c> included.</summary>
    ExitedEarly,

    /// <summary>A construct that the compiler step bans, or an uncaught exception from a refused call.</summary>
    Forbidden,

    /// <summary>Of a case only: an earlier one ended the run.</summary>
    NotRun,

    /// <summary>The sandbox failed, not the answer.</summary>
    SandboxError,
}

/// <param name="CompileMs">Milliseconds in the compiler.</param>
/// <param name="TotalMs">Milliseconds from request to result.</param>
/// <param name="PeakMemoryKb">Peak of the runner's process.</param>
/// <param name="Cases">In the order of the request.</param>
public sealed record JudgeResult(
    Verdict Verdict,
    double CompileMs,
    double TotalMs,
    long PeakMemoryKb,
    IReadOnlyList<CaseResult> Cases,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Of a hidden case everything but name, verdict, time and memory is null.</summary>
/// <param name="Ms">CPU milliseconds.</param>
/// <param name="MemoryKb">Allocated by the case.</param>
/// <param name="Printed">What the answer printed, cut at the output limit; only ever text to show.</param>
/// <param name="Expected">JSON (a program: the text).</param>
/// <param name="Actual">JSON (a program: the text).</param>
public sealed record CaseResult(
    string Name,
    bool Hidden,
    Verdict Verdict,
    double Ms,
    double WallMs,
    long MemoryKb,
    string? Printed,
    string? Expected,
    string? Actual,
    CaseError? Error);

/// <summary>An uncaught exception. <paramref name="Line"/> counts from 1 in the candidate's own text.</summary>
public sealed record CaseError(string Type, string Message, int? Line);

public enum DiagnosticSeverity { Info, Warning, Error }

/// <summary>Lines and columns count from 1 in the candidate's own text, in UTF-16 units; the end is exclusive.</summary>
public sealed record Diagnostic(int Line, int Column, int EndLine, int EndColumn, DiagnosticSeverity Severity, string Id, string Message);

/// <summary>A symbol that may stand at the cursor.</summary>
/// <param name="Kind">method, property, field, class, struct, enum, interface, variable, keyword, namespace, event.</param>
/// <param name="Detail">Its signature, to show beside it.</param>
public sealed record Completion(string Label, string Kind, string? Detail);
