using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Names one version of a question for ever: results keep it, so that they stay readable when the question changes.</summary>
public readonly record struct QuestionKey(QuestionId Id, int Version, string Hash)
{
    public static QuestionKey Of(Question question) => new(question.Id, question.Version, question.Hash);

    /// <summary>As a room's events name it.</summary>
    public static QuestionKey Of(QuestionRef question) => new(new QuestionId(question.Id), question.Version, question.Hash);

    /// <summary><c>id@version+hash</c>; the id of the stored document.</summary>
    public override string ToString() => $"{Id}@{Version}+{Hash}";
}
