namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class ComparisonTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData("int[]", "[3,1,2,1]", "[1,1,2,3]", true), InlineData("int[]", "[1,2]", "[1,1,2]", false), InlineData("int[][]", "[[3,4],[1,2]]", "[[1,2],[3,4]]", true)]
    [InlineData("int[][]", "[[2,1]]", "[[1,2]]", false), InlineData("List<string>", "[\"b\",\"a\"]", "[\"a\",\"b\"]", true), InlineData("ListNode", "[2,1]", "[1,2]", true), InlineData("int", "1", "1", true)]
    public async Task Unordered_takes_the_outermost_list_as_a_multiset(string type, string actual, string expected, bool same) =>
        await Compare(new Comparison.Unordered(), type, actual, expected, same);

    [Theory]
    [InlineData("double", "1.00009", "1", true), InlineData("double", "1.0002", "1", false), InlineData("double", "1000200", "1000000", false), InlineData("double", "1000090", "1000000", true)]
    [InlineData("double", "\"NaN\"", "\"NaN\"", true), InlineData("double", "\"Infinity\"", "1", false), InlineData("double[]", "[1.00001,2]", "[1,2]", true), InlineData("double[]", "[1,2,3]", "[1,2]", false)]
    [InlineData("Dictionary<string, double>", "{\"a\":1.00001}", "{\"a\":1}", true), InlineData("Dictionary<string, double>", "{\"b\":1}", "{\"a\":1}", false), InlineData("decimal", "1.00001", "1", true)]
    [InlineData("(int, double)", "[1,0.99999]", "[1,1]", true), InlineData("int", "1", "2", false), InlineData("double?", "null", "0", false), InlineData("double?", "null", "null", true), InlineData("List<List<double>>", "[[1.00001]]", "[[1]]", true)]
    public async Task Tolerance_lets_numbers_differ_a_little(string type, string actual, string expected, bool same) =>
        await Compare(new Comparison.Tolerance(1e-4), type, actual, expected, same);

    [Theory]
    [InlineData("1.00001 a", "1 a", true), InlineData("1.5", "1,5", false), InlineData("1,5", "15", false), InlineData("1e3", "1000", true), InlineData("x", "y", false), InlineData("1", "1 2", false)]
    public async Task Tolerance_goes_word_by_word_through_printed_text(string printed, string expected, bool same)
    {
        var result = await (Answer.Program("Console.Write(Console.ReadLine());") with { Comparison = new Comparison.Tolerance(1e-4) }).Sample(printed, expected).JudgeOn(sandbox);

        Told.Is(same ? Verdict.Accepted : Verdict.WrongAnswer, result);
    }

    [Fact]
    public async Task Unordered_takes_printed_lines_in_any_order()
    {
        var result = await (Answer.Program("Console.Write(Console.In.ReadToEnd());") with { Comparison = new Comparison.Unordered() }).Sample("b\na\n", "a\nb").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    private async Task Compare(Comparison comparison, string type, string actual, string expected, bool same)
    {
        var result = await (Answer.Script($"{type} Solve({type} a) => a;", type, type) with { Comparison = comparison }).Sample($"[{actual}]", expected).JudgeOn(sandbox);

        Told.Is(same ? Verdict.Accepted : Verdict.WrongAnswer, result);
    }
}
