namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class ForbiddenTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData("unsafe int Solve() { int a; int* b = &a; return 1; }", 1)]
    [InlineData("#pragma warning disable\nunsafe struct S { public fixed int A[4]; } int Solve() => 1;", 2)]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); int Solve() => getpid();", 1)]
    [InlineData("using System.Runtime.InteropServices; int Solve() => Marshal.SizeOf<int>();", 1)]
    [InlineData("using static System.Runtime.InteropServices.Marshal; int Solve() => SizeOf<int>();", 1)]
    [InlineData("using M = System.Runtime.InteropServices.Marshal;\nint Solve() => M.SizeOf<int>();", 1)]
    [InlineData("int Solve() => System.Runtime.InteropServices.M\\u0061rshal.SizeOf<int>();", 1)]
    [InlineData("int Solve() => (int)System.Runtime.CompilerServices.Unsafe.SizeOf<int>();", 1)]
    [InlineData("int Solve() => System.Runtime.Loader.AssemblyLoadContext.All.Count();", 1)]
    [InlineData("#r \"/etc/passwd\"\nint Solve() => 1;", 1)]
    [InlineData("#r \"nuget: Newtonsoft.Json\"\nint Solve() => 1;", 1)]
    [InlineData("#load \"/etc/passwd\"\nint Solve() => 1;", 1)]
    public async Task A_banned_construct_is_told_with_its_line_and_runs_nothing(string source, int line)
    {
        var result = await Answer.Script(source).Sample("[]", "1").Hidden("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Forbidden, result, Verdict.NotRun, Verdict.NotRun);
        Assert.All(result.Diagnostics, d => Assert.Equal(("IP0002", DiagnosticSeverity.Error), (d.Id, d.Severity)));
        Assert.Equal(line, result.Diagnostics[0].Line);
    }

    [Theory]
    [InlineData("class Marshal { public int Size => 1; }\nint Solve() => new Marshal().Size;")]
    [InlineData("int Unsafe(int a) => a;\nint Solve() => Unsafe(1);")]
    [InlineData("// unsafe, #r, Marshal\nint Solve() => \"#load unsafe extern\".Length > 3 ? 1 : 0;")]
    [InlineData("#if NEVER\nunsafe int* A; extern B;\n#endif\nint Solve() => 1;")]
    [InlineData("int Solve() { Span<int> a = stackalloc int[4]; a[0] = 1; return a[0]; }")]
    public async Task Words_alone_are_not_banned(string source) =>
        Told.Is(Verdict.Accepted, await Answer.Script(source).Sample("[]", "1").JudgeOn(sandbox));

    [Theory]
    [InlineData("File.ReadAllText(\"/etc/passwd\");")]
    [InlineData("File.WriteAllText(\"/tmp/x\", \"x\");")]
    [InlineData("Directory.CreateDirectory(\"/tmp/interviewprep\");")]
    [InlineData("Directory.GetFiles(\"/\");")]
    [InlineData("System.IO.MemoryMappedFiles.MemoryMappedFile.CreateNew(null, 4096);")]
    public async Task An_uncaught_refusal_is_forbidden_and_tells_the_line(string body)
    {
        var result = await Answer.Script($"int Solve()\n{{\n    {body}\n    return 1;\n}}").Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.Forbidden, result, Verdict.Forbidden);
        Assert.Equal(3, result.Cases[0].Error?.Line);
    }

    [Fact]
    public async Task A_refusal_on_another_thread_is_forbidden_too()
    {
        var source = "int Solve() { var t = new Thread(() => File.ReadAllText(\"/etc/passwd\")); t.Start(); t.Join(); return 1; }";

        Told.Is(Verdict.Forbidden, await Answer.Script(source).Sample("[]", "1").JudgeOn(sandbox));
    }

    [Fact]
    public async Task A_refusal_that_is_caught_is_judged_on_the_answer()
    {
        var source = "int Solve(int a) { try { File.ReadAllText(\"/etc/passwd\"); } catch (Exception) { } return a; }";

        Told.Is(Verdict.WrongAnswer, await Answer.Script(source, "int", "int").Sample("[1]", "1").Sample("[1]", "2").JudgeOn(sandbox), Verdict.Accepted, Verdict.WrongAnswer);
    }

    [Theory]
    [InlineData("int Solve() => throw new UnauthorizedAccessException(\"mine\");")]
    [InlineData("int Solve() { var t = new Thread(() => throw new UnauthorizedAccessException(\"mine\")); t.Start(); t.Join(); return 1; }")]
    public async Task An_answer_that_throws_such_an_exception_itself_is_no_refusal(string source)
    {
        var result = await Answer.Script(source).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.RuntimeError, result);
        Assert.Equal("mine", result.Cases[0].Error?.Message);
    }

    [Theory]
    [InlineData("AppDomain.CurrentDomain.Load(\"System.Net.Sockets\");")]
    [InlineData("System.Reflection.Assembly.Load(\"System.Diagnostics.Process\");")]
    [InlineData("System.Reflection.Assembly.LoadFile(\"/usr/lib/x.dll\");")]
    public async Task Loading_an_assembly_that_is_not_there_is_no_way_in(string body)
    {
        var result = await Answer.Script($"int Solve() {{ {body} return 1; }}").Sample("[]", "1").JudgeOn(sandbox);

        Assert.True(result.Verdict is Verdict.Forbidden or Verdict.RuntimeError, Told.Text(result));
    }

    [Theory]
    [InlineData("int Solve() => new System.Net.Sockets.TcpClient().Available;", "CS0234")]
    [InlineData("int Solve() => System.Diagnostics.Process.GetCurrentProcess().Id;", "CS0234")]
    [InlineData("int Solve() { dynamic a = 1; return a; }", "CS0656")]
    public async Task What_is_not_loaded_ahead_cannot_be_compiled_against(string source, string id)
    {
        var result = await Answer.Script(source).Sample("[]", "1").JudgeOn(sandbox);

        Told.Is(Verdict.CompileError, result);
        Assert.Equal(id, result.Diagnostics[0].Id);
    }

    [Theory]
    [InlineData("[assembly: System.Reflection.AssemblyKeyFile(\"/etc/passwd\")]\nclass Solution { public int Solve() => 1; }")]
    [InlineData("/// <include file='/etc/passwd' path='/'/>\nclass Solution { public int Solve() => 1; }")]
    [InlineData("#line 1 \"/etc/passwd\"\nclass Solution { public int Solve() => \"\"; }")]
    public async Task The_compiler_reads_no_file_for_a_text(string source)
    {
        var result = await Answer.InClass(source).Sample("[]", "1").JudgeOn(sandbox);

        Assert.True(result.Verdict is Verdict.Accepted or Verdict.CompileError, Told.Text(result));
        Assert.DoesNotContain("root:", Told.Text(result), StringComparison.Ordinal);
    }
}
