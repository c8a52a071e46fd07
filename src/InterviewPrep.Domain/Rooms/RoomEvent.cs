using System.Text.Json.Serialization;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>Something that happened in a room. Together they are its recording; names and fields are stable for ever.</summary>
/// <param name="At">When, by the server's clock.</param>
public abstract record RoomEvent(DateTimeOffset At)
{
    /// <summary>Content that flows all the time (text, cursors, chat, drawing): everybody is told of it as it comes, and no view or read model depends on it.</summary>
    [JsonIgnore]
    public virtual bool IsContent => false;
}

/// <param name="Plan">Of a live session; a drill has none.</param>
public sealed record RoomOpened(DateTimeOffset At, RoomKind Kind, SessionPlan? Plan = null) : RoomEvent(At);

public sealed record MemberJoined(DateTimeOffset At, UserId Member, string Name, RoomRole Role) : RoomEvent(At);

/// <param name="Round">Counts from 1.</param>
/// <param name="Deadline">Null: untimed, or ended by the phases of a live session.</param>
/// <param name="Candidate">Who answers in a live session, where the text is empty until the question is revealed; null in a drill.</param>
/// <param name="IsCoding">Whether there is something to run.</param>
public sealed record RoundStarted(
    DateTimeOffset At,
    int Round,
    QuestionRef Question,
    string Starter,
    int HintsTotal,
    DateTimeOffset? Deadline,
    UserId? Candidate = null,
    bool IsCoding = true) : RoomEvent(At);

/// <param name="Version">The document's version before the first update.</param>
public sealed record TextEdited(DateTimeOffset At, int Round, int Version, UserId Member, IReadOnlyList<TextUpdate> Updates) : RoomEvent(At)
{
    public override bool IsContent => true;
}

/// <summary>The text is back at the starter; the change itself is the <see cref="TextEdited"/> after it.</summary>
public sealed record StarterRestored(DateTimeOffset At, int Round, UserId Member) : RoomEvent(At);

/// <summary>An earlier text is back; the change itself is the <see cref="TextEdited"/> after it.</summary>
/// <param name="Version">The version whose text it was.</param>
public sealed record DraftRestored(DateTimeOffset At, int Round, UserId Member, int Version) : RoomEvent(At);

/// <summary>A browser told the hash of its text.</summary>
/// <param name="Sha256">Lower-case hex of the UTF-8 text.</param>
/// <param name="Equal">Whether it was the server's too.</param>
public sealed record TextHashReported(DateTimeOffset At, int Round, int Version, UserId Member, string Sha256, bool Equal) : RoomEvent(At)
{
    public override bool IsContent => true;
}

/// <param name="Number">Counts from 1.</param>
public sealed record HintRevealed(DateTimeOffset At, int Round, int Number, string Text, UserId Member) : RoomEvent(At);

/// <summary>Sample cases or an own input are to run on the text at a version.</summary>
public sealed record RunRequested(DateTimeOffset At, int Round, string Run, RunKind Kind, int Version, UserId Member, string? Input) : RoomEvent(At);

/// <summary>The text at a version is to be judged by all cases.</summary>
/// <param name="Automatic">By the server, when the time was up.</param>
public sealed record AnswerSubmitted(DateTimeOffset At, int Round, string Run, int Version, UserId Member, bool Automatic) : RoomEvent(At);

/// <summary>A run or a submission is judged.</summary>
public sealed record RunFinished(DateTimeOffset At, int Round, string Run, RunResult Result) : RoomEvent(At);

public sealed record DeadlinePassed(DateTimeOffset At, int Round) : RoomEvent(At);

public sealed record GaveUp(DateTimeOffset At, int Round, UserId Member) : RoomEvent(At);

public sealed record RoundEnded(DateTimeOffset At, int Round, RoundOutcome Outcome) : RoomEvent(At);

/// <param name="Approaches">Markdown.</param>
public sealed record SolutionRevealed(DateTimeOffset At, int Round, string Source, string? Approaches, UserId Member) : RoomEvent(At);

/// <summary>Nothing can be changed any more.</summary>
public sealed record RoomClosed(DateTimeOffset At) : RoomEvent(At);

/// <summary>A question as it was: results keep pointing at this version of it.</summary>
/// <param name="Hash">Of its content.</param>
public sealed record QuestionRef(string Id, int Version, string Hash, string Title);
