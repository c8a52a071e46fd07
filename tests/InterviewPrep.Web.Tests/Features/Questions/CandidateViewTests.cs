using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Tests.Features.Questions;

public sealed class CandidateViewTests
{
    [Fact]
    public async Task Nothing_of_the_interviewers_pack_the_rubric_or_the_hidden_cases_is_in_it()
    {
        var bank = await Bank.LoadAsync(BankFolder(), TestContext.Current.CancellationToken);

        Assert.Equal(Enum.GetValues<QuestionKind>(), bank.Questions.Select(q => q.Kind).Distinct().Order());
        Assert.All(bank.Questions, question =>
        {
            var view = Json(CandidateView.Of(new CatalogueEntry(question), []));
            Assert.Contains(Json(question.Title), view, StringComparison.Ordinal);
            Assert.All(SecretsOf(question), secret => Assert.DoesNotContain(Json(secret)[1..^1], view, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Only_a_coding_question_has_a_coding_part()
    {
        var bank = await Bank.LoadAsync(BankFolder(), TestContext.Current.CancellationToken);

        Assert.All(bank.Questions, question => Assert.Equal(question.IsCoding, CandidateView.Of(new CatalogueEntry(question), []).Coding is not null));
    }

    private static IEnumerable<string> SecretsOf(Question question)
    {
        var pack = question.Interviewer;
        Section[] pieces = [.. pack.Clarifications, .. pack.Hints, .. pack.WrongApproaches, .. pack.FollowUps];
        var coding = question.Body as CodingBody;
        return
        [
            pack.Reference, .. pieces.Select(p => p.Text).Where(text => text.Length > 20), .. pack.Script.Select(p => p.Text),
            .. question.Rubric.Rows.SelectMany(r => r.Levels).Select(l => l.Seen),
            .. coding is null ? [] : coding.WrongAnswers.Select(w => w.Source).Append(coding.Solution),
        ];
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static string BankFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../question-bank"));
}
