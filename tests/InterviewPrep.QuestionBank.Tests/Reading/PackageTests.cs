namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class PackageTests
{
    [Theory]
    [InlineData("question.yaml", "version: 1", "version: one", "'version' must be a whole number from 1 to 10000.")]
    [InlineData("question.yaml", "level: junior", "level: senior", "'level' must be one of intern, junior, junior-plus.")]
    [InlineData("question.yaml", "kind: function", "kind: essay", "'kind' must be one of function, program, behavioural, system-design.")]
    [InlineData("question.yaml", "minutes: 20", "minutes: 500", "'minutes' must be a whole number from 5 to 120.")]
    [InlineData("question.yaml", "minutes: 20", "minutes: 25", "'minutes' says 25, the phases of the script take 20.")]
    [InlineData("question.yaml", "kind: function", "kind: function\ncompetencies: [failure]", "'competencies' is not known here.", 1)]
    [InlineData("rubric.yaml", "- id: understanding", "- id: Understanding", "'Understanding' is no id of a row")]
    [InlineData("question.yaml", "format: 1", "format: 2", "'format' must be a whole number from 1 to 1.")]
    [InlineData("question.yaml", "id: merge-bookings", "id: Merge Bookings", "'Merge Bookings' is no id")]
    [InlineData("question.yaml", "id: merge-bookings", "id: other-name", "is not the name of the folder")]
    [InlineData("question.yaml", "topics: [arrays, sorting, intervals]", "topics: [arrays, Sorting, arrays]", "A topic is a lower-case word")]
    [InlineData("question.yaml", "topics: [arrays, sorting, intervals]", "topics: arrays", "'topics' must be a list of 1 to 6.")]
    [InlineData("question.yaml", "summary: Turn", "sumary: Turn", "'sumary' is not known here.")]
    [InlineData("question.yaml", "comparison: exact", "comparison: { tolerance: 2 }", "'comparison' must be exact, unordered, checker")]
    [InlineData("question.yaml", "limits: { cpuMs: 500 }", "limits: { cpuMs: 999999 }", "'cpuMs' must be a whole number from 10 to 10000.")]
    [InlineData("question.yaml", "method: int[][] MergeBookings(int[][] bookings)", "method: int[][] MergeBookings", "A signature is expected")]
    [InlineData("question.yaml", "method: int[][] MergeBookings(int[][] bookings)", "method: int[][] MergeBookings(Socket bookings)", "'Socket' is no type that a question can use.")]
    [InlineData("question.yaml", "method: int[][] MergeBookings(int[][] bookings)", "method: \"int[][] MergeBookings(int[][] bookings)\"\n  result: blocks", "'blocks' is no parameter of MergeBookings", 1)]
    [InlineData("cases.yaml", "name: empty day", "name: touching bookings", "Another case is called 'touching bookings' too.")]
    [InlineData("cases.yaml", "input: { bookings: [] }", "input: { booking: [] }", "'booking' is not known here.")]
    [InlineData("cases.yaml", "expected: [[600, 645]]", "expected: [[600, six]]", "is no int")]
    [InlineData("cases.yaml", "expected: [[600, 645]]", "expected: &a [[600, 645]]", "Anchors (&) and aliases (*) are not taken")]
    [InlineData("cases.yaml", "expected: [[600, 645]]", "expected: !!set [[600, 645]]", "Tags (!) are not taken")]
    [InlineData("cases.yaml", "{ $repeat: [[615, 630], 1000] }", "{ $repeat: [[615, 630], 100000000] }", "The value is too large")]
    [InlineData("cases.yaml", "{ $repeat: [[615, 630], 1000] }", "{ $range: [1, 2000000000] }", "The value is too large")]
    [InlineData("cases.yaml", "{ $repeat: [[615, 630], 1000] }", "{ $repeat: [[615, 630], -3] }", "must not be negative")]
    [InlineData("cases.yaml", "{ $repeat: [[615, 630], 1000] }", "{ $shuffle: [1, 2] }", "Known are { $range")]
    [InlineData("wrong/does-not-sort.cs", "// verdict: WrongAnswer", "// verdict: Wrong", "The first line must be '// verdict: NAME'")]
    [InlineData("wrong/does-not-sort.cs", "// verdict: WrongAnswer", "// verdict: Accepted", "The first line must be '// verdict: NAME'")]
    [InlineData("interviewer.md", "# Script", "# Scripts", "'# Scripts' is not known.")]
    public async Task A_slip_is_told_with_its_file_line_and_cause(string file, string good, string bad, string message, int linesBelow = 0)
    {
        using var package = new ScratchPackage();
        var line = package.LineOf(file, good) + linesBelow;
        package.Replace(file, good, bad);

        var problems = await package.ProblemsAsync();

        Assert.Contains(problems, p => p.File == file && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        using var package = new ScratchPackage();
        package.Replace("question.yaml", "level: junior", "level: senior")
            .Replace("question.yaml", "minutes: 20", "minutes: 0")
            .Replace("cases.yaml", "name: empty day", "title: empty day")
            .Delete("Starter.cs")
            .Delete("wrong/does-not-sort.cs");

        var files = (await package.ProblemsAsync()).Select(p => p.File).ToList();

        Assert.Equal(["Starter.cs", "cases.yaml", "cases.yaml", "question.yaml", "question.yaml"], files);
    }
}
