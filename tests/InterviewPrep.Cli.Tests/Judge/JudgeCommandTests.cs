using System.Text.Json;

namespace InterviewPrep.Cli.Tests.Judge;

public sealed class JudgeCommandTests : IDisposable
{
    private static readonly string Bookings = CommandRun.Question("merge-bookings");
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_reference_is_accepted_and_the_object_has_the_promised_fields_and_no_other()
    {
        var run = await CommandRun.OfAsync("judge", Bookings, Path.Combine(Bookings, "Solution.cs"), "--json");

        Assert.Equal(0, run.ExitCode);
        var result = run.Json();
        Assert.Equal(["question", "verdict", "compileMs", "totalMs", "cases", "diagnostics"], Names(result));
        Assert.Equal(("merge-bookings", "Accepted"), (Text(result, "question"), Text(result, "verdict")));
        Assert.InRange(result.GetProperty("compileMs").GetDouble(), 0.001, result.GetProperty("totalMs").GetDouble());
        Assert.Equal(0, result.GetProperty("diagnostics").GetArrayLength());
        var cases = result.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal((20, 17), (cases.Count, cases.Count(c => c.GetProperty("hidden").GetBoolean())));
        Assert.All(cases, one =>
        {
            Assert.Equal(["name", "hidden", "verdict", "ms", "memoryKb"], Names(one));
            Assert.Equal("Accepted", Text(one, "verdict"));
            Assert.True(one.GetProperty("ms").GetDouble() >= 0 && one.GetProperty("memoryKb").GetInt64() > 0);
        });
    }

    [Fact]
    public async Task A_wrong_answer_ends_with_1_and_tells_values_of_sample_cases_only()
    {
        var answer = Path.Combine(Bookings, "wrong/touching-stays-apart.cs");

        var run = await CommandRun.OfAsync("judge", Bookings, answer);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains("WRONG    WrongAnswer in 'touching bookings': expected [[540,660]], got [[540,600],[600,660]]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG    WrongAnswer in 'midnight to midnight in halves'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Merge room bookings: WrongAnswer, right for 18 of 20 cases", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compile_error_is_told_with_line_and_column()
    {
        var answer = _scratch.Write("answer.cs", "\uFEFFint[][] MergeBookings(int[][] bookings)\r\n{\r\n    return missing;\r\n}\r\n");

        var run = await CommandRun.OfAsync("judge", Bookings, answer, "--json");

        Assert.Equal(1, run.ExitCode);
        var result = run.Json();
        Assert.Equal("CompileError", Text(result, "verdict"));
        Assert.All(result.GetProperty("cases").EnumerateArray(), one => Assert.Equal("NotRun", Text(one, "verdict")));
        var diagnostic = Assert.Single(result.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(["line", "column", "id", "message"], Names(diagnostic));
        Assert.Equal("""{"line":3,"column":12,"id":"CS0103","message":"The name 'missing' does not exist in the current context"}""", diagnostic.GetRawText());
    }

    [Fact]
    public async Task An_answer_without_any_code_is_told_what_is_asked_for()
    {
        var run = await CommandRun.OfAsync("judge", Bookings, _scratch.Write("answer.cs", "// later\n"));

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains("1:1 IP0001 This question asks for int[][] MergeBookings(int[][] bookings); your answer has no MergeBookings.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("two of three overlap", run.Output, StringComparison.Ordinal);
        Assert.Contains("CompileError, right for 0 of 20 cases", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_cases_after_an_endless_one_are_not_run()
    {
        var run = await CommandRun.OfAsync("judge", Bookings, Path.Combine(Bookings, "wrong/never-moves-on.cs"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("WRONG    TimeLimit in 'two of three overlap'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("not run  empty day\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_in_the_current_folder_is_judged_by_its_output()
    {
        var run = await CommandRun.InAsync(CommandRun.Question("access-log-report"), "judge", ".", "Solution.cs", "--json");

        Assert.Equal((0, "access-log-report"), (run.ExitCode, Text(run.Json(), "question")));
    }

    [Fact]
    public async Task An_answer_of_exactly_64_KB_is_judged_and_one_byte_more_is_refused()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Bookings, "Solution.cs"), TestContext.Current.CancellationToken);

        Assert.Equal(0, (await CommandRun.OfAsync("judge", Bookings, _scratch.Write("fits.cs", source.PadRight(65_536)))).ExitCode);
        (await CommandRun.OfAsync("judge", Bookings, _scratch.Write("large.cs", source.PadRight(65_537)))).AssertRefused("large.cs' has 65,537 bytes; an answer has at most 65,536.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_ends_with_2()
    {
        var answer = Path.Combine(Bookings, "Solution.cs");
        var notText = _scratch["not-text.cs"];
        await File.WriteAllBytesAsync(notText, [0xFF, 0xFE, 0x41], TestContext.Current.CancellationToken);

        (await CommandRun.OfAsync("judge", _scratch["nowhere"], answer, "--json")).AssertRefused("There is no folder '", "nowhere'.");
        (await CommandRun.OfAsync("judge", CommandRun.Question("unclear-task"), answer)).AssertRefused("is answered aloud: there is no code to judge.");
        (await CommandRun.OfAsync("judge", _scratch.Folder, answer)).AssertRefused("holds no question.yaml, so it is no question package.");
        (await CommandRun.OfAsync("judge", Bookings, _scratch["nowhere.cs"], "--json")).AssertRefused("There is no file '", "nowhere.cs'.");
        (await CommandRun.OfAsync("judge", Bookings, notText)).AssertRefused("not-text.cs' is not UTF-8 text.");
        (await CommandRun.OfAsync("judge", Bookings, _scratch.Write("nul.cs", "int a;\0"))).AssertRefused("The source holds a NUL");
    }

    [Fact]
    public async Task A_broken_package_is_refused_with_file_and_line()
    {
        var package = _scratch.Copy("merge-bookings", ("question.yaml", "level: junior", "level: wizard"));

        var run = await CommandRun.OfAsync("judge", package, Path.Combine(package, "Solution.cs"), "--json");

        run.AssertRefused("is refused:", "question.yaml:6: 'level' must be one of intern, junior, junior-plus.");
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
