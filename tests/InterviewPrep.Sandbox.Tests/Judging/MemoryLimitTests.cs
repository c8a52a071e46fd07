namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class MemoryLimitTests(WarmSandbox sandbox)
{
    private static readonly Limits Small = new(CpuMs: 4_000, MemoryMb: 64);

    [Theory]
    [InlineData("var kept = new List<byte[]>(); while (true) kept.Add(new byte[1_000_000]);")]
    [InlineData("return new int[int.MaxValue / 2].Length;")]
    [InlineData("var text = \"ab\"; while (true) text += text;")]
    [InlineData("for (var i = 0; ; i++) string.Intern(new string('x', 100_000) + i);")]
    [InlineData("while (true) new Flood(); } class Flood { byte[] b = new byte[10_000]; static List<Flood> all = []; ~Flood() { all.Add(this); all.Add(new Flood()); }")]
    [InlineData("var kept = new List<GCHandleLike>(); while (true) kept.Add(new()); } class GCHandleLike { public System.Runtime.InteropServices.GCHandle H = System.Runtime.InteropServices.GCHandle.Alloc(new byte[50_000], System.Runtime.InteropServices.GCHandleType.Pinned);")]
    public async Task Managed_memory_is_limited(string body)
    {
        var result = await (Answer.Script($"int Solve() {{ {body} }}") with { Limits = Small }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.MemoryLimit, result);
        Assert.InRange(result.PeakMemoryKb, 1, 200 * 1024);
    }

    [Theory]
    [InlineData("AllocHGlobal", "nint")]
    [InlineData("AllocCoTaskMem", "int")]
    public async Task Native_memory_reached_through_reflection_is_limited(string name, string type)
    {
        var source = $$"""
            int Solve()
            {
                var native = Type.GetType("System.Runtime.InteropServices." + "Marshal");
                var take = native.GetMethod("{{name}}", new[] { typeof({{type}}) });
                var fill = native.GetMethod("Copy", new[] { typeof(byte[]), typeof(int), typeof(nint), typeof(int) });
                var bytes = new byte[1_000_000];
                while (true) fill.Invoke(null, new object[] { bytes, 0, take.Invoke(null, new object[] { ({{type}})bytes.Length }), bytes.Length });
            }
            """;

        var result = await (Answer.Script(source) with { Limits = Small }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.MemoryLimit, result);
    }

    [Fact]
    public async Task A_case_that_runs_out_of_memory_spares_the_next()
    {
        var source = "int Solve(int a) { var kept = new List<byte[]>(); while (a == 1) kept.Add(new byte[1_000_000]); return a; }";

        var result = await (Answer.Script(source, "int", "int") with { Limits = Small }).Hidden("[1]", "1").Hidden("[2]", "2").JudgeOn(sandbox);

        Assert.Equal(Verdict.MemoryLimit, result.Cases[0].Verdict);
        Assert.True(result.Cases[1].Verdict is Verdict.Accepted or Verdict.NotRun);
    }

    [Fact]
    public async Task An_answer_cannot_lift_its_own_limit()
    {
        var source = "int Solve() { AppContext.SetData(\"GCHeapHardLimit\", 4_000_000_000UL); try { GC.RefreshMemoryLimit(); } catch { } var kept = new List<byte[]>(); while (true) { var b = new byte[1_000_000]; Array.Fill(b, (byte)1); kept.Add(b); } }";

        var result = await (Answer.Script(source) with { Limits = Small }).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.MemoryLimit, result);
        Assert.InRange(result.PeakMemoryKb, 1, 200 * 1024);
    }

    [Fact]
    public async Task An_answer_may_use_what_the_limit_allows()
    {
        var source = "int Solve() { var kept = new List<byte[]>(); for (var i = 0; i < 50; i++) { var b = new byte[1_000_000]; Array.Fill(b, (byte)1); kept.Add(b); } return kept.Count; }";

        var result = await (Answer.Script(source) with { Limits = Small }).Sample("[]", "50").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.InRange(result.Cases[0].MemoryKb, 48_828, 50_000);
    }

    [Fact]
    public async Task Memory_is_told_case_by_case()
    {
        var result = await Answer.Script("int Solve(int a) => new byte[a * 1024].Length / 1024;", "int", "int")
            .Sample("[1]", "1").Sample("[5000]", "5000").Sample("[1]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Accepted, result);
        Assert.InRange(result.Cases[1].MemoryKb, 5_000, 5_100);
        Assert.InRange(result.Cases[2].MemoryKb, 1, 100);
    }

    [Fact]
    public async Task Catching_the_exception_and_going_on_is_judged_on_the_answer()
    {
        var source = "int Solve() { try { return new int[int.MaxValue / 2].Length; } catch (OutOfMemoryException) { return 7; } }";

        Told.Is(Verdict.Accepted, await (Answer.Script(source) with { Limits = Small }).Sample("[]", "7").JudgeOn(sandbox));
    }
}
