namespace InterviewPrep.Sandbox.Tests.Compiling;

public sealed class DiagnosticsTests(WarmSandbox sandbox)
{
    private static readonly MethodTarget Twice = new(new Signature("Twice", [new("int", "n")], "int"));

    [Fact]
    public async Task A_right_text_has_none() => Assert.Empty(await sandbox.Pool.DiagnoseAsync(Twice, "int Twice(int n) => n * 2;"));

    [Theory]
    [InlineData("int Twice(int n)\n{\n    return n * m;\n}\n", "CS0103", DiagnosticSeverity.Error, 3, 16, 17)]
    [InlineData("int Twice(int n)\n{\n    int unused = 1;\n    return n * 2;\n}\n", "CS0219", DiagnosticSeverity.Warning, 3, 9, 15)]
    public async Task A_message_stands_where_it_belongs_in_the_text(string source, string id, DiagnosticSeverity severity, int line, int column, int end)
    {
        var found = Assert.Single(await sandbox.Pool.DiagnoseAsync(Twice, source));

        Assert.Equal((id, severity, line, column, line, end), (found.Id, found.Severity, found.Line, found.Column, found.EndLine, found.EndColumn));
    }

    [Fact]
    public async Task Columns_count_in_UTF_16_units()
    {
        var found = await sandbox.Pool.DiagnoseAsync(Twice, "int Twice(int n) => \"\ud83d\ude00\".Length + m;");

        Assert.Equal((1, 35), (Assert.Single(found).Line, found[0].Column));
    }

    [Fact]
    public async Task A_missing_method_is_said_while_one_types() =>
        Assert.Equal("IP0001", Assert.Single(await sandbox.Pool.DiagnoseAsync(Twice, "int Half(int n) => n / 2;")).Id);

    [Fact]
    public async Task What_is_banned_is_said_while_one_types() =>
        Assert.Contains(await sandbox.Pool.DiagnoseAsync(Twice, "unsafe int Twice(int n) => n * 2;"), d => d.Id == "IP0002");

    [Theory]
    [InlineData("using System;\nclass P { static void Main() { int a; Console.WriteLine(a); } }", "CS0165")]
    [InlineData("Console.WriteLine(b);", "CS0103")]
    [InlineData("class P { }", "CS5001")]
    public async Task Programs_are_regular_compilations(string source, string id) =>
        Assert.Equal(id, (await sandbox.Pool.DiagnoseAsync(new ProgramTarget(), source)).First(d => d.Severity == DiagnosticSeverity.Error).Id);

    [Fact]
    public async Task At_most_a_hundred_are_told() =>
        Assert.Equal(100, (await sandbox.Pool.DiagnoseAsync(Twice, "int Twice(int n) => n;\n" + string.Concat(Enumerable.Repeat("int x = y;\n", 500)))).Count);

    [Theory]
    [InlineData("int Twice(int n) => ")]
    [InlineData("}}}}{{{{((((\"\"\"")]
    [InlineData("#if\n#region\n#elif x\n/*")]
    [InlineData("")]
    public async Task Half_written_texts_get_messages_and_fell_no_compiler(string source)
    {
        var found = await sandbox.Pool.DiagnoseAsync(Twice, source);

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, d => d.Id == "IP0003");
    }

    [Fact]
    public async Task A_bomb_is_a_message_and_the_next_text_is_served()
    {
        var bomb = "int Twice(int n) => n; string S() => " + string.Concat(Enumerable.Repeat("$\"{", 20)) + "1" + string.Concat(Enumerable.Repeat("}\"", 20)) + ";";

        Assert.Equal("IP0003", Assert.Single(await sandbox.Pool.DiagnoseAsync(Twice, bomb)).Id);
        Assert.Empty(await sandbox.Pool.DiagnoseAsync(Twice, "int Twice(int n) => n * 2;"));
    }
}
