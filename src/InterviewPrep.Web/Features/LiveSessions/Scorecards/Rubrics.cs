using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>By what a card is scored: a candidate by the rubric of the question as it was then, an interviewer by the one that all questions share.</summary>
internal sealed class Rubrics(Catalogue catalogue)
{
    public async ValueTask<Rubric> OfAsync(LiveSession live, int round, About about, CancellationToken cancellationToken)
    {
        if (about is About.Interviewer) return catalogue.InterviewerRubric;
        var asked = live.Rounds[round - 1].Question;
        return (await catalogue.FindAsync(QuestionKey.Of(asked), cancellationToken) ?? catalogue.Find(asked.Id))?.Question.Rubric ?? new Rubric([]);
    }
}
