using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class CaseValuesTests
{
    [Theory]
    [InlineData("[1, -2, 3]", "int[]", "[1,-2,3]")]
    [InlineData("[a, \"1\", true-ish, \"null\"]", "string[]", "[\"a\",\"1\",\"true-ish\",\"null\"]")]
    [InlineData("[1.50, 100]", "decimal[]", "[1.50,100]")]
    [InlineData("[1, ~, 3]", "int?[]", "[1,null,3]")]
    [InlineData("{ a: [1], b: [] }", "Dictionary<string, List<int>>", "{\"a\":[1],\"b\":[]}")]
    [InlineData("[ann, 2026-03-01, true]", "(string, DateOnly, bool)", "[\"ann\",\"2026-03-01\",true]")]
    [InlineData("[1, null, 2]", "TreeNode", "[1,null,2]")]
    [InlineData("{ $range: [-1, 2] }", "int[]", "[-1,0,1,2]")]
    [InlineData("{ $repeat: [[1, 2], 2] }", "int[][]", "[[1,2],[1,2]]")]
    [InlineData("{ $repeat: [x, 0] }", "string[]", "[]")]
    [InlineData("{ $repeat: [[$i, \"user-$i\"], 2] }", "(int, string)[]", "[[1,\"user-1\"],[2,\"user-2\"]]")]
    [InlineData("{ $repeat: [{ $repeat: [$i, 2] }, 2] }", "int[][]", "[[1,2],[1,2]]")]
    [InlineData("{ $repeat: [[{ $repeat: [$i, 2] }, [$i]], 2] }", "int[][][]", "[[[1,2],[1]],[[1,2],[2]]]")]
    [InlineData("{ $text: [\"line $i\\n\", 2] }", "string", "\"line 1\\nline 2\\n\"")]
    [InlineData("{ $concat: [[1], { $range: [2, 3] }, []] }", "int[]", "[1,2,3]")]
    [InlineData("{ $concat: [a, { $text: [b, 2] }] }", "string", "\"abb\"")]
    [InlineData("$i", "string", "\"$i\"")]
    public void Values_are_written_as_people_write_them(string yaml, string type, string json)
    {
        var (value, problems) = Read(yaml, type);

        Assert.Empty(problems);
        Assert.Equal(json, value);
    }

    [Theory]
    [InlineData("12", "string", "put text in quotes")]
    [InlineData("[1, two]", "int[]", "at [1]")]
    [InlineData("3000000000", "int", "is no int")]
    [InlineData("2026-02-30", "DateOnly", "is no DateOnly")]
    [InlineData("null", "int", "is no int")]
    [InlineData("{ $range: [2, 1] }", "int[]", "from a smaller number to a larger one")]
    [InlineData("{ $range: [-2147483648, 2147483647] }", "int[]", "too large")]
    [InlineData("{ $repeat: [x, -1] }", "string[]", "must not be negative")]
    [InlineData("{ $repeat: [{ $repeat: [x, 1000000] }, 1000000] }", "string[][]", "too large")]
    [InlineData("{ $text: [\"\", 2000000000] }", "string", "too large")]
    [InlineData("{ $text: [abcdefghij, 60000] }", "string", "too large")]
    [InlineData("{ $concat: [a, [b]] }", "string", "joins either lists or texts")]
    [InlineData("{ $random: 5 }", "int", "Known are { $range")]
    public void What_does_not_fit_is_told(string yaml, string type, string message)
    {
        var (value, problems) = Read(yaml, type);

        Assert.Null(value);
        Assert.Contains(message, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static (string? Json, IReadOnlyList<Problem> Problems) Read(string yaml, string type)
    {
        var problems = new Problems();
        var node = YamlTree.Read(yaml, problems.In("cases.yaml"));
        var value = new CaseValues(problems.In("cases.yaml")).Read(node, type);
        return (value?.GetRawText(), problems.Sorted);
    }
}
