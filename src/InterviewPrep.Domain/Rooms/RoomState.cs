using System.Collections.Immutable;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>What a room is after its events. Immutable; <see cref="Apply"/> never refuses.</summary>
/// <param name="LastAt">When something happened last. What follows is not before it, whatever the clock of a node says.</param>
public sealed record RoomState(
    RoomKind Kind,
    ImmutableList<Member> Members,
    ImmutableList<Round> Rounds,
    bool Open,
    LiveState? Live = null,
    DateTimeOffset LastAt = default)
{
    public static RoomState Start(RoomOpened opened) =>
        new(opened.Kind, [], [], Open: true, opened.Plan is { } plan ? LiveState.Start(plan, opened.At) : null, opened.At);

    public Member? Find(UserId id) => Members.Find(m => m.Id == id);

    /// <summary>Those who take part: everybody but observers.</summary>
    public IEnumerable<Member> Participants => Members.Where(m => m.Role is not RoomRole.Observer);

    /// <summary>Whether what happens may be kept: a drill is one's own, a live session needs the consent of everybody who takes or took part.</summary>
    public bool IsRecorded => Live is null or { IsRecorded: true };

    /// <summary>A member's role now; in a live session roles change with the rounds.</summary>
    public RoomRole RoleOf(Member member) => Live is null ? member.Role : RoleIn(Phases.RoundAhead(Live.Phase), member);

    /// <summary>A member's role in a round, also in one that is still to come.</summary>
    public RoomRole RoleIn(int round, Member member)
    {
        if (Live is null || member.Role is RoomRole.Observer) return member.Role;
        var planned = Live.Plan.Rounds[Math.Clamp(round, 1, Live.Plan.Rounds.Count) - 1];
        return planned.Candidate == member.Id ? RoomRole.Candidate : RoomRole.Interviewer;
    }

    public Round? Find(int round) => round >= 1 && round <= Rounds.Count ? Rounds[round - 1] : null;

    /// <summary>Whether a member sees a round's question: its candidate once it is revealed, everybody when the rounds are over.</summary>
    public bool Shows(Round round, Member member) =>
        round.IsRevealed || RoleIn(round.Number, member) is not RoomRole.Candidate || Live is { Phase: >= Phase.Feedback };

    /// <summary>The next moment at which the room has to act by itself.</summary>
    public DateTimeOffset? Due => Live is null ? Rounds.Where(r => r.EndedAt is null).Min(r => r.Deadline) : Live.Due;

    public RoomState Apply(RoomEvent happened)
    {
        var after = ApplyToRoom(happened);
        return after with { Live = after.Live?.Apply(happened), LastAt = happened.At > LastAt ? happened.At : LastAt };
    }

    private RoomState ApplyToRoom(RoomEvent happened) => happened switch
    {
        MemberJoined e => this with { Members = Members.Add(new Member(e.Member, e.Name, e.Role)) },
        MemberLeft e => this with { Members = Members.RemoveAll(m => m.Id == e.Member) },
        RoundStarted e => this with { Rounds = Rounds.Add(Round.Start(e)) },
        RoomClosed => this with { Open = false },
        TextEdited e => In(e.Round, r => r.Edited(e)),
        QuestionRevealed e => In(e.Round, r => r with { IsRevealed = true }),
        HintRevealed e => In(e.Round, r => r with { Hints = r.Hints.Add(e.Text) }),
        RunRequested e => In(e.Round, r => r.Began(new Run(e.Run, e.Kind, e.Version, e.At, Automatic: false, e.Input, r.Document.Text))),
        AnswerSubmitted e => In(e.Round, r => r.Began(new Run(e.Run, RunKind.Submission, e.Version, e.At, e.Automatic, Input: null, r.Document.Text))),
        RunFinished e => In(e.Round, r => r.Finished(e)),
        DeadlinePassed e => In(e.Round, r => r with { EndedAt = r.Deadline ?? e.At }),
        PhaseStarted e => this with { Rounds = [.. Rounds.Select(r => r.EndedAt is null ? r with { EndedAt = e.At, EndedEarly = true } : r)] }, // a round lasts no longer than its phase
        RoundEnded e => In(e.Round, r => r with { EndedAt = r.EndedAt ?? e.At, Outcome = e.Outcome }),
        SolutionRevealed e => In(e.Round, r => r with { Solution = new Solution(e.Source, e.Approaches) }),
        _ => this, // recorded, but nothing follows from it
    };

    /// <summary>Lets go of what only stale updates need; it can be read back from the stream.</summary>
    public RoomState Slim() => this with { Rounds = [.. Rounds.Select(r => r with { Document = r.Document.WithoutUpdates() })] };

    private RoomState In(int round, Func<Round, Round> change) => this with { Rounds = Rounds.SetItem(round - 1, change(Rounds[round - 1])) };
}

public sealed record Member(UserId Id, string Name, RoomRole Role);

public sealed record Solution(string Source, string? Approaches);

/// <param name="Input">Of an own input only.</param>
/// <param name="Source">The text to judge; null once it is judged.</param>
/// <param name="Result">Null while it is being judged.</param>
public sealed record Run(
    string Id,
    RunKind Kind,
    int Version,
    DateTimeOffset RequestedAt,
    bool Automatic,
    string? Input,
    string? Source,
    RunResult? Result = null);
