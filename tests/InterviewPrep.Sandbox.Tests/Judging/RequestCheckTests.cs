namespace InterviewPrep.Sandbox.Tests.Judging;

public sealed class RequestCheckTests(WarmSandbox sandbox)
{
    [Theory]
    [InlineData("int", "[1.5]", "1", "Case \"case 1\": a: 1.5 is no int.")]
    [InlineData("int", "[1,2]", "1", "Case \"case 1\": 1 arguments are expected, in an array.")]
    [InlineData("int", "[1]", "\"1\"", "Case \"case 1\": expected: \"1\" is no int.")]
    [InlineData("Object", "[1]", "1", "'Object' is no type that a question can use.")]
    [InlineData("int??", "[1]", "1", "'int??': expected one '?' only at character 6.")]
    [InlineData("Dictionary<int, int>", "[{\"1\":1,\"1\":2}]", "{}", "Case \"case 1\": a: the key \"1\" is there twice.")]
    [InlineData("Dictionary<int, int>", "[{\"01\":1}]", "{}", "Case \"case 1\": a: the key \"01\" is no int.")]
    [InlineData("DateTime", "[\"2026-02-28T23:59:00+02:00\"]", "\"2026-02-28\"", "Case \"case 1\": a: \"2026-02-28T23:59:00+02:00\" is no DateTime.")]
    [InlineData("string", "[\"\\ud800\"]", "\"\"", "Case \"case 1\": a: \"\\ud800\" is no string.")]
    [InlineData("TreeNode", "[[1,null,null,2]]", "[]", "Case \"case 1\": a: a value stands below a missing node.")]
    public async Task Values_that_are_not_of_their_type_are_refused(string type, string input, string expected, string message) =>
        await Refused(Answer.Script("x", type, type).Sample(input, expected).Request, message);

    [Theory]
    [InlineData(1, 128, 64, "CpuMs is 1; it must be 10 to 10000."), InlineData(2_000, 1_024, 64, "MemoryMb is 1024; it must be 32 to 512."), InlineData(2_000, 128, 0, "OutputKb is 0; it must be 1 to 1024.")]
    public async Task Limits_out_of_range_are_refused(int cpu, int memory, int output, string message) =>
        await Refused((Answer.Script("x") with { Limits = new Limits(cpu, memory, output) }).Request, message);

    [Theory]
    [InlineData(0), InlineData(0xD800), InlineData(0xDC00)]
    public async Task A_source_that_is_no_text_is_refused(int character)
    {
        var source = "int Solve() => 1; // " + (char)character;
        await Refused(Answer.Script(source).Request, "The source holds a NUL or half of a surrogate pair.");
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Pool.DiagnoseAsync(new ProgramTarget(), source));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Pool.CompleteAsync(new ProgramTarget(), source, 0));
    }

    [Fact]
    public async Task A_tolerance_that_is_none_and_a_parameter_that_is_not_there_are_refused()
    {
        await Refused((Answer.Script("x") with { Comparison = new Comparison.Tolerance(double.NaN) }).Request, "A tolerance is 0 to 1.");
        await Refused(new Answer("x", new MethodTarget(Answer.Solve("void", "int[]"), ResultArgument: "z")).Request, "Solve has no parameter z.");
    }

    [Theory]
    [InlineData("[]", "the input of a class is an array of calls, the constructor first"), InlineData("[{\"call\":\"Get\",\"args\":[]}]", "call 1: there is no Get")]
    [InlineData("[{\"call\":\"Box\",\"args\":[1]}]", "call 1: 0 arguments are expected, in an array"), InlineData("[{\"call\":\"Box\",\"args\":[]},{\"call\":\"Put\"}]", "call 2: a call is {\"call\": name, \"args\": [...]}")]
    public async Task Calls_that_do_not_fit_the_class_are_refused(string calls, string message) =>
        await Refused(new Answer("x", new ClassTarget("Box", [], [new("Get", [], "int")])).Sample(calls, "[null]").Request, $"Case \"case 1\": {message}.");

    private async Task Refused(JudgeRequest request, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Pool.JudgeAsync(request))).Message);
}
