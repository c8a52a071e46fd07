namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>Answers with classes: regular compilations, unlike scripts.</summary>
public sealed class ClassTests(WarmSandbox sandbox)
{
    private static readonly ClassTarget Counter = new(
        "Counter", [new("int", "start")], [new("Add", [new("int", "by")], "void"), new("Value", [], "int"), new("Names", [new("string", "prefix")], "List<string>")]);

    private const string Calls = """[{"call":"Counter","args":[5]},{"call":"Add","args":[2]},{"call":"Value","args":[]},{"call":"Names","args":["n"]}]""";
    private const string Right = "public class Counter(int start) { int n = start; public void Add(int by) => n += by; public int Value() => n; public List<string> Names(string prefix) => [prefix + n]; }";

    [Fact]
    public async Task A_stateful_class_takes_a_sequence_of_calls()
    {
        var result = await new Answer(Right, Counter).Sample(Calls, "[null,null,7,[\"n7\"]]").Sample(Calls, "[null,null,8,[\"n7\"]]").JudgeOn(sandbox);

        Told.Is(Verdict.WrongAnswer, result, Verdict.Accepted, Verdict.WrongAnswer);
        Assert.Equal("[null,null,7,[\"n7\"]]", result.Cases[0].Actual);
    }

    [Theory]
    [InlineData("Counter(", "record Counter(int start) { int n = start; public void Add(int by) => n += by; public int Value() => n; public List<string> Names(string prefix) => [prefix + n]; }")]
    [InlineData("struct", "struct Counter(int start) { int n = start; public void Add(int by) => n += by; public int Value() => n; public List<string> Names(string prefix) => [prefix + n]; }")]
    [InlineData("internal", "class Counter { int n; internal Counter(int start) { n = start; } internal void Add(int by) => n += by; internal int Value() => n; internal List<string> Names(string prefix) => [prefix + n]; }")]
    [InlineData("helpers", Right + " static class Extra { public static int Twice(this int a) => a * 2; } interface IShape; enum E { A } file class Local;")]
    public async Task Records_structs_and_helpers_are_as_good(string name, string source)
    {
        Assert.NotEmpty(name);
        Told.Is(Verdict.Accepted, await new Answer(source, Counter).Sample(Calls, "[null,null,7,[\"n7\"]]").JudgeOn(sandbox));
    }

    [Fact]
    public async Task A_struct_without_a_constructor_can_be_made()
    {
        var target = new ClassTarget("Bag", [], [new("Put", [new("int", "a")], "void"), new("Count", [], "int")]);

        var result = await new Answer("struct Bag { int n; public void Put(int a) => n++; public int Count() => n; }", target)
            .Sample("""[{"call":"Bag","args":[]},{"call":"Put","args":[3]},{"call":"Count","args":[]}]""", "[null,null,1]").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    [Theory]
    [InlineData("", "This question asks for a class Counter; your answer has none.")]
    [InlineData("namespace Mine { " + Right + " }", "This question asks for a class Counter outside of any namespace or class; yours is Mine.Counter.")]
    [InlineData("class Outer { " + Right + " }", "This question asks for a class Counter outside of any namespace or class; yours is Outer.Counter.")]
    [InlineData("class Counter { }", "This question makes Counter with the constructor Counter(int start); yours has none that fits.")]
    [InlineData("abstract class Counter { public Counter(int start) { } }", "Counter is abstract, so no instance can be made of it.")]
    [InlineData("class Counter(int start) { public void Add(int by) { } }", "This question asks for int Value(); your answer has no Value.")]
    [InlineData("class Counter(int start) { public void Add(int by) { } public int Value => 1; }", "This question asks for int Value(); your answer has no Value.")]
    public async Task What_is_missing_is_told_in_a_sentence(string source, string message)
    {
        var result = await new Answer(source, Counter).Sample(Calls, "[null,null,7,[\"n7\"]]").JudgeOn(sandbox);

        Told.Is(Verdict.CompileError, result);
        Assert.Equal(message, result.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error).Message);
    }

    [Fact]
    public async Task A_crash_in_a_constructor_or_a_call_tells_its_line()
    {
        var result = await new Answer(Right.Replace("=> n;", "\n=> n / (n - 7);", StringComparison.Ordinal), Counter).Sample(Calls, "[null,null,7,[\"n7\"]]").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal(("System.DivideByZeroException", 2), (result.Cases[0].Error?.Type, result.Cases[0].Error?.Line));
    }

    [Fact]
    public async Task Each_case_has_an_instance_of_its_own()
    {
        var result = await Answer.InClass("public class Solution { int calls; public int Solve() => ++calls; }").Sample("[]", "1").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    [Theory]
    [InlineData("class Solution { public int Solve() { int a; return a; } }", "CS0165")]
    [InlineData("class Solution { public int Solve() { return 1 } }", "CS1002")]
    [InlineData("class Solution { public int Solve() { if (false) return 1; } }", "CS0161")]
    public async Task A_regular_compilation_refuses_what_scripts_let_pass(string source, string id)
    {
        var result = await Answer.InClass(source).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.CompileError, result);
        Assert.Equal(id, result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).Id);
    }

    [Theory]
    [InlineData("namespace A { static class X { public static int Twice(this int a) => a * 2; } } class Solution { public int Solve() => 1; }")]
    [InlineData("file record R(int A); class Solution { public int Solve() { using var m = new MemoryStream(); Span<int> s = [1]; return new R(s[0]).A; } }")]
    [InlineData("global using System.Numerics; class Solution { public int Solve() => (int)BigInteger.One; }")]
    [InlineData("using System; using System.Linq; using System.Collections.Generic; public class Solution { public static int Solve() => Enumerable.Range(1, 1).First(); }")]
    public async Task A_regular_compilation_takes_the_whole_language(string source) =>
        Told.Is(Verdict.Accepted, await Answer.InClass(source).Sample("[]", "1").JudgeOn(sandbox));
}
