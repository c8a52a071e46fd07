using System.Text.Json;

namespace InterviewPrep.Sandbox.Tests;

/// <summary>A request in the making. The method is always called Solve, its parameters a, b, c.</summary>
internal sealed record Answer(string Source, Target Target)
{
    private IReadOnlyList<JudgeCase> Cases { get; init; } = [];

    public Comparison Comparison { get; init; } = new Comparison.Exact();

    public Limits Limits { get; init; } = new();

    /// <summary>Bare methods.</summary>
    public static Answer Script(string source, string returns = "int", params string[] parameters) =>
        new(source, new MethodTarget(Solve(returns, parameters)));

    /// <summary>A method of the class Solution.</summary>
    public static Answer InClass(string source, string returns = "int", params string[] parameters) =>
        new(source, new MethodTarget(Solve(returns, parameters), "Solution"));

    public static Answer Program(string source) => new(source, new ProgramTarget());

    /// <summary>Adds a sample case; the expected value may be left out.</summary>
    public Answer Sample(string input, string? expected = null) => With(input, expected, hidden: false);

    public Answer Hidden(string input, string? expected = null) => With(input, expected, hidden: true);

    public JudgeRequest Request => new("test", Source, Target, Comparison, Limits, Cases);

    public Task<JudgeResult> JudgeOn(WarmSandbox sandbox) => sandbox.Pool.JudgeAsync(Request);

    public static Signature Solve(string returns, params string[] parameters) =>
        new("Solve", [.. parameters.Select((type, i) => new Parameter(type, ((char)('a' + i)).ToString()))], returns);

    private Answer With(string input, string? expected, bool hidden) => this with
    {
        Cases = [.. Cases, new JudgeCase($"case {Cases.Count + 1}", hidden, Value(input), expected is null ? null : Value(expected))],
    };

    /// <summary>A program's input and output are plain text here, everything else is JSON.</summary>
    private JsonElement Value(string text) => Target is ProgramTarget ? JsonSerializer.SerializeToElement(text) : JsonElement.Parse(text);
}
