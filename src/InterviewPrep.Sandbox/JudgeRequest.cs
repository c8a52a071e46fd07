using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Sandbox;

/// <summary>One answer and all that is needed to judge it. The expected values stay on the host: they never enter the answer's jail.</summary>
/// <param name="RunId">Names the run in logs; a retry keeps it.</param>
/// <param name="Source">C#, at most 64 KB of UTF-8.</param>
public sealed record JudgeRequest(
    string RunId,
    string Source,
    Target Target,
    Comparison Comparison,
    Limits Limits,
    IReadOnlyList<JudgeCase> Cases);

/// <summary>What of the answer is called. Types are written as in C#: <c>int[][]</c>, <c>List&lt;string&gt;</c>, <c>(int, string)</c>, <c>int?</c>, <c>DateOnly</c>, <c>ListNode</c>, <c>TreeNode</c>.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(MethodTarget), "method")]
[JsonDerivedType(typeof(ClassTarget), "class")]
[JsonDerivedType(typeof(ProgramTarget), "program")]
public abstract record Target;

/// <summary>One method. Without a <paramref name="ClassName"/> the answer is bare methods and compiles as a script; with one, as a regular compilation.</summary>
/// <param name="ResultArgument">The parameter whose value after the call is the result; null: the return value.</param>
public sealed record MethodTarget(Signature Method, string? ClassName = null, string? ResultArgument = null) : Target;

/// <summary>A stateful class: each case is a sequence of calls on one new instance.</summary>
public sealed record ClassTarget(string ClassName, IReadOnlyList<Parameter> Constructor, IReadOnlyList<Signature> Methods) : Target;

/// <summary>A whole program: standard input to standard output.</summary>
public sealed record ProgramTarget : Target;

/// <param name="ReturnType"><c>void</c> when there is none.</param>
public sealed record Signature(string Name, IReadOnlyList<Parameter> Parameters, string ReturnType);

public sealed record Parameter(string Type, string Name);

/// <param name="Input">
/// Method: an array of arguments. Class: an array of <c>{"call":"Name","args":[...]}</c>, the constructor first under the class's name. Program: the
/// standard input as a string.
/// </param>
/// <param name="Expected">
/// Method: the result. Class: an array with a result per call (null for the constructor and void). Program: the standard output as a string.
/// Null (absent): nothing is compared; the case is Accepted when it ends well, and tells the actual value.
/// </param>
public sealed record JudgeCase(string Name, bool Hidden, JsonElement Input, JsonElement? Expected);

/// <summary>How actual and expected values are compared.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Exact), "exact")]
[JsonDerivedType(typeof(Unordered), "unordered")]
[JsonDerivedType(typeof(Tolerance), "tolerance")]
[JsonDerivedType(typeof(Checker), "checker")]
public abstract record Comparison
{
    /// <summary>Equal values. Text of a program: trailing white space of lines and of the end does not count.</summary>
    public sealed record Exact : Comparison;

    /// <summary>The outermost list as a multiset.</summary>
    public sealed record Unordered : Comparison;

    /// <summary>Numbers may differ by <paramref name="Epsilon"/>, absolute or relative.</summary>
    public sealed record Tolerance(double Epsilon) : Comparison;

    /// <summary>
    /// The author's <c>bool Check(input parameters..., expected, actual)</c>, a script, run in a jail of its own. A program's checker is
    /// <c>bool Check(string input, string expected, string actual)</c>; a class's takes the three JSON texts likewise.
    /// </summary>
    public sealed record Checker(string Source) : Comparison;
}

/// <summary>Limits of one case, and of the run as a whole where it says so.</summary>
/// <param name="CpuMs">CPU time of a case, 10 to 10,000 ms. Wall time is 3 x that + 2 s.</param>
/// <param name="MemoryMb">Of the process, 32 to 512 MB above the bare runtime.</param>
/// <param name="OutputKb">Printed text and result of a case, each, 1 to 1,024 KB.</param>
public sealed record Limits(int CpuMs = 2_000, int MemoryMb = 128, int OutputKb = 64)
{
    /// <summary>Largest source, in bytes of UTF-8.</summary>
    public const int MaxSourceBytes = 64 * 1024;
}
