using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>
/// One person's try at one question, as the lists and charts need it. Written in the transaction of the room's events, so that it never
/// tells anything else than the recording.
/// </summary>
/// <param name="Id"><c>room/round/user</c>.</param>
/// <param name="Question">The question's id; with <paramref name="QuestionVersion"/> and <paramref name="QuestionHash"/> the exact text.</param>
/// <param name="LimitMinutes">Null: untimed.</param>
/// <param name="LastAt">The last run, hint or end; a text edit alone does not count.</param>
/// <param name="Submissions">Answers judged by all cases.</param>
/// <param name="LastVerdict">Of the last submission that was judged.</param>
/// <param name="SolveSeconds">From start to the accepted submission; null while there is none.</param>
public sealed record Attempt(
    string Id,
    string Room,
    int Round,
    string User,
    string Question,
    int QuestionVersion,
    string QuestionHash,
    string Title,
    IReadOnlyList<string> Topics,
    DateTimeOffset StartedAt,
    double? LimitMinutes,
    DateTimeOffset LastAt,
    DateTimeOffset? EndedAt = null,
    RoundOutcome? Outcome = null,
    int Submissions = 0,
    int Hints = 0,
    RunVerdict? LastVerdict = null,
    int? SolveSeconds = null)
{
    public bool IsOpen => EndedAt is null;
    public bool IsSolved => Outcome is RoundOutcome.Solved;
}
