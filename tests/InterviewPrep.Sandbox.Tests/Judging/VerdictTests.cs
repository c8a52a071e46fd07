namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class VerdictTests(WarmSandbox sandbox)
{
    [Fact]
    public async Task A_right_answer_is_accepted_case_by_case()
    {
        var result = await Answer.Script("int Solve(int a, int b) => a + b;", "int", "int", "int")
            .Sample("[1,2]", "3").Hidden("[-1,-2]", "-3").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result, Verdict.Accepted, Verdict.Accepted);
        Assert.Equal(["case 1", "case 2"], result.Cases.Select(c => c.Name));
        Assert.True(result.CompileMs > 0 && result.TotalMs > result.CompileMs && result.PeakMemoryKb > 1_000);
    }

    [Fact]
    public async Task A_sample_case_tells_what_was_printed_expected_and_returned()
    {
        var result = await Answer.Script("string Solve(string a) { Console.WriteLine(\"got \" + a); return a + \"!\"; }", "string", "string")
            .Sample("[\"hey\"]", "\"hey\"").JudgeOn(sandbox);

        Told.Is(Verdict.WrongAnswer, result);
        Assert.Equal(("got hey\n", "\"hey\"", "\"hey!\""), (result.Cases[0].Printed, result.Cases[0].Expected, result.Cases[0].Actual));
    }

    [Fact]
    public async Task Of_a_hidden_case_nothing_is_told_but_name_verdict_time_and_memory()
    {
        var result = await Answer.Script("int Solve(int a) { Console.WriteLine(a); Console.Error.WriteLine(a); throw new Exception(a.ToString()); }", "int", "int")
            .Hidden("[421]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal((null, null, null, null), (result.Cases[0].Printed, result.Cases[0].Expected, result.Cases[0].Actual, result.Cases[0].Error));
        Assert.DoesNotContain("421", result.ToString() + string.Concat(result.Diagnostics) + string.Concat(result.Cases));
    }

    [Fact]
    public async Task Without_an_expected_value_a_case_is_accepted_and_tells_the_actual_one()
    {
        var result = await Answer.Script("int Solve(int a) => a * 7;", "int", "int").Sample("[6]").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.Equal("42", result.Cases[0].Actual);
    }

    [Fact]
    public async Task A_text_that_does_not_compile_runs_no_case_and_tells_line_and_column()
    {
        var result = await Answer.Script("int Solve(int a)\n{\n    return x;\n}", "int", "int").Sample("[1]", "1").Hidden("[2]", "2").JudgeOn(sandbox);

        Told.Is(Verdict.CompileError, result, Verdict.NotRun, Verdict.NotRun);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(("CS0103", DiagnosticSeverity.Error, 3, 12, 3, 13), (error.Id, error.Severity, error.Line, error.Column, error.EndLine, error.EndColumn));
    }

    [Theory]
    [InlineData("int Solve(string a) => 1;", "This question asks for int Solve(int a); yours is ")]
    [InlineData("long Solve(int a) => 1;", "This question asks for int Solve(int a); yours is ")]
    [InlineData("int Solve(ref int a) => 1;", "This question asks for int Solve(int a); yours is ")]
    [InlineData("int Solve<T>(int a) => 1;", "This question asks for int Solve(int a); yours is ")]
    [InlineData("int Other(int a) => 1;", "This question asks for int Solve(int a); your answer has no Solve.")]
    [InlineData("", "This question asks for int Solve(int a); your answer has no Solve.")]
    public async Task A_signature_that_does_not_fit_is_a_compile_error_that_says_what_is_asked_for(string source, string message)
    {
        var result = await Answer.Script(source, "int", "int").Sample("[1]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.CompileError, result);
        Assert.StartsWith(message, Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crash_tells_its_exception_and_the_line_in_the_candidates_own_text()
    {
        var source = "int Solve(int a)\n{\n    int[] numbers = [1, 2];\n    return Pick(numbers, a);\n}\nint Pick(int[] from, int at)\n{\n    return from[at];\n}";

        var result = await Answer.Script(source, "int", "int").Sample("[1]", "2").Sample("[2]", "0").Hidden("[0]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result, Verdict.Accepted, Verdict.RuntimeError, Verdict.Accepted);
        Assert.Equal(("System.IndexOutOfRangeException", 8), (result.Cases[1].Error?.Type, result.Cases[1].Error?.Line));
    }

    [Theory]
    [InlineData("int Solve(int a) { Parallel.For(0, 4, i => {\n throw new InvalidOperationException(\"inner\"); }); return 1; }", 2)]
    [InlineData("int Solve(int a) => Inner(a).Result;\nasync Task<int> Inner(int a) { await Task.Yield();\n throw new InvalidOperationException(\"inner\"); }", 3)]
    [InlineData("int Solve(int a) { var t = new Thread(() => {\n throw new InvalidOperationException(\"inner\"); }); t.Start(); t.Join(); return 1; }", 2)]
    [InlineData("int x = Start();\nstatic int Start() {\n throw new InvalidOperationException(\"inner\"); }\nint Solve(int a) => a;", 3)]
    public async Task The_innermost_exception_of_other_threads_and_initialisers_is_the_one_that_is_told(string source, int line)
    {
        var result = await Answer.Script(source, "int", "int").Sample("[1]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal(("System.InvalidOperationException", "inner", line), (result.Cases[0].Error?.Type, result.Cases[0].Error?.Message, result.Cases[0].Error?.Line));
    }

    [Fact]
    public async Task The_verdict_of_a_run_is_that_of_its_first_case_that_is_not_accepted()
    {
        var result = await Answer.Script("int Solve(int a) => a == 2 ? throw new Exception() : a;", "int", "int")
            .Hidden("[1]", "1").Sample("[3]", "4").Hidden("[2]", "2").JudgeOn(sandbox);

        Told.Is(Verdict.WrongAnswer, result, Verdict.Accepted, Verdict.WrongAnswer, Verdict.RuntimeError);
    }

    [Fact]
    public async Task Each_case_is_reported_as_soon_as_it_is_compared()
    {
        var told = new List<CaseResult>();
        var request = Answer.Script("int Solve(int a) => a;", "int", "int").Sample("[1]", "1").Sample("[2]", "3").Request;

        var result = await sandbox.Pool.JudgeAsync(request, new Listener(told));

        Assert.Equal(result.Cases, told);
    }

    private sealed class Listener(List<CaseResult> told) : IProgress<CaseResult>
    {
        public void Report(CaseResult value) => told.Add(value);
    }
}
