using InterviewPrep.Domain;
using InterviewPrep.Domain.Repetition;

namespace InterviewPrep.Web.Features.DueDrills;

/// <summary>Tells how questions that are talked through were practised; drills tell that by their attempts. Areas in which one talks register one.</summary>
public interface ITalkedPractice
{
    Task<IReadOnlyList<TalkedPractice>> OfAsync(UserId user, CancellationToken cancellationToken);
}

/// <param name="Question">The question's id.</param>
public sealed record TalkedPractice(string Question, DateTimeOffset At, Grade Grade);
