namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>Texts that hold or fell a compiler. Each gets a verdict in bounded time, and the next answer is judged as if nothing had been.</summary>
public sealed class CompileLimitTests(WarmSandbox sandbox)
{
    public static TheoryData<string> Bombs => [.. Texts.Keys];

    /// <summary>What Roslyn cannot finish in the time or memory given.</summary>
    private static readonly string[] Endless =
        ["interpolated strings in each other", "lambdas in each other", "a constant doubled again and again", "a generic type inside itself"];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["interpolated strings in each other"] = Inside(20, text => $"$\"{{{text}}}\"", "1", "string Solve() => ", ";"),
        ["lambdas in each other"] = Lambdas(20),
        ["a constant doubled again and again"] = Doubling(26),
        ["a tuple type doubled again and again"] = "using T0 = System.Int32;\n" + string.Concat(Enumerable.Range(1, 24).Select(i => $"class C{i} {{ public (C{i - 1}, C{i - 1}) F; }}\n")) + "class C0 {}\nint Solve() => 1;",
        ["parentheses that close"] = "int Solve() => " + new string('(', 32_000) + "1" + new string(')', 32_000) + ";",
        ["parentheses that stay open"] = "int Solve() => " + new string('(', 60_000),
        ["conditional directives"] = string.Concat(Enumerable.Repeat("#if A\n", 10_000)) + "int Solve() => 1;",
        ["calls in one chain"] = "class B { public B F() => this; } int Solve() { new B()" + string.Concat(Enumerable.Repeat(".F()", 16_000)) + "; return 1; }",
        ["additions in one chain"] = "int Solve() { var a = 1; return a" + string.Concat(Enumerable.Repeat("+a", 30_000)) + " - 30_000; }",
        ["a generic type inside itself"] = "class A<T1, T2, T3, T4, T5, T6> { class B : A<B, B, B, B, B, B> { " + "B.B.B.B.B.B.B.B.B.B x; } } int Solve() => 1;",
        ["blocks in each other"] = "int Solve() " + new string('{', 60_000),
        ["array ranks"] = "int Solve() { int" + string.Concat(Enumerable.Repeat("[]", 30_000)) + " a; return 1; }",
    };

    [Theory, MemberData(nameof(Bombs))]
    public async Task A_bomb_ends_with_a_verdict_and_the_next_answer_is_judged(string bomb)
    {
        var result = await new Answer(Texts[bomb], new MethodTarget(Answer.Solve("int"))).Sample("[]", "1").JudgeOn(sandbox);

        if (Endless.Contains(bomb))
            Told.Is(Verdict.CompileLimit, result, Verdict.NotRun);
        else
            Assert.True(result.Verdict is Verdict.CompileLimit or Verdict.CompileError or Verdict.Accepted, $"{bomb}: {Told.Text(result)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{bomb} ({Texts[bomb].Length} characters): {result.Verdict}, {result.CompileMs:0} ms. {string.Join(" ", result.Diagnostics.Take(1).Select(d => d.Message))}");
        Told.Is(Verdict.Accepted, await Answer.Script("int Solve() => 1;").Sample("[]", "1").JudgeOn(sandbox));
    }

    [Fact]
    public async Task A_text_over_64_KB_is_refused_before_any_compiler_sees_it()
    {
        var request = Answer.Script("int Solve() => " + new string('(', 50_000) + "1" + new string(')', 50_000) + ";").Sample("[]", "1").Request;

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Pool.JudgeAsync(request));
        Assert.Equal("The source is over 64 KB.", refused.Message);
    }

    private static string Inside(int depth, Func<string, string> wrap, string core, string before, string after) =>
        before + Enumerable.Range(0, depth).Aggregate(core, (inner, _) => wrap(inner)) + after;

    private static string Lambdas(int depth)
    {
        var calls = string.Concat(Enumerable.Range(0, depth).Select(i => $"M(x{i} => "));
        return $"int M(Func<int, int> f) => 1; int M(Func<string, int> f) => 1;\nint Solve() => {calls}x0{new string(')', depth)};";
    }

    private static string Doubling(int times) =>
        "class D { const string s0 = \"aaaaaaaaaaaaaaaaaaaaaaaa\";\n"
        + string.Concat(Enumerable.Range(1, times).Select(i => $"const string s{i} = s{i - 1} + s{i - 1};\n")) + "}\nint Solve() => 1;";
}
