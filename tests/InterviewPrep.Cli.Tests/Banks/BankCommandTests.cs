using System.Text.Json;

namespace InterviewPrep.Cli.Tests.Banks;

public sealed class BankCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_bank_of_this_repository_proves_itself()
    {
        var run = await CommandRun.InAsync(CommandRun.Repository, "bank", "check", "--json");

        var report = run.Json();
        Assert.Empty(report.GetProperty("questions").EnumerateArray().SelectMany(q => q.GetProperty("problems").EnumerateArray()).Select(p => p.ToString()));
        Assert.Equal((0, true), (run.ExitCode, report.GetProperty("ok").GetBoolean()));
        var questions = report.GetProperty("questions").EnumerateArray().ToList();
        Assert.All(questions, q => Assert.Equal(["question", "ok", "problems", "proof"], q.EnumerateObject().Select(p => p.Name)));
        var proofs = questions.ToDictionary(q => q.GetProperty("question").GetString()!, ProofOf);
        var withCode = proofs.Keys.Where(id => File.Exists(Path.Combine(CommandRun.Question(id), "Solution.cs"))).ToList();
        Assert.True(withCode.Count >= 12);
        Assert.All(proofs.Keys.Except(withCode), spoken => Assert.Empty(proofs[spoken]));
        Assert.All(withCode, id =>
        {
            Assert.Equal("Accepted", proofs[id]["Solution.cs"]);
            Assert.NotEqual("Accepted", proofs[id]["Starter.cs"]);
            Assert.Equal(DeclaredIn(id), proofs[id].Where(s => s.Key.StartsWith("wrong/", StringComparison.Ordinal)).ToDictionary());
        });
    }

    [Fact]
    public async Task A_bank_outside_of_the_repository_is_checked_and_a_bad_package_stops_no_other()
    {
        _scratch.Copy("duplicate-emails");
        _scratch.Copy("merge-bookings", ("cases.yaml", "bookings: [] }", "bookings: ] }"));

        var run = await CommandRun.OfAsync("bank", "check", _scratch.Folder);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains("good   duplicate-emails\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"WRONG  merge-bookings\n       cases\.yaml:\d+: .+\n", run.Output);
        Assert.EndsWith("1 of 2 questions are proven.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_package_is_told_with_file_line_and_what_is_wrong()
    {
        _scratch.Copy("merge-bookings", ("question.yaml", "minutes: 20", "minutes: many"), ("wrong/does-not-sort.cs", "// verdict: WrongAnswer", "// WrongAnswer"));

        var run = await CommandRun.OfAsync("bank", "check", _scratch.Folder, "--json");

        Assert.Equal(1, run.ExitCode);
        var question = Assert.Single(run.Json().GetProperty("questions").EnumerateArray());
        Assert.Equal(("merge-bookings", false), (question.GetProperty("question").GetString(), question.GetProperty("ok").GetBoolean()));
        Assert.Equal(0, question.GetProperty("proof").GetArrayLength());
        var problems = question.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal("""{"file":"question.yaml","line":8,"message":"'minutes' must be a whole number from 5 to 120."}""", problems[0].GetRawText());
        Assert.StartsWith("""{"file":"wrong/does-not-sort.cs","line":1,"message":"The first line must be '// verdict: NAME'""", problems[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_claim_that_does_not_hold_is_told()
    {
        var solution = await File.ReadAllTextAsync(Path.Combine(CommandRun.Question("merge-bookings"), "Solution.cs"), TestContext.Current.CancellationToken);
        var package = _scratch.Copy("merge-bookings", ("wrong/does-not-sort.cs", "// verdict: WrongAnswer", "// verdict: TimeLimit"));
        _scratch.Write("merge-bookings/Starter.cs", solution);
        _scratch.Write("merge-bookings/Solution.cs", "int[][] MergeBookings(int[][] bookings) => bookings;");

        var run = await CommandRun.OfAsync("bank", "check", package);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Starter.cs: The starter is accepted as it is: nothing is left to do.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Solution.cs: The reference must be accepted. WrongAnswer in 'two of three overlap': expected [[540,630],[660,720]], got [[540,600],", run.Output, StringComparison.Ordinal);
        Assert.Contains("wrong/does-not-sort.cs: It declares TimeLimit. WrongAnswer in 'two of three overlap'", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 of 1 questions are proven.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_packages_cannot_be_checked()
    {
        (await CommandRun.OfAsync("bank", "check", _scratch["nowhere"], "--json")).AssertRefused("There is no folder '", "nowhere'.");
        (await CommandRun.OfAsync("bank", "check", _scratch.Folder, "--json")).AssertRefused("holds no question packages.");
    }

    private static Dictionary<string, string> ProofOf(JsonElement question) =>
        question.GetProperty("proof").EnumerateArray().ToDictionary(s => s.GetProperty("file").GetString()!, s => s.GetProperty("verdict").GetString()!);

    /// <summary>What the first line of each wrong answer says, read without the product's own reader.</summary>
    private static Dictionary<string, string> DeclaredIn(string question) => Directory
        .EnumerateFiles(Path.Combine(CommandRun.Question(question), "wrong"))
        .ToDictionary(file => $"wrong/{Path.GetFileName(file)}", file => File.ReadLines(file).First()["// verdict: ".Length..].Trim());
}
