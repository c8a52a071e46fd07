using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Web.Features.DueDrills;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>What one answered in live sessions without code, graded by the own view of it.</summary>
internal sealed class PracticeOfSessions(SessionArchive archive, CardStore cards) : ITalkedPractice
{
    public async Task<IReadOnlyList<TalkedPractice>> OfAsync(UserId user, CancellationToken cancellationToken)
    {
        var sessions = (await archive.OfAsync(user, cancellationToken)).Where(s => s.AnsweredBy(user).Any(r => !r.IsCoding)).ToList();
        var feedback = await cards.LoadManyAsync(sessions, cancellationToken);
        return
        [
            .. from session in sessions
               from round in session.AnsweredBy(user)
               where round is { IsCoding: false, EndedAt: not null }
               let own = feedback[session.Id].Find(new CardKey(round.Number, Viewpoint.Self, user, user))
               select new TalkedPractice(round.Question.Id, round.EndedAt!.Value, StorySchedule.GradeOf([.. own is { IsGiven: true } ? own.Content.Scores.Select(s => s.Level).OfType<int>() : []])),
        ];
    }
}
