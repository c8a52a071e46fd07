using System.Text.Json;
using InterviewPrep.QuestionBank;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms;

internal static class Questions
{
    public const string Starter = "int Sum(int a, int b)\n{\n    return 0;\n}\n";
    public const string Solution = "int Sum(int a, int b) => a + b;\n";

    /// <summary>A question with one sample case, one hidden case and two hints.</summary>
    public static Question Sum { get; } = new(
        new QuestionId("sum-of-two"), 1, new string('a', 64), "Sum of two", Level.Intern, ["numbers"], 10, "Add two numbers.", "Add `a` and `b`.",
        new InterviewerPack([], [], [new("First", "What does + do?"), new("Second", "Use it.")], [], [], "Just add."), RubricOf("code", "testing"),
        new CodingBody(
            new MethodTarget(new Signature("Sum", [new("int", "a"), new("int", "b")], "int")), new Comparison.Exact(), new Limits(), Starter, Solution,
            [Case("one and two", hidden: false, "[1,2]", "3"), Case("negative", hidden: true, "[-1,-2]", "-3")], []));

    public static Rubric InterviewerRubric { get; } = RubricOf("clear", "fair", "hints");

    private static Rubric RubricOf(params string[] rows) => new([.. rows.Select(row => new RubricRow(row, $"About {row}", [.. Enumerable.Range(1, 4).Select(score => new RubricLevel(score, $"{row} as of {score}"))]))]);

    private static QuestionCase Case(string name, bool hidden, string input, string expected) =>
        new(name, hidden, JsonDocument.Parse(input).RootElement, JsonDocument.Parse(expected).RootElement, Note: null);
}
