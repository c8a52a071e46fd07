namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>Results that never end, never fit, or are hard to write down.</summary>
public sealed class ResultTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData("ListNode", "var a = new ListNode(1); a.next = new ListNode(2, a); return a;")]
    [InlineData("TreeNode", "var a = new TreeNode(1); a.left = a; a.right = a; return a;")]
    [InlineData("IEnumerable<int>", "return Endless(); IEnumerable<int> Endless() { while (true) yield return 1; }")]
    [InlineData("IEnumerable<string>", "return Endless(); IEnumerable<string> Endless() { while (true) yield return \"\"; }")]
    [InlineData("IEnumerable<IEnumerable<int>>", "return Endless(); IEnumerable<IEnumerable<int>> Endless() { while (true) yield return []; }")]
    [InlineData("IReadOnlyDictionary<int, int>", "return new Endless(); } class Endless : Dictionary<int, int>, IEnumerable<KeyValuePair<int, int>> { IEnumerator<KeyValuePair<int, int>> IEnumerable<KeyValuePair<int, int>>.GetEnumerator() => G(); System.Collections.IEnumerator G2() => G(); IEnumerator<KeyValuePair<int, int>> G() { while (true) yield return new(1, 1); } ")]
    [InlineData("string", "return new string('x', 10_000_000);")]
    [InlineData("string", "return new string('\\u20ac', 30_000);")]
    [InlineData("string", "return new string('\\0', 20_000);")]
    [InlineData("int[]", "return new int[40_000];")]
    [InlineData("List<string>", "return Enumerable.Repeat(new string('x', 1_000), 1_000).ToList();")]
    public async Task A_result_that_does_not_end_or_does_not_fit_is_an_output_limit(string type, string body)
    {
        var result = await Answer.Script($"{type} Solve() {{ {body} }}", type).Sample("[]").JudgeOn(sandbox);

        if (type.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal) && result.Verdict == Verdict.Accepted)
            return; // a dictionary is enumerated as such, whatever else it claims to be
        Told.Is(Verdict.OutputLimit, result);
    }

    [Fact]
    public async Task A_string_of_a_gigabyte_is_a_memory_limit() =>
        Told.Is(Verdict.MemoryLimit, await Answer.Script("string Solve() => new string('x', 500_000_000);", "string").Sample("[]").JudgeOn(sandbox));

    [Fact]
    public async Task An_enumeration_that_never_yields_is_out_of_time()
    {
        var source = "IEnumerable<int> Solve() { while (true) ; yield return 1; }";

        Told.Is(Verdict.TimeLimit, await (Answer.Script(source, "IEnumerable<int>") with { Limits = new(CpuMs: 100) }).Sample("[]", "[1]").JudgeOn(sandbox));
    }

    [Fact]
    public async Task An_enumeration_that_throws_tells_its_line()
    {
        var result = await Answer.Script("IEnumerable<int> Solve() { yield return 1;\n throw new InvalidOperationException(); }", "IEnumerable<int>").Sample("[]", "[1]").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal(2, result.Cases[0].Error?.Line);
    }

    [Fact]
    public async Task A_tree_as_deep_as_it_has_nodes_is_written_level_by_level()
    {
        var source = "TreeNode Solve(int a) { TreeNode t = null; for (var i = 0; i < a; i++) t = new TreeNode(i, null, t); return t; }";

        var result = await (Answer.Script(source, "TreeNode", "int") with { Limits = new(OutputKb: 1024) }).Sample("[50000]").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.StartsWith("[49999,null,49998,null,49997", result.Cases[0].Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double", "double.NaN", "\"NaN\"")]
    [InlineData("double", "1 / 0.0", "\"Infinity\"")]
    [InlineData("float", "float.NegativeInfinity", "\"-Infinity\"")]
    [InlineData("double", "-0.0", "0")]
    [InlineData("double", "0.1 + 0.2", "0.30000000000000004")]
    [InlineData("double", "double.Epsilon", "5E-324")]
    [InlineData("decimal", "1.10m", "1.1")]
    [InlineData("decimal", "decimal.MaxValue", "79228162514264337593543950335")]
    [InlineData("string", "\"a\\0b\"", "\"a\\u0000b\"")]
    [InlineData("string", "\"\\u00e4\\ud83d\\ude00\"", "\"\u00e4\ud83d\ude00\"")]
    [InlineData("string", "\"\\\"\\\\\\n\\t\\u2028\"", "\"\\\"\\\\\\n\\t\\u2028\"")]
    [InlineData("string?", "null", "null")]
    [InlineData("char", "'\\u20ac'", "\"\u20ac\"")]
    public async Task Values_at_the_edge_keep_their_meaning(string type, string value, string expected) =>
        Told.Is(Verdict.Accepted, await Answer.Script($"{type} Solve() => {value};", type).Sample("[]", expected).JudgeOn(sandbox));

    [Theory]
    [InlineData("string", "\"\\ud800\"", "\"\\uFFFD\"")]
    [InlineData("char[]", "new[] { '\\udc00' }", "[\"?\"]")]
    [InlineData("Dictionary<string, int>", "new() { [\"\\ud800\"] = 1 }", "{\"a\":1}")]
    [InlineData("Dictionary<string, double>", "new() { [\"\\ud800\"] = 1 }", "{\"a\":1}")]
    public async Task Half_a_surrogate_pair_is_a_wrong_answer_however_values_are_compared(string type, string value, string expected)
    {
        var answer = Answer.Script($"{type} Solve() => {value};", type).Sample("[]", expected);
        var checker = new Comparison.Checker($"bool Check({type} expected, {type} actual) => true;");

        foreach (var comparison in new Comparison[] { new Comparison.Exact(), new Comparison.Unordered(), new Comparison.Tolerance(0.1), checker })
            Told.Is(Verdict.WrongAnswer, await (answer with { Comparison = comparison }).JudgeOn(sandbox));
    }

    [Fact]
    public async Task What_was_printed_can_be_stored_whatever_its_bytes()
    {
        var result = await Answer.Script("int Solve() { Console.Write(\"a\\0b\\ud800\"); Console.OpenStandardOutput().Write(new byte[] { 0xFF, 0xC3 }); return 1; }").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.DoesNotContain(result.Cases[0].Printed!, c => c == '\0' || char.IsSurrogate(c));
    }

    [Fact]
    public async Task An_exception_with_a_name_and_a_message_without_end_is_cut()
    {
        var name = new string('E', 900);
        var result = await (Answer.Script($"class {name} : Exception {{ public override string Message => new string('m', 100_000); }}\nint Solve() => throw new {name}();") with { Limits = new(OutputKb: 1) })
            .Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.True(result.Cases[0].Error is { Line: 2, Message.Length: 500, Type.Length: 200 });
    }

    [Theory]
    [InlineData("class Bad<T> { Bad<Bad<T>>.Inner f; public struct Inner { Bad<Bad<Inner>>.Inner g; } } int Solve() => new Bad<int>().GetHashCode() * 0;")]
    [InlineData("struct S<T> { S<S<T>> next; } S<int> Other() => default; int Solve() => Other().GetHashCode() * 0;")]
    public async Task Types_that_compile_but_cannot_be_loaded_are_the_answers_fault(string source)
    {
        var result = await Answer.Script(source).Sample("[]", "1").JudgeOn(sandbox);

        Assert.True(result.Verdict is Verdict.RuntimeError or Verdict.WrongAnswer or Verdict.CompileLimit or Verdict.CompileError, Told.Text(result));
    }
}
