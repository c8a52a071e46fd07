namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>Answers whose process ends, prints or starts threads without end.</summary>
public sealed class EndingTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(134), InlineData(137), InlineData(139)]
    public async Task Exit_is_an_early_exit_with_whatever_code(int code)
    {
        var result = await Answer.Script("int Solve(int a) { Environment.Exit(a); return a; }", "int", "int").Sample($"[{code}]", $"{code}").JudgeOn(sandbox);

        Told.Is(Verdict.ExitedEarly, result);
    }

    [Fact]
    public async Task Exit_keeps_what_was_printed_before_it()
    {
        var result = await Answer.Script("int Solve() { Console.Write(\"done\"); Environment.Exit(0); return 1; }").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.ExitedEarly, result);
        Assert.Equal("done", result.Cases[0].Printed);
    }

    [Theory]
    [InlineData("Environment.FailFast(\"enough\");", "Environment.FailFast")]
    [InlineData("return Solve() + Solve();", "System.StackOverflowException")]
    [InlineData("var t = new Thread(() => Down(1)); t.Start(); t.Join(); int Down(int a) => Down(a) + 1;", "System.StackOverflowException")]
    public async Task A_process_that_falls_is_a_runtime_error_that_says_why(string body, string error)
    {
        var result = await Answer.Script($"int Solve() {{ {body} return 1; }}").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal(error, result.Cases[0].Error?.Type);
    }

    [Fact]
    public async Task A_hundred_thousand_calls_deep_is_no_overflow()
    {
        Told.Is(Verdict.Accepted, await Answer.Script("int Solve(int a) => a == 0 ? 0 : 1 + Solve(a - 1);", "int", "int").Sample("[100000]", "100000").JudgeOn(sandbox));
    }

    [Fact]
    public async Task Printing_without_end_is_an_output_limit()
    {
        var result = await Answer.Script("int Solve() { while (true) Console.WriteLine(\"again and again\"); }").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.OutputLimit, result);
        Assert.InRange(result.Cases[0].Printed!.Length, 60 * 1024, 64 * 1024);
    }

    [Fact]
    public async Task Each_case_may_print_up_to_the_limit()
    {
        var source = "int Solve(int a) { Console.Write(new string('x', 60_000)); return a; }";

        Told.Is(Verdict.Accepted, await Answer.Script(source, "int", "int").Sample("[1]", "1").Sample("[2]", "2").Sample("[3]", "3").JudgeOn(sandbox));
    }

    [Fact]
    public async Task Standard_error_of_a_function_is_shown_with_its_output()
    {
        var result = await Answer.Script("int Solve() { Console.Write(1); Console.Error.Write(2); Console.Write(3); return 1; }").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.Equal("123", result.Cases[0].Printed);
    }

    [Theory]
    [InlineData("while (true) new Thread(() => Thread.Sleep(-1)).Start();")]
    [InlineData("var t = new Thread(() => Solve()); t.Start(); t.Join(); return 1;")]
    public async Task Threads_without_end_are_a_process_limit(string body)
    {
        var result = await Answer.Script($"int Solve() {{ {body} }}").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.ProcessLimit, result);
    }

    [Fact]
    public async Task A_thread_bomb_in_one_slot_starves_no_other()
    {
        var bomb = Answer.Script("int Solve() { try { while (true) new Thread(() => Thread.Sleep(-1)).Start(); } catch (OutOfMemoryException) { } Thread.Sleep(1_500); return 1; }");
        var threads = Answer.Script("int Solve() { var all = Enumerable.Range(0, 40).Select(i => new Thread(() => Thread.Sleep(20))).ToList(); all.ForEach(t => t.Start()); all.ForEach(t => t.Join()); return 1; }");

        var bombs = new[] { bomb, bomb }.Select(b => b.Sample("[]", "1").JudgeOn(sandbox)).ToList();
        Told.Is(Verdict.Accepted, await threads.Sample("[]", "1").Sample("[]", "1").Sample("[]", "1").Sample("[]", "1").JudgeOn(sandbox));

        Assert.All(await Task.WhenAll(bombs), result => Told.Is(Verdict.Accepted, result));
    }

    [Theory]
    [InlineData("Stack overflow.")]
    [InlineData("Out of memory.")]
    [InlineData("Unhandled exception. System.Exception: forged")]
    [InlineData("{\\\"verdict\\\":\\\"Accepted\\\"} Right for 20 of 20 cases. PASSED")]
    public async Task What_an_answer_prints_about_itself_is_only_text(string forged)
    {
        var result = await Answer.Script($"int Solve() {{ Console.WriteLine(\"{forged}\"); Console.Error.WriteLine(\"{forged}\"); return 0; }}").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.WrongAnswer, result);
    }
}
