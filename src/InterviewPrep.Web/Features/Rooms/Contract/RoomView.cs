using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Drills;

namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>A room as one member may see it. All times are the server's.</summary>
/// <param name="You">The member's user id.</param>
/// <param name="Now">The server's clock when this was told: count down from it, not from the browser's.</param>
/// <param name="Open">False: the room can be read, nothing can be changed.</param>
public sealed record RoomView(
    string Id,
    RoomKind Kind,
    string You,
    RoomRole Role,
    DateTimeOffset Now,
    bool Open,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<RoundView> Rounds,
    LiveView? Live);

/// <param name="Role">Now; in a live session roles change with the rounds.</param>
/// <param name="Consent">About being recorded; null: not answered, or not asked.</param>
public sealed record MemberView(string Id, string Name, RoomRole Role, bool Here, Consent? Consent);

/// <param name="Number">Counts from 1; the document of this round carries it too.</param>
/// <param name="Deadline">Null: untimed.</param>
/// <param name="HintsTotal">How many hints the question has; <paramref name="Hints"/> are those revealed, as HTML that is safe to show.</param>
/// <param name="Runs">Latest first, at most <see cref="Round.MaxRuns"/>.</param>
/// <param name="QuestionId">Null before the question is revealed to this member, as is <paramref name="Title"/>.</param>
/// <param name="Role">This member's, in this round.</param>
/// <param name="IsCoding">Whether there is something to run.</param>
/// <param name="Outcome">Null while the round goes on.</param>
/// <param name="CanReveal">Whether the solution may be asked for.</param>
public sealed record RoundView(
    int Number,
    string? QuestionId,
    int QuestionVersion,
    string? Title,
    RoomRole Role,
    bool IsCoding,
    bool IsRevealed,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? EndedAt,
    RoundOutcome? Outcome,
    int HintsTotal,
    IReadOnlyList<string> Hints,
    IReadOnlyList<RunView> Runs,
    bool CanReveal,
    SolutionView? Solution);

/// <param name="Source">The reference solution, C#.</param>
/// <param name="Approaches">HTML that is safe to show.</param>
public sealed record SolutionView(string Source, string? Approaches);

/// <param name="Version">The document's version that was judged.</param>
/// <param name="Automatic">Submitted by the server when the time was up.</param>
/// <param name="Result">Null while it is being judged.</param>
public sealed record RunView(
    string Id,
    RunKind Kind,
    int Version,
    DateTimeOffset RequestedAt,
    bool Automatic,
    string? Input,
    RunResult? Result)
{
    /// <summary>The result in words; null while there is none.</summary>
    public Explanation? Explanation => Result is null ? null : Explanation.Of(Kind, Result);
}

/// <param name="Run">The run's id.</param>
/// <param name="Index">The case's place in the run, from 0.</param>
public sealed record RunProgress(int Round, string Run, int Index, int Total, CaseOutcome Case);
