using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class SharedPartsTests
{
    [Theory]
    [InlineData(QuestionKind.Function, "understanding", "approach", "code", "testing", "communication")]
    [InlineData(QuestionKind.Program, "understanding", "approach", "code", "testing", "communication")]
    [InlineData(QuestionKind.Behavioural, "situation", "action", "result", "reflection", "answering")]
    [InlineData(QuestionKind.SystemDesign, "requirements", "data", "design", "trade-offs", "communication")]
    public async Task Every_kind_has_a_rubric_of_its_own(QuestionKind kind, params string[] rows)
    {
        using var elsewhere = new ScratchPackage();

        var shared = await SharedParts.ReadAsync(elsewhere.Folder, TestContext.Current.CancellationToken);

        Assert.Empty(shared.Problems);
        Assert.Equal(rows, shared.Of(kind).Rubric.Rows.Select(r => r.Id));
        Assert.All(shared.Of(kind).Rubric.Rows, AssertAnchored);
        Assert.Equal(["clear", "fair", "hints", "pace"], shared.InterviewerRubric.Rows.Select(r => r.Id));
        Assert.All(shared.InterviewerRubric.Rows, AssertAnchored);
    }

    [Fact]
    public async Task A_bank_may_have_shared_parts_of_its_own()
    {
        using var package = new ScratchPackage();
        package.AddShared("coding/rubric.yaml", "rows:\n  - id: speed\n    title: Is quick\n    levels: [a, b, c, d]\n").Delete("rubric.yaml");

        var bank = await Bank.LoadAsync(package.Bank, TestContext.Current.CancellationToken);

        Assert.Equal("Is quick", Assert.Single(Assert.Single(bank.Questions).Rubric.Rows).Title);
        Assert.Equal(4, bank.InterviewerRubric.Rows.Count);
    }

    [Fact]
    public async Task Broken_shared_parts_are_told_and_the_usual_ones_used()
    {
        using var package = new ScratchPackage();
        package.AddShared("coding/rubric.yaml", "rows:\n  - id: speed\n    levels: [a]\n").AddShared("coding/rubrik.yaml", "rows: []");

        var bank = await Bank.LoadAsync(package.Bank, TestContext.Current.CancellationToken);

        Assert.Contains(Assert.Single(bank.Questions).Rubric.Rows, r => r.Id == "communication");
        Assert.Equal(
            [new("coding/rubric.yaml", 2, "'title' is missing."), new("coding/rubric.yaml", 3, "'levels' must be 4 texts: one for each score, the lowest first.")],
            Assert.Single(bank.Refusals).Problems.Where(p => p.Line is not null));
        Assert.Contains(bank.Refusals[0].Problems, p => p.File == "coding/rubrik.yaml");
    }

    [Fact]
    public async Task A_change_of_the_shared_parts_changes_the_hash_of_the_questions_that_use_them()
    {
        using var package = new ScratchPackage();
        package.Delete("rubric.yaml");
        var before = (await Package.ReadAsync(package.Folder, TestContext.Current.CancellationToken)).Question!.Hash;

        package.AddShared("behavioural/rubric.yaml", "rows:\n  - id: speed\n    title: Is quick\n    levels: [a, b, c, d]\n");
        var otherKind = (await Package.ReadAsync(package.Folder, TestContext.Current.CancellationToken)).Question!.Hash;
        package.AddShared("coding/rubric.yaml", "rows:\n  - id: speed\n    title: Is quick\n    levels: [a, b, c, d]\n");
        var ownKind = (await Package.ReadAsync(package.Folder, TestContext.Current.CancellationToken)).Question!.Hash;

        Assert.Equal(before, otherKind);
        Assert.NotEqual(before, ownKind);
    }

    private static void AssertAnchored(RubricRow row)
    {
        Assert.Equal([1, 2, 3, 4], row.Levels.Select(l => l.Score));
        Assert.All(row.Levels, level => Assert.True(level.Seen.Length >= 30, $"{row.Id} {level.Score} is too short to tell what was seen"));
    }
}
