namespace InterviewPrep.Sandbox.Tests.Compiling;

/// <summary>The cursor is where the text has a |.</summary>
public sealed class CompletionTests(WarmSandbox sandbox)
{
    private static readonly MethodTarget Script = new(new Signature("Solve", [new("int[]", "numbers")], "int"));
    private static readonly MethodTarget InClass = new(new Signature("Solve", [], "int"), "Solution");

    [Theory]
    [InlineData("int Solve(int[] numbers) => numbers.Whe|", "Where", "method")]
    [InlineData("int Solve(int[] numbers) => num|", "numbers", "variable")]
    [InlineData("int Solve(int[] numbers) { var total = 0; tot|", "total", "variable")]
    [InlineData("int Solve(int[] numbers) { var seen = new HashS|", "HashSet", "class")]
    [InlineData("int Solve(int[] numbers) { forea|", "foreach", "keyword")]
    [InlineData("int Solve(int[] numbers) { Console.WriteL|", "WriteLine", "method")]
    [InlineData("int Solve(int[] numbers) { System.Collections.Imm|", "Immutable", "namespace")]
    [InlineData("int Solve(int[] numbers) { var n = new ListNode(1); n.ne|", "next", "field")]
    [InlineData("int Solve(int[] numbers) => DayOfWeek.Mon|", "Monday", "field")]
    public async Task The_best_comes_first(string text, string label, string kind)
    {
        var first = (await Complete(Script, text))[0];

        Assert.Equal((label, kind), (first.Label, first.Kind));
    }

    [Fact]
    public async Task Members_of_a_class_are_found_in_the_middle_of_a_text()
    {
        var found = await Complete(InClass, "public class Solution\n{\n    int count;\n    public int Solve() => this.|\n    void Helper() { }\n}");

        Assert.Contains(found, c => (c.Label, c.Kind) == ("count", "field"));
        Assert.Contains(found, c => (c.Label, c.Kind) == ("Helper", "method"));
        Assert.DoesNotContain(found, c => c.Kind == "keyword");
    }

    [Fact]
    public async Task A_signature_is_shown_beside_the_name_and_overloads_are_counted()
    {
        var found = (await Complete(Script, "int Solve(int[] numbers) => Math.Ma|")).Single(c => c.Label == "Max");

        Assert.Matches(@"^\w+ Math\.Max\(.+\) \(\+ \d+ overloads\)$", found.Detail);
    }

    [Theory]
    [InlineData("// numb|"), InlineData("/* numb| */"), InlineData("string s = \"numb|\";"), InlineData("char c = 'n|';"), InlineData("string s = $\"numb|\";")]
    public async Task Nothing_is_offered_in_comments_and_literals(string text) => Assert.Empty(await Complete(Script, text));

    [Fact]
    public async Task In_the_hole_of_an_interpolated_string_symbols_are_offered() =>
        Assert.Equal("numbers", (await Complete(Script, "int Solve(int[] numbers) { Console.Write($\"{num|}\"); return 1; }"))[0].Label);

    [Fact]
    public async Task At_most_a_hundred_are_offered_and_none_fails_at_the_ends_of_the_text()
    {
        Assert.Equal(100, (await Complete(Script, "int Solve(int[] numbers) { |")).Count);
        Assert.NotEmpty(await Complete(Script, "|"));
        Assert.NotEmpty(await sandbox.Pool.CompleteAsync(Script, "int x;", -5));
        Assert.NotNull(await sandbox.Pool.CompleteAsync(Script, "int x;", 500));
        Assert.Empty(await Complete(Script, "int Solve(int[] numbers) => zzzz|"));
    }

    private Task<IReadOnlyList<Completion>> Complete(Target target, string text) =>
        sandbox.Pool.CompleteAsync(target, text.Replace("|", "", StringComparison.Ordinal), text.IndexOf('|', StringComparison.Ordinal));
}
