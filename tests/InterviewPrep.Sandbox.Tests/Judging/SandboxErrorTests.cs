using System.Runtime.InteropServices;
using InterviewPrep.Sandbox.Tests.Jail;

namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>What fails in the sandbox itself is tried once more and never blamed on the answer.</summary>
public sealed class SandboxErrorTests(BothWalls walls) : IClassFixture<BothWalls>
{
    [Fact]
    public async Task A_runner_that_is_killed_from_outside_is_replaced_and_the_answer_judged_again()
    {
        var (name, told) = (NewName(), new List<CaseResult>());
        var judging = walls.Pool.JudgeAsync(Waiting(name).Sample("[0]", "0").Sample("[1500]", "1500").Request, new Listener(told));

        await KillThreadAsync(name);

        Told.Is(Verdict.Accepted, await judging);
        Assert.Equal(["case 1", "case 1", "case 2"], told.Select(c => c.Name)); // the second try tells again
    }

    [Fact]
    public async Task A_runner_that_is_killed_twice_is_a_sandbox_error()
    {
        var name = NewName();
        var judging = walls.Pool.JudgeAsync(Waiting(name).Sample("[3000]", "3000").Hidden("[0]", "0").Request);

        var first = await KillThreadAsync(name);
        await KillThreadAsync(name, not: first);

        var result = await judging;
        Told.Is(Verdict.SandboxError, result, Verdict.NotRun, Verdict.NotRun);
        Assert.Equal(("IP0009", "The runner was killed from outside."), (Assert.Single(result.Diagnostics).Id, result.Diagnostics[0].Message));
    }

    [Fact]
    public async Task Compilers_that_were_killed_while_they_waited_cost_nobody_a_verdict()
    {
        var answer = Answer.Script("int Solve() => 1;").Sample("[]", "1");
        Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(answer.Request));

        // One of the two: a request that meets it is retried on the other.
        Kill(walls.Programs.Programs("Compiler.dll")[0]);

        for (var i = 0; i < 3; i++)
            Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(answer.Request));
    }

    [Fact]
    public async Task A_compiler_that_is_killed_at_work_is_no_fault_of_the_text()
    {
        var slow = Answer.Script("int Solve() => 1; string Slow() => " + string.Concat(Enumerable.Repeat("$\"{", 9)) + "1" + string.Concat(Enumerable.Repeat("}\"", 9)) + ";").Sample("[]", "1");

        var judging = walls.Pool.JudgeAsync(slow.Request);
        foreach (var compiler in walls.Programs.Programs("Compiler.dll"))
            Kill(compiler);

        var result = await judging;
        Assert.True(result.Verdict is Verdict.Accepted or Verdict.SandboxError, Told.Text(result));
        Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(slow.Request));
    }

    [Fact]
    public async Task Runners_that_were_killed_while_they_waited_cost_nobody_a_verdict()
    {
        var answer = Answer.Script("int Solve() => 1;").Sample("[]", "1");
        Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(answer.Request));
        await EscapeTests.Eventually(() => walls.Programs.Programs("Runner.dll").Count > 0);

        Kill(walls.Programs.Programs("Runner.dll")[0]);

        Told.Is(Verdict.Accepted, await walls.Pool.JudgeAsync(answer.Request));
    }

    /// <summary>Its thread has a name by which it can be found from outside.</summary>
    private static Answer Waiting(string name) =>
        Answer.Script($"int Solve(int a) {{ Thread.CurrentThread.Name = \"{name}\"; Thread.Sleep(a); return a; }}", "int", "int");

    private static string NewName() => "v" + Guid.NewGuid().ToString("N")[..10];

    private async Task<int> KillThreadAsync(string name, int not = 0)
    {
        var victim = 0;
        await EscapeTests.Eventually(() => (victim = walls.Programs.Programs("Runner.dll").FirstOrDefault(pid => pid != not && HasThread(pid, name))) != 0);
        Kill(victim);
        return victim;
    }

    private static bool HasThread(int pid, string name)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{pid}/task").Any(task => MarkedPrograms.Read(task + "/comm").Trim() == name);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Kill(int pid) => _ = kill(pid, 9);

    [DllImport("libc")]
    private static extern int kill(int pid, int signal);

    private sealed class Listener(List<CaseResult> told) : IProgress<CaseResult>
    {
        public void Report(CaseResult value) => told.Add(value);
    }
}
