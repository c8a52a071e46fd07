namespace InterviewPrep.QuestionBank.Tests;

public sealed class BankTests
{
    [Fact]
    public async Task The_bank_of_this_repository_holds_twelve_questions_or_more_and_no_refusal()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path);

        Assert.Empty(bank.Refusals.SelectMany(r => r.Problems).Select(p => p.ToString()));
        Assert.True(bank.Questions.Count >= 12);
        Assert.Equal(bank.Questions.Select(q => q.Id.Value).Order(StringComparer.Ordinal), bank.Questions.Select(q => q.Id.Value));
    }

    [Fact]
    public async Task Each_coding_question_has_three_wrong_answers_of_different_kinds_and_a_ladder_of_hints()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path);

        Assert.All(bank.Questions.Where(q => q.IsCoding), question =>
        {
            var wrong = ((CodingBody)question.Body).WrongAnswers;
            Assert.True(wrong.Count >= 3, $"{question.Id} has {wrong.Count} wrong answers");
            Assert.True(wrong.DistinctBy(w => w.Verdict).Count() >= 3, $"{question.Id} has wrong answers of too few kinds");
            Assert.InRange(question.Interviewer.Hints.Count, 3, 4);
        });
    }

    [Fact]
    public async Task A_refused_package_does_not_stop_the_others()
    {
        using var good = new ScratchPackage();
        var bad = Directory.CreateDirectory(Path.Combine(good.Folder, "..", "half-done"));
        await File.WriteAllTextAsync(Path.Combine(bad.FullName, "question.yaml"), "id: half-done");

        var bank = await Bank.LoadAsync(Path.GetDirectoryName(good.Folder)!);

        Assert.Equal("merge-bookings", Assert.Single(bank.Questions).Id.Value);
        var refusal = Assert.Single(bank.Refusals);
        Assert.EndsWith("half-done", refusal.Folder, StringComparison.Ordinal);
        Assert.Contains(refusal.Problems, p => p is { File: "question.yaml", Line: 1, Message: "'version' is missing." });
        Assert.Contains(refusal.Problems, p => p is { File: "Solution.cs", Line: null, Message: "The file is missing." });
    }

    [Fact]
    public async Task Drafts_are_left_out_of_a_bank_and_can_be_read_alone()
    {
        Assert.DoesNotContain((await Bank.LoadAsync(BankFolder.Path)).Questions, q => q.Id.Value == "template");

        Assert.Equal("template", Assert.Single((await Bank.LoadAsync(BankFolder.Question("_template"))).Questions).Id.Value);
    }

    [Fact]
    public async Task A_missing_folder_is_told()
    {
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Bank.LoadAsync(BankFolder.Question("no-such-folder")));
    }
}
