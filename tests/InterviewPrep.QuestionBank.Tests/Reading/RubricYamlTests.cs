using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class RubricYamlTests
{
    private static readonly Rubric Shared = new([Row("code", "Writes the code"), Row("testing", "Tests it")]);

    [Fact]
    public void A_row_of_a_shared_id_takes_its_place_and_another_is_added()
    {
        var (rubric, problems) = Read("""
            rows:
              - id: testing
                levels: [None., One., Some., "All of them: each."]
              - id: money
                title: Cares about cents
                levels: [a, b, c, d]
            """);

        Assert.Empty(problems);
        Assert.Equal(["code", "testing", "money"], rubric.Rows.Select(r => r.Id));
        Assert.Equal(["Writes the code", "Tests it", "Cares about cents"], rubric.Rows.Select(r => r.Title));
        Assert.Equal([new(1, "None."), new(2, "One."), new(3, "Some."), new RubricLevel(4, "All of them: each.")], rubric.Find("testing")!.Levels);
    }

    [Theory]
    [InlineData("- id: money\n    levels: [a, b, c, d]", 2, "'title' is missing.")]
    [InlineData("- id: code\n    levels: [a, b, c]", 3, "'levels' must be 4 texts: one for each score, the lowest first.")]
    [InlineData("- id: code\n    levels: [a, b, c, d, e]", 3, "'levels' must be 4 texts")]
    [InlineData("- id: code\n    levels: a", 3, "'levels' must be 4 texts")]
    [InlineData("- id: code\n    levels: [a, b, c, ' ']", 3, "'levels' must be text of 1 to 300 characters.")]
    [InlineData("- id: code\n    levels: [a, b, c, [d]]", 3, "'levels' must be text of 1 to 300 characters.")]
    [InlineData("- id: Code\n    title: x\n    levels: [a, b, c, d]", 2, "'Code' is no id of a row")]
    [InlineData("- id: code\n    level: [a, b, c, d]", 3, "'level' is not known here.")]
    [InlineData("- id: code\n    levels: [a, b, c, d]\n  - id: code\n    levels: [a, b, c, d]", 4, "Another row has the id 'code' too.")]
    public void A_slip_is_told_with_its_line(string row, int line, string message)
    {
        var (_, problems) = Read($"rows:\n  {row}\n");

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rubric_stays_short_enough_to_be_scored_while_listening()
    {
        var rows = string.Concat("abcdefg".Select(c => $"  - id: {c}\n    title: {c}\n    levels: [a, b, c, d]\n"));

        var (_, problems) = Read($"rows:\n{rows}");

        Assert.Contains("9 rows", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static RubricRow Row(string id, string title) => new(id, title, [new(1, "a"), new(2, "b"), new(3, "c"), new(4, "d")]);

    private static (Rubric Rubric, IReadOnlyList<Problem> Problems) Read(string yaml)
    {
        var problems = new Problems();
        var file = problems.In("rubric.yaml");
        return (RubricYaml.Read(YamlTree.Read(yaml, file)!, Shared, file), problems.Sorted);
    }
}
