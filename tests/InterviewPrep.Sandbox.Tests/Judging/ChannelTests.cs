namespace InterviewPrep.Sandbox.Tests.Judging;

/// <summary>An answer can reach the descriptors of its own runner: 3 brings commands, 4 takes replies. Nothing that it does with them helps.</summary>
public sealed class ChannelTests(WarmSandbox sandbox)
{
    private const string Open = "FileStream Fd(int n, FileAccess access) => new(new Microsoft.Win32.SafeHandles.SafeFileHandle(n, false), access, 0);\n";

    [Theory]
    [InlineData("Fd(4, FileAccess.Write).Write(new byte[] { 255, 255, 255, 255, 1 });")]
    [InlineData("Fd(4, FileAccess.Write).Write(new byte[] { 1, 0, 0, 0, 9, 9, 9, 9, 9 });")]
    [InlineData("Fd(4, FileAccess.Write).Write(Forged());")]
    [InlineData("for (var i = 5; i < 600; i++) try { Fd(i, FileAccess.Write).Write(Forged()); } catch { } Fd(4, FileAccess.Write).Write(Forged());")]
    public async Task Writing_a_reply_is_forbidden(string body)
    {
        var result = await Answer.Script($"{Open}{Frame}int Solve() {{ {body} Thread.Sleep(-1); return 1; }}").Sample("[]", "1").Hidden("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Forbidden, result, Verdict.Forbidden, Verdict.NotRun);
        Assert.Equal("The answer tampered with the sandbox's own channel.", result.Cases[0].Error?.Message);
    }

    [Fact]
    public async Task Half_a_reply_is_waited_for_and_then_out_of_time()
    {
        var source = $"{Open}int Solve() {{ Fd(4, FileAccess.Write).Write(new byte[] {{ 100, 0, 0, 0, 1, 2, 3 }}); Thread.Sleep(-1); return 1; }}";

        Told.Is(Verdict.TimeLimit, await (Answer.Script(source) with { Limits = new(CpuMs: 50) }).Sample("[]", "1").JudgeOn(sandbox));
    }

    [Fact]
    public async Task Stealing_the_next_command_leaves_nothing_to_run()
    {
        var source = $"{Open}int Solve(int a) {{ if (a == 1) new Thread(() => {{ var b = new byte[9_999]; Fd(3, FileAccess.Read).Read(b); }}).Start(); Thread.Sleep(100); return a; }}";

        var result = await (Answer.Script(source, "int", "int") with { Limits = new(CpuMs: 50) }).Sample("[1]", "1").Hidden("[2]", "2").JudgeOn(sandbox);

        Told.Is(Verdict.TimeLimit, result, Verdict.Accepted, Verdict.TimeLimit);
    }

    [Theory]
    [InlineData("new Microsoft.Win32.SafeHandles.SafeFileHandle(4, true).Dispose(); Thread.Sleep(-1);", Verdict.Forbidden)]
    [InlineData("new Microsoft.Win32.SafeHandles.SafeFileHandle(4, true).Dispose(); Environment.Exit(0);", Verdict.ExitedEarly)]
    [InlineData("for (var i = 0; i < 9; i++) new Microsoft.Win32.SafeHandles.SafeFileHandle(i, true).Dispose();", Verdict.RuntimeError)]
    public async Task Closing_the_channel_is_no_fault_of_the_sandbox(string body, Verdict verdict)
    {
        var result = await (Answer.Script($"int Solve() {{ {body} return 1; }}") with { Limits = new(CpuMs: 500) }).Sample("[]", "1").Hidden("[]", "1").JudgeOn(sandbox);

        Told.Is(verdict, result);
    }

    [Fact]
    public async Task Closing_the_commands_ends_the_answer_at_the_next_case()
    {
        var source = "int Solve() { new Microsoft.Win32.SafeHandles.SafeFileHandle(3, true).Dispose(); return 1; }";

        var result = await Answer.Script(source).Sample("[]", "1").Hidden("[]", "1").JudgeOn(sandbox);

        Assert.Equal(Verdict.Accepted, result.Cases[0].Verdict);
        Assert.True(result.Cases[1].Verdict is Verdict.RuntimeError or Verdict.Forbidden, Told.Text(result)); // it falls over the closed pipe, or is stopped before
    }

    [Fact]
    public async Task Standard_input_grows_to_no_more_than_the_largest_file()
    {
        var source = $"{Open}int Solve() {{ var f = Fd(0, FileAccess.Write); var b = new byte[1_000_000]; for (var i = 0; i < 1_000; i++) f.Write(b); return 1; }}";

        var result = await (Answer.Script(source) with { Limits = new(MemoryMb: 512) }).Sample("[]", "1").JudgeOn(sandbox);

        Assert.True(result.Verdict is Verdict.RuntimeError or Verdict.MemoryLimit, Told.Text(result));
    }

    /// <summary>A whole frame as the runner would send it, but for the nonce, which it does not know.</summary>
    private const string Frame = """
        byte[] Forged()
        {
            using var m = new MemoryStream(); using var w = new BinaryWriter(m);
            w.Write(0); w.Write(16); w.Write(new byte[16]); w.Write((byte)1); w.Write(1); w.Write((byte)'1'); w.Write(""); w.Write(""); w.Write(0); w.Write(0L); w.Write(0x0A_D4_E0_0E);
            var b = m.ToArray(); BitConverter.TryWriteBytes(b, b.Length - 8); return b;
        }

        """;
}
