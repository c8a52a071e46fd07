using InterviewPrep.Sandbox.Tests.Jail;

namespace InterviewPrep.Sandbox.Tests;

public sealed class SandboxPoolTests(WarmSandbox sandbox)
{
    [Fact]
    public async Task Many_judgements_at_once_all_come_out_right()
    {
        var judgements = Enumerable.Range(0, 24).Select(async i => (i, await (i % 3 == 0
            ? Answer.Program($"Console.Write({i} + int.Parse(Console.ReadLine()!));").Sample("1", $"{i + 1}").Hidden("2", $"{i + 2}")
            : Answer.Script($"int Solve(int a) {{ Console.Write({i}); return a + {i}; }}", "int", "int").Sample("[1]", $"{i + 1}").Hidden("[2]", i % 3 == 1 ? $"{i + 2}" : "-1")).JudgeOn(sandbox)));

        foreach (var (i, result) in await Task.WhenAll(judgements))
        {
            Told.Is(i % 3 == 2 ? Verdict.WrongAnswer : Verdict.Accepted, result);
            Assert.Equal(i % 3 == 0 ? "" : $"{i}", result.Cases[0].Printed);
        }
    }

    [Fact]
    public async Task Disposal_ends_what_runs_and_leaves_no_process_and_no_control_group()
    {
        using var programs = new MarkedPrograms();
        var pool = await SandboxPool.StartAsync(new SandboxOptions { Programs = programs.Folder, WarmRunners = 2 });
        Told.Is(Verdict.Accepted, await pool.JudgeAsync(Answer.Script("int Solve() => 1;").Sample("[]", "1").Request));
        var endless = pool.JudgeAsync((Answer.Script("int Solve() { while (true) ; }") with { Limits = new(CpuMs: 10_000) }).Sample("[]", "1").Request);
        var editing = pool.DiagnoseAsync(new ProgramTarget(), "int x = y;");
        var groups = GroupsOf(programs);
        Assert.NotEmpty(programs.Processes());

        await pool.DisposeAsync();

        Assert.Empty(programs.Processes());
        Assert.All(groups, group => Assert.False(Directory.Exists(group), group));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
        await editing.ContinueWith(_ => { }, TaskScheduler.Default);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.JudgeAsync(Answer.Script("int Solve() => 1;").Request));
    }

    [Fact]
    public async Task Disposal_in_the_middle_of_warming_up_leaves_nothing_either()
    {
        using var programs = new MarkedPrograms();
        for (var started = 0; started < 12; started++)
        {
            var pool = await SandboxPool.StartAsync(new SandboxOptions { Programs = programs.Folder });
            SpinWait.SpinUntil(() => programs.Processes().Count >= started, TimeSpan.FromSeconds(10));

            await pool.DisposeAsync();

            Assert.Empty(programs.Processes());
        }
    }

    [Theory]
    [InlineData(false, false, false), InlineData(false, true, true), InlineData(true, false, true)]
    public async Task Without_any_wall_no_code_is_run(bool bubblewrap, bool filter, bool canRun)
    {
        await using var pool = await SandboxPool.StartAsync(new SandboxOptions { UseBubblewrap = bubblewrap, UseFilter = filter, WarmRunners = 1 });

        var result = await pool.JudgeAsync(Answer.Script("int Solve() => 1;").Sample("[]", "1").Request);

        Assert.Equal(canRun, pool.Health.CanRun);
        Told.Is(canRun ? Verdict.Accepted : Verdict.SandboxError, result);
        Assert.Equal([bubblewrap, filter], pool.Health.Walls.Take(2).Select(w => w.Stands));
        if (!canRun)
            Assert.Equal("No wall stands on this machine, so no code is run.", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Without_control_groups_memory_and_threads_are_limited_all_the_same_and_health_says_how()
    {
        await using var pool = await SandboxPool.StartAsync(new SandboxOptions { UseControlGroups = false, WarmRunners = 1 });
        var native = Jail.Burglar.Source + "\nint Fill() { var m = Type.GetType(\"System.Runtime.InteropServices.\" + \"Marshal\")!; var take = m.GetMethod(\"AllocHGlobal\", new[] { typeof(int) })!; var fill = m.GetMethod(\"Copy\", new[] { typeof(byte[]), typeof(int), typeof(nint), typeof(int) })!; var b = new byte[100_000]; while (true) fill.Invoke(null, new object[] { b, 0, take.Invoke(null, new object[] { b.Length })!, b.Length }); }";
        var limits = new Limits(CpuMs: 5_000, MemoryMb: 64);

        var memory = await pool.JudgeAsync((Answer.Script(native.Replace("string Solve(", "string Other(", StringComparison.Ordinal) + "\nint Solve() => Fill();") with { Limits = limits }).Sample("[]", "1").Request);
        var threads = await pool.JudgeAsync(Answer.Script("int Solve() { while (true) new Thread(() => Thread.Sleep(-1)).Start(); }").Sample("[]", "1").Request);

        Told.Is(Verdict.MemoryLimit, memory);
        Assert.InRange(memory.PeakMemoryKb, 64 * 1024, 300 * 1024);
        Told.Is(Verdict.ProcessLimit, threads);
        var wall = pool.Health.Walls.Single(w => w.Name.Contains("control groups", StringComparison.Ordinal));
        Assert.Equal((false, "switched off Memory is polled instead, and the heap limit holds."), (wall.Stands, wall.Why));
    }

    [Theory]
    [InlineData(0, 2, 4_000, 768, 128, "WarmRunners is 0; it must be 1 to 64.")]
    [InlineData(2, 0, 4_000, 768, 128, "Compilers is 0; it must be 1 to 16.")]
    [InlineData(2, 2, 1, 768, 128, "CompileCpuMs is 1; it must be 100 to 60000.")]
    [InlineData(2, 2, 4_000, 1, 128, "CompilerMemoryMb is 1; it must be 256 to 4096.")]
    [InlineData(2, 2, 4_000, 768, 1, "Processes is 1; it must be 32 to 1024.")]
    public async Task Options_out_of_range_are_refused(int runners, int compilers, int cpu, int memory, int processes, string message)
    {
        var options = new SandboxOptions { WarmRunners = runners, Compilers = compilers, CompileCpuMs = cpu, CompilerMemoryMb = memory, Processes = processes };

        Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(() => SandboxPool.StartAsync(options))).Message);
    }

    [Fact]
    public async Task Programs_that_are_missing_are_named()
    {
        var missing = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => SandboxPool.StartAsync(new SandboxOptions { Programs = "/nowhere" }));

        Assert.Contains("/nowhere", missing.Message, StringComparison.Ordinal);
    }

    private static List<string> GroupsOf(MarkedPrograms programs) =>
    [
        .. programs.Processes().SelectMany(pid => MarkedPrograms.Read($"/proc/{pid}/cgroup").Split('\n'))
            .Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3 && parts[2].Contains("interviewprep-", StringComparison.Ordinal))
            .Select(parts => parts[1].Length == 0 ? $"/sys/fs/cgroup{parts[2]}" : $"/sys/fs/cgroup/{parts[1]}{parts[2]}").Distinct(),
    ];
}
