namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>The author's own comparison, in a jail of its own.</summary>
public sealed class AuthorsCheckerTests(WarmSandbox sandbox)
{
    private const string PairThatSums = "bool Check(int[] a, int b, int[] expected, int[] actual) => actual is [var x, var y] && x != y && a[x] + a[y] == b;";

    [Theory]
    [InlineData("[0, 1]", Verdict.Accepted), InlineData("[1, 0]", Verdict.Accepted), InlineData("[0, 0]", Verdict.WrongAnswer), InlineData("null", Verdict.WrongAnswer), InlineData("[]", Verdict.WrongAnswer)]
    public async Task It_is_given_input_expected_and_actual(string answer, Verdict verdict)
    {
        var result = await Judge(PairThatSums, $"int[] Solve(int[] a, int b) => {answer};", "int[]", ["int[]", "int"], "[[3,4],7]", "[0,1]");

        Told.Is(verdict, result);
    }

    [Theory]
    [InlineData("=> throw new Exception(\"secret 4711\");", "RuntimeError")]
    [InlineData("{ while (true) ; }", "TimeLimit")]
    [InlineData("{ Environment.Exit(0); return true; }", "ExitedEarly")]
    [InlineData("=> Check(expected, actual) && true;", "RuntimeError")]
    [InlineData("{ while (true) Console.WriteLine(\"true\"); }", "OutputLimit")]
    [InlineData("{ File.ReadAllText(\"/etc/passwd\"); return true; }", "Forbidden")]
    public async Task One_that_fails_is_never_blamed_on_the_candidate(string body, string how)
    {
        var result = await Judge($"bool Check(int expected, int actual) {body}", "int Solve() => 1;", "int", [], "[]", "1");

        Told.Is(Verdict.SandboxError, result, Verdict.NotRun, Verdict.NotRun);
        Assert.StartsWith($"The author's checker ended with {how}", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_says_about_a_hidden_case_is_not_passed_on()
    {
        var checker = "bool Check(int expected, int actual) => expected == 1 ? true : throw new Exception($\"expected {expected}\");";
        var answer = Answer.Script("int Solve() => 1;") with { Comparison = new Comparison.Checker(checker) };

        var result = await answer.Sample("[]", "1").Hidden("[]", "4711").JudgeOn(sandbox);

        Told.Is(Verdict.SandboxError, result);
        Assert.DoesNotContain("4711", Told.Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_prints_counts_for_nothing()
    {
        Told.Is(Verdict.WrongAnswer, await Judge("bool Check(int expected, int actual) { Console.WriteLine(\"true\"); return false; }", "int Solve() => 1;", "int", [], "[]", "1"));
    }

    [Fact]
    public async Task The_answer_cannot_reach_it()
    {
        var answer = "static class Shared { public static int N; } int Solve() { Shared.N = 1; AppContext.SetData(\"accept\", true); Environment.SetEnvironmentVariable(\"ACCEPT\", \"1\"); return 1; }";
        var checker = "bool Check(int expected, int actual) => AppContext.GetData(\"accept\") is not null || Environment.GetEnvironmentVariable(\"ACCEPT\") is not null;";

        Told.Is(Verdict.WrongAnswer, await Judge(checker, answer, "int", [], "[]", "1"));
    }

    [Fact]
    public async Task A_checker_of_a_program_is_given_three_texts()
    {
        var answer = Answer.Program("Console.Write(Console.ReadLine()!.ToUpperInvariant());") with { Comparison = new Comparison.Checker("bool Check(string input, string expected, string actual) => (input, expected, actual) == (\"a\", \"b\", \"A\");") };

        Told.Is(Verdict.Accepted, await answer.Sample("a", "b").JudgeOn(sandbox));
    }

    [Fact]
    public async Task A_checker_of_a_class_is_given_three_texts_of_JSON()
    {
        var target = new ClassTarget("Box", [], [new("Get", [], "int")]);
        var answer = new Answer("class Box { public int Get() => 5; }", target) { Comparison = new Comparison.Checker("bool Check(string input, string expected, string actual) => actual == \"[null,5]\" && expected == \"[null,6]\" && input.Contains(\"Get\");") };

        Told.Is(Verdict.Accepted, await answer.Sample("""[{"call":"Box","args":[]},{"call":"Get","args":[]}]""", "[null,6]").JudgeOn(sandbox));
    }

    [Theory]
    [InlineData("bool Check(int expected, int actual) => nothing;")]
    [InlineData("bool Check(int expected) => true;")]
    [InlineData("unsafe bool Check(int expected, int actual) => true;")]
    public async Task One_that_does_not_compile_is_a_wrong_request(string checker)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Judge(checker, "int Solve() => 1;", "int", [], "[]", "1"));

        Assert.StartsWith("The checker does not compile: (1,", refused.Message, StringComparison.Ordinal);
    }

    private async Task<JudgeResult> Judge(string checker, string source, string returns, string[] parameters, string input, string expected)
    {
        var answer = Answer.Script(source, returns, parameters) with { Comparison = new Comparison.Checker(checker) };
        return await answer.Sample(input, expected).Hidden(input, expected).JudgeOn(sandbox);
    }
}
