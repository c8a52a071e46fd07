namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class ProgramTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData("var n = int.Parse(Console.ReadLine()!); Console.WriteLine(Enumerable.Range(1, n).Sum());")]
    [InlineData("class P { static void Main() { var n = int.Parse(Console.In.ReadToEnd()); for (int i = 1, s = 0; i <= n; i++) { s += i; if (i == n) Console.Write(s); } } }")]
    [InlineData("class P { static async Task<int> Main(string[] args) { await Task.Yield(); Console.WriteLine(int.Parse((await Console.In.ReadLineAsync())!) * 11 / 2); return 3; } }")]
    [InlineData("namespace N; internal static class P { public static void Main(string[] args) { using var r = new StreamReader(Console.OpenStandardInput()); var n = int.Parse(r.ReadToEnd()); Console.Out.Write(n * (n + 1) / 2); } }")]
    public async Task Standard_input_becomes_standard_output(string source)
    {
        var result = await Answer.Program(source).Sample("10\n", "55").Sample("10", "55\n\n").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.Equal("55", result.Cases[0].Actual?.Trim());
    }

    [Fact]
    public async Task Standard_error_is_shown_and_not_compared()
    {
        var result = await Answer.Program("Console.Error.Write(\"debug\"); Console.Write(1);").Sample("", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.Equal(("debug", "1"), (result.Cases[0].Printed, result.Cases[0].Actual));
    }

    [Fact]
    public async Task Each_case_starts_with_fresh_static_fields_and_its_own_input()
    {
        var result = await Answer.Program("Console.Write(Console.ReadLine() + ++Count.N); static class Count { public static int N; }").Sample("a\nb", "a1").Sample("c", "c1").Sample("", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    [Fact]
    public async Task A_large_input_arrives_whole()
    {
        var input = string.Concat(Enumerable.Repeat("0123456789\n", 100_000));

        var result = await Answer.Program("var n = 0; while (Console.ReadLine() is { } line) n += line.Length; Console.Write(n);").Sample(input, "1000000").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
    }

    [Theory]
    [InlineData("Environment.Exit(0);", Verdict.ExitedEarly)]
    [InlineData("throw new Exception();", Verdict.RuntimeError)]
    [InlineData("while (true) Console.Write(\"x\");", Verdict.OutputLimit)]
    [InlineData("Console.Write(2);", Verdict.WrongAnswer)]
    [InlineData("", Verdict.CompileError)]
    [InlineData("class P { }", Verdict.CompileError)]
    public async Task Verdicts_are_those_of_functions(string source, Verdict verdict) =>
        Told.Is(verdict, await Answer.Program(source).Sample("", "1").JudgeOn(sandbox));

    [Theory]
    [InlineData("a  \nb\r\n\n", "a\nb", true), InlineData(" a", "a", false), InlineData("a\n\nb", "a\nb", false), InlineData("", "\n", true)]
    public async Task Only_white_space_at_the_end_of_lines_does_not_count(string printed, string expected, bool same)
    {
        var result = await Answer.Program("Console.Write(Console.In.ReadToEnd());").Sample(printed, expected).JudgeOn(sandbox);

        Told.Is(same ? Verdict.Accepted : Verdict.WrongAnswer, result);
    }
}
