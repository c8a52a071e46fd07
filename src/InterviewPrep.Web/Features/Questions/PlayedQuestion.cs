namespace InterviewPrep.Web.Features.Questions;

/// <summary>The question of a round that is over, as its candidate saw it.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Title">As it was then.</param>
/// <param name="Question">In exactly the version that was played; null: the question bank here does not have it.</param>
public sealed record PlayedQuestion(int Round, string Title, QuestionView? Question);
