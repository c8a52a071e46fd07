using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Stories.Rehearsals;

/// <summary>Behavioural questions for which a story was rehearsed, graded by the own view of it.</summary>
internal sealed class PracticeOfStories(IDocumentStore store, Catalogue catalogue) : ITalkedPractice
{
    public async Task<IReadOnlyList<TalkedPractice>> OfAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return
        [
            .. from rehearsal in await StoryRehearsals.OfAsync(user, session, cancellationToken)
               join entry in catalogue.Listed.Where(e => e.Question.Body is BehaviouralBody) on rehearsal.Asked equals entry.Question.Title
               select new TalkedPractice(entry.Question.Id.Value, rehearsal.At, StorySchedule.GradeOf([.. rehearsal.Scores.Select(s => s.Level)])),
        ];
    }
}
