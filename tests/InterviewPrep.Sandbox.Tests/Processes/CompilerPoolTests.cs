using InterviewPrep.Sandbox.Tests.Jail;

namespace InterviewPrep.Sandbox.Tests.Processes;

/// <summary>A pool of two compilers: editors get one of them at most.</summary>
public sealed class CompilerPoolTests(BothWalls walls) : IClassFixture<BothWalls>
{
    private static readonly string Bomb = "int Solve() => 1; string S() => " + string.Concat(Enumerable.Repeat("$\"{", 20)) + "1" + string.Concat(Enumerable.Repeat("}\"", 20)) + ";";
    private static readonly MethodTarget Target = new(Answer.Solve("int"));

    [Fact]
    public async Task A_submission_waits_for_no_editor()
    {
        var editors = Enumerable.Range(0, 3).Select(_ => walls.Pool.DiagnoseAsync(Target, Bomb)).ToList();

        Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(Answer.Script("int Solve() => 1;").Sample("[]", "1").Request));

        Assert.False(editors.TrueForAll(e => e.IsCompleted), "the editors are still being served");
        Assert.All(await Task.WhenAll(editors), found => Assert.Equal("IP0003", Assert.Single(found).Id));
    }

    [Fact]
    public async Task An_editor_that_gives_up_waiting_costs_no_compiler()
    {
        await walls.Pool.DiagnoseAsync(Target, "int Solve() => 1;");
        using var typedOn = new CancellationTokenSource();
        var busy = walls.Pool.DiagnoseAsync(Target, Bomb);
        var waiting = walls.Pool.DiagnoseAsync(Target, "int Solve() => 1;", typedOn.Token);

        await typedOn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await busy;
        Assert.Empty(await walls.Pool.DiagnoseAsync(Target, "int Solve() => 1;"));
    }

    [Fact]
    public async Task After_bombs_in_every_compiler_the_next_answer_is_judged()
    {
        var bombs = Enumerable.Range(0, 3).Select(_ => walls.Pool.JudgeAsync(Answer.Script(Bomb).Sample("[]", "1").Request)).ToList();
        var next = walls.Pool.JudgeAsync(Answer.Script("int Solve() => 1;").Sample("[]", "1").Request);

        Assert.All(await Task.WhenAll(bombs), result => Told.Is(Verdict.CompileLimit, result, Verdict.NotRun));
        Told.Is(Verdict.Accepted, await next);
    }
}
