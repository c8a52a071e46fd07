namespace InterviewPrep.QuestionBank.Tests;

public sealed class BankTests
{
    [Fact]
    public async Task The_bank_of_this_repository_is_read_without_a_refusal()
    {
        var bank = await Bank.LoadAsync(BankFolder.Path);

        Assert.Empty(bank.Refusals.SelectMany(r => r.Problems).Select(p => p.ToString()));
        Assert.NotEmpty(bank.Questions);
    }
}
