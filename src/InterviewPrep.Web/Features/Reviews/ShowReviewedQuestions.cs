using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>What was asked in the rounds that a review is about, as the candidate saw it; for everybody who reads the review.</summary>
public sealed record ShowReviewedQuestions(string Review) : IRequest<IReadOnlyList<PlayedQuestion>>;

internal sealed class ShowReviewedQuestionsHandler(ReviewAccess access, Catalogue catalogue) : IRequestHandler<ShowReviewedQuestions, IReadOnlyList<PlayedQuestion>>
{
    public async Task<IReadOnlyList<PlayedQuestion>> Handle(ShowReviewedQuestions request, CancellationToken cancellationToken)
    {
        var (review, _) = await access.OpenAsync(request.Review, cancellationToken);
        var questions = new List<PlayedQuestion>();
        foreach (var round in review.Subject.Rounds)
        {
            var key = new QuestionKey(new QuestionId(round.Question), round.QuestionVersion, round.QuestionHash);
            questions.Add(await CandidateView.PlayedAsync(catalogue, round.Number, round.Title, key, cancellationToken));
        }
        return questions;
    }
}
