namespace InterviewPrep.QuestionBank.Tests;

public sealed class BankTests
{
    [Fact]
    public async Task The_bank_of_this_repository_holds_enough_questions_of_each_kind_and_no_refusal()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken);

        Assert.Empty(bank.Refusals.SelectMany(r => r.Problems).Select(p => p.ToString()));
        Assert.True(bank.Questions.Count(q => q.IsCoding) >= 12);
        Assert.True(bank.Questions.Count(q => q.Kind == QuestionKind.Behavioural) >= 60);
        Assert.True(bank.Questions.Count(q => q.Kind == QuestionKind.SystemDesign) >= 4);
        Assert.Equal(bank.Questions.Select(q => q.Id.Value).Order(StringComparer.Ordinal), bank.Questions.Select(q => q.Id.Value));
    }

    [Fact]
    public async Task Each_pack_is_enough_to_run_the_round_from()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken);

        Assert.All(bank.Questions, question =>
        {
            var pack = question.Interviewer;
            Assert.Equal(question.Minutes, pack.Script.Sum(p => p.Minutes));
            Assert.Contains(pack.Script, p => p.Text.Contains("**Move on**", StringComparison.Ordinal));
            Assert.Contains(pack.Script, p => p.Text.Contains("stays silent", StringComparison.Ordinal));
            Assert.InRange(pack.Clarifications.Count, 3, 12);
            Assert.InRange(pack.Hints.Count, 3, 4);
            Assert.InRange(pack.WrongApproaches.Count, 3, 12);
            Assert.InRange(pack.FollowUps.Count, question.IsCoding ? 2 : 3, 12);
        });
    }

    [Fact]
    public async Task Each_question_is_scored_by_the_rows_of_its_kind_and_perhaps_some_of_its_own()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken);

        Assert.All(bank.Questions, question =>
        {
            string[] shared = question.Kind switch
            {
                QuestionKind.Behavioural => ["situation", "action", "result", "reflection", "answering"],
                QuestionKind.SystemDesign => ["requirements", "data", "design", "trade-offs", "communication"],
                _ => ["understanding", "approach", "code", "testing", "communication"],
            };
            Assert.Equal(shared, question.Rubric.Rows.Take(5).Select(r => r.Id));
            Assert.All(question.Rubric.Rows.SelectMany(r => r.Levels), level => Assert.DoesNotMatch(@"\b[Yy]ou\b", level.Seen));
        });
    }

    [Fact]
    public async Task Each_coding_question_has_three_wrong_answers_of_different_kinds()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path);

        Assert.All(bank.Questions.Where(q => q.IsCoding), question =>
        {
            var wrong = ((CodingBody)question.Body).WrongAnswers;
            Assert.True(wrong.Count >= 3, $"{question.Id} has {wrong.Count} wrong answers");
            Assert.True(wrong.DistinctBy(w => w.Verdict).Count() >= 3, $"{question.Id} has wrong answers of too few kinds");
        });
    }

    [Fact]
    public async Task Each_competency_is_what_at_least_two_behavioural_questions_are_mainly_about()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken);

        var main = bank.Questions.Select(q => q.Body).OfType<BehaviouralBody>().CountBy(b => b.Competencies[0]).ToDictionary();

        Assert.All(Enum.GetValues<Competency>(), competency => Assert.True(main.GetValueOrDefault(competency) >= 2, $"{competency}: {main.GetValueOrDefault(competency)}"));
    }

    [Fact]
    public async Task No_behavioural_question_repeats_what_another_asks_or_warns_of()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken);

        var written = bank.Questions.Where(q => q.Kind == QuestionKind.Behavioural).SelectMany(q =>
            (string[])[q.Title, q.Summary, q.Prompt, .. q.Interviewer.FollowUps.Select(f => f.Title), .. q.Interviewer.WrongApproaches.Select(w => w.Text)]);

        Assert.Empty(written.CountBy(text => text.Trim()).Where(t => t.Value > 1).Select(t => t.Key));
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
    public async Task Drafts_are_left_out_of_a_bank()
    {
        Assert.DoesNotContain((await Bank.LoadAsync(BankFolder.Path, TestContext.Current.CancellationToken)).Questions, q => q.Id.Value.StartsWith("template", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("_template", QuestionKind.Function)]
    [InlineData("_template-behavioural", QuestionKind.Behavioural)]
    [InlineData("_template-system-design", QuestionKind.SystemDesign)]
    public async Task There_is_a_whole_template_to_begin_with(string folder, QuestionKind kind)
    {
        var bank = await Bank.LoadAsync(BankFolder.Question(folder), TestContext.Current.CancellationToken);

        Assert.Empty(bank.Refusals.SelectMany(r => r.Problems));
        Assert.Equal(kind, Assert.Single(bank.Questions).Kind);
    }

    [Fact]
    public async Task A_missing_folder_is_told()
    {
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Bank.LoadAsync(BankFolder.Question("no-such-folder")));
    }
}
