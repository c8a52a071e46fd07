namespace InterviewPrep.QuestionBank.Tests.Reading;

/// <summary>Packages of questions that have no code.</summary>
public sealed class TalkedThroughTests
{
    [Fact]
    public async Task A_behavioural_question_needs_three_short_files_and_takes_the_rest_from_its_kind()
    {
        using var package = new ScratchPackage("broke-something");

        var question = (await Bank.LoadAsync(package.Folder, TestContext.Current.CancellationToken)).Questions.Single();

        Assert.Equal(["interviewer.md", "prompt.md", "question.yaml"], Directory.EnumerateFiles(package.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([Competency.Failure, Competency.Ownership], ((BehaviouralBody)question.Body).Competencies);
        Assert.Equal(["failure", "ownership"], question.Topics);
        Assert.Equal(20, question.Minutes);
        Assert.Equal("Opening", question.Interviewer.Script[0].Title);
        Assert.StartsWith("- **It was theirs.**", question.Interviewer.Reference, StringComparison.Ordinal);
        Assert.Equal(5, question.Rubric.Rows.Count);
    }

    [Theory]
    [InlineData("competencies: [failure, ownership]", "competencies: [failure, courage]", "A competency is one of teamwork, communication,")]
    [InlineData("competencies: [failure, ownership]", "competencies: [failure, failure]", "given once.")]
    [InlineData("competencies: [failure, ownership]", "competencies: []", "'competencies' must be a list of 1 to 3.")]
    [InlineData("competencies: [failure, ownership]", "topics: [failure]", "'topics' is not known here.")]
    [InlineData("kind: behavioural", "kind: behavioural\ncomparison: exact", "'comparison' is not known here.", 1)]
    [InlineData("kind: behavioural", "kind: behavioural\nminutes: 45", "'minutes' says 45, the phases of the script take 20.", 1)]
    public async Task A_slip_in_its_header_is_told(string good, string bad, string message, int linesBelow = 0)
    {
        using var package = new ScratchPackage("broke-something");
        var line = package.LineOf("question.yaml", good) + linesBelow;
        package.Replace("question.yaml", good, bad);

        Assert.Contains(await package.ProblemsAsync(), p => p.File == "question.yaml" && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("broke-something", "# Red flags", "# Usual wrong approaches", "The part '# Red flags' is missing.")]
    [InlineData("broke-something", "# A good answer shows", "# Approaches", "The part '# A good answer shows' is missing.")]
    [InlineData("appointment-booking", "# Script", "# Plan", "The part '# Script' is missing.")]
    [InlineData("appointment-booking", "# Reference sketch", "# Approaches", "The part '# Reference sketch' is missing.")]
    public async Task A_part_that_its_kind_does_not_share_is_missed(string id, string part, string other, string message)
    {
        using var package = new ScratchPackage(id);
        package.Replace("interviewer.md", part + "\n", other + "\n");

        Assert.Contains(await package.ProblemsAsync(), p => p.File == "interviewer.md" && p.Message == message);
    }

    [Fact]
    public async Task Code_in_it_is_told_as_never_used()
    {
        using var package = new ScratchPackage("appointment-booking");
        package["Solution.cs"] = "int A;";
        Directory.CreateDirectory(Path.Combine(package.Folder, "wrong"));
        package["wrong/a.cs"] = "// verdict: WrongAnswer\n";

        var problems = await package.ProblemsAsync();

        Assert.Equal(["Solution.cs", "wrong/a.cs"], problems.Select(p => p.File));
        Assert.All(problems, p => Assert.StartsWith("A question of this kind has no code", p.Message, StringComparison.Ordinal));
    }
}
