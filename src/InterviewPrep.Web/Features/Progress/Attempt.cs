using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.QuestionBank;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>
/// One person's try at one question, as the lists and charts need it. Written in the transaction of the room's events, so that it never
/// tells anything else than the recording.
/// </summary>
/// <param name="Id"><c>room/round/user</c>.</param>
/// <param name="Question">The question's id; with <paramref name="QuestionVersion"/> and <paramref name="QuestionHash"/> the exact text.</param>
/// <param name="LimitMinutes">Null: untimed.</param>
/// <param name="LastAt">The last run, hint or end; a text edit alone does not count.</param>
/// <param name="Verdicts">Of each judged submission, in order.</param>
/// <param name="SolveSeconds">From start to the accepted submission; null while there is none.</param>
/// <param name="IsLive">A round of a live session, rather than a drill.</param>
/// <param name="IsRecordingGone">The person deleted the drill's recording.</param>
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
    IReadOnlyList<RunVerdict>? Verdicts = null,
    int Hints = 0,
    int? SolveSeconds = null,
    bool IsLive = false,
    bool IsRecordingGone = false)
{
    public IReadOnlyList<RunVerdict> Verdicts { get; init; } = Verdicts ?? [];

    public static string IdOf(RoomId room, int round, UserId user) => $"{room}/{round}/{user}";

    [JsonIgnore]
    public QuestionKey QuestionKey => new(new QuestionId(Question), QuestionVersion, QuestionHash);

    /// <summary>Where to look at it again; of a live session that is over, not the room, which may be gone. Null: nowhere any more.</summary>
    [JsonIgnore]
    public string? Address => IsRecordingGone ? null : IsLive && !IsOpen ? $"/sessions/{Room}" : $"/rooms/{Room}";

    [JsonIgnore]
    public bool IsOpen => EndedAt is null;

    [JsonIgnore]
    public bool IsSolved => Outcome is RoundOutcome.Solved;
}
