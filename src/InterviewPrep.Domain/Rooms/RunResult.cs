namespace InterviewPrep.Domain.Rooms;

/// <summary>What came out of a run, as it is kept in the recording.</summary>
/// <param name="Verdict">That of the first case that is not Accepted.</param>
/// <param name="Message">A sentence when the run could not be judged at all; otherwise null.</param>
/// <param name="CompileMs">Milliseconds in the compiler.</param>
/// <param name="TotalMs">Milliseconds from request to result.</param>
public sealed record RunResult(
    RunVerdict Verdict,
    string? Message,
    double CompileMs,
    double TotalMs,
    long PeakMemoryKb,
    IReadOnlyList<CaseOutcome> Cases,
    IReadOnlyList<CompilerMessage> Diagnostics);

/// <summary>Of a hidden case everything but name, verdict, time and memory is null.</summary>
/// <param name="Ms">CPU milliseconds.</param>
/// <param name="MemoryKb">Allocated by the case.</param>
/// <param name="Printed">What the answer printed.</param>
/// <param name="Expected">JSON (a program: the text).</param>
/// <param name="Actual">JSON (a program: the text).</param>
/// <param name="ErrorLine">Line of the crash in the candidate's own text, from 1.</param>
public sealed record CaseOutcome(
    string Name,
    bool Hidden,
    RunVerdict Verdict,
    double Ms,
    double WallMs,
    long MemoryKb,
    string? Input,
    string? Printed,
    string? Expected,
    string? Actual,
    string? ErrorType,
    string? ErrorMessage,
    int? ErrorLine);

/// <summary>Lines and columns count from 1, in UTF-16 units; the end is exclusive.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
public sealed record CompilerMessage(int Line, int Column, int EndLine, int EndColumn, string Severity, string Id, string Message);
