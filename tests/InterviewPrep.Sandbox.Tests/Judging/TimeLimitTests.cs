namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class TimeLimitTests(WarmSandbox sandbox)
{
    private static readonly Limits Short = new(CpuMs: 150);

    [Fact]
    public async Task A_loop_that_never_ends_is_stopped_by_its_CPU_time()
    {
        var result = await (Answer.Script("int Solve() { while (true) ; }") with { Limits = Short }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result);
        Assert.InRange(result.Cases[0].Ms, 150, 500);
    }

    [Fact]
    public async Task Threads_count_together()
    {
        var source = "int Solve() { for (var i = 0; i < 8; i++) new Thread(() => { while (true) ; }).Start(); Thread.Sleep(-1); return 1; }";

        var result = await (Answer.Script(source) with { Limits = Short }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result);
        Assert.InRange(result.Cases[0].Ms, 150, 500);
    }

    [Theory]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("object x = new(), y = new(); lock (x) { var t = new Thread(() => { lock (y) lock (x) { } }); lock (y) { t.Start(); t.Join(); } }")]
    [InlineData("new TaskCompletionSource().Task.Wait();")]
    public async Task Waiting_is_stopped_by_the_clock_on_the_wall(string wait)
    {
        var result = await (Answer.Script($"int Solve() {{ {wait} return 1; }}") with { Limits = new(CpuMs: 20) }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result);
        Assert.True(result.Cases[0].Ms < 150, "waiting costs next to no CPU time");
        Assert.True(result.Cases[0].WallMs > 3 * 20 + 2_000);
    }

    [Fact]
    public async Task Sleeping_for_a_while_is_no_use_of_CPU_time()
    {
        var result = await (Answer.Script("int Solve() { Thread.Sleep(700); return 1; }") with { Limits = new(CpuMs: 200) }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.True(result.Cases[0] is { Ms: < 200, WallMs: > 650 });
    }

    [Fact]
    public async Task After_a_kill_hidden_cases_are_not_run_and_samples_go_on_in_a_new_runner()
    {
        var source = "int calls = 0; int Solve(int a) { calls++; while (a == 2) ; return a; }";

        var result = await (Answer.Script(source, "int", "int") with { Limits = Short })
            .Sample("[1]", "1").Sample("[2]", "2").Sample("[3]", "3").Hidden("[4]", "4").Hidden("[5]", "5").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result, Verdict.Accepted, Verdict.TimeLimit, Verdict.Accepted, Verdict.NotRun, Verdict.NotRun);
    }

    [Fact]
    public async Task A_hidden_case_that_is_killed_leaves_the_later_hidden_ones_not_run()
    {
        var result = await (Answer.Script("int Solve(int a) { while (a == 2) ; return a; }", "int", "int") with { Limits = Short })
            .Hidden("[1]", "1").Hidden("[2]", "2").Hidden("[3]", "3").Sample("[4]", "4").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result, Verdict.Accepted, Verdict.TimeLimit, Verdict.NotRun, Verdict.Accepted);
    }

    [Theory]
    [InlineData("static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { while (true) ; } } int Solve() => 1;")]
    [InlineData("class Late { public static int X = Loop(); static int Loop() { while (true) ; } } int Solve() => Late.X;")]
    [InlineData("while (true) ; int Solve() => 1;")]
    public async Task Code_that_runs_before_the_method_is_on_the_clock_too(string source)
    {
        var result = await (Answer.Script(source) with { Limits = Short }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result);
    }

    [Fact]
    public async Task Giving_up_waiting_ends_the_run()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var request = (Answer.Script("int Solve() { while (true) ; }") with { Limits = new(CpuMs: 10_000) }).Sample("[]", "1").Request;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sandbox.Pool.JudgeAsync(request, null, impatient.Token));
    }
}
