using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>A version of a question as the bank had it once. Never changed but for <paramref name="Listed"/>, never deleted.</summary>
/// <param name="Id"><see cref="QuestionKey"/> as text.</param>
/// <param name="Listed">Whether it is the version in the bank now; retired questions and old versions are not.</param>
public sealed record StoredQuestion(string Id, string QuestionId, bool Listed, Question Question)
{
    public static StoredQuestion Of(Question question) => new(QuestionKey.Of(question).ToString(), question.Id.Value, Listed: true, question);
}
