using System.Collections.Immutable;
using InterviewPrep.Domain.Text;

namespace InterviewPrep.Domain.Rooms;

/// <summary>What a room is after its events. Immutable; <see cref="Apply"/> never refuses.</summary>
public sealed record RoomState(
    RoomKind Kind,
    ImmutableList<Member> Members,
    ImmutableList<Round> Rounds,
    bool Open)
{
    public static RoomState Start(RoomOpened opened) => new(opened.Kind, [], [], Open: true);

    public Member? Find(UserId id) => Members.Find(m => m.Id == id);

    public Round? Find(int round) => round >= 1 && round <= Rounds.Count ? Rounds[round - 1] : null;

    /// <summary>The next moment at which the room has to act by itself.</summary>
    public DateTimeOffset? Due => Rounds.Where(r => r.EndedAt is null).Min(r => r.Deadline);

    public RoomState Apply(RoomEvent happened) => happened switch
    {
        MemberJoined e => this with { Members = Members.Add(new Member(e.Member, e.Name, e.Role)) },
        RoundStarted e => this with { Rounds = Rounds.Add(Round.Start(e)) },
        RoomClosed => this with { Open = false },
        TextEdited e => In(e.Round, r => r.Edited(e)),
        HintRevealed e => In(e.Round, r => r with { Hints = r.Hints.Add(e.Text) }),
        RunRequested e => In(e.Round, r => r.Began(new Run(e.Run, e.Kind, e.Version, e.At, Automatic: false, e.Input, r.Document.Text))),
        AnswerSubmitted e => In(e.Round, r => r.Began(new Run(e.Run, RunKind.Submission, e.Version, e.At, e.Automatic, Input: null, r.Document.Text))),
        RunFinished e => In(e.Round, r => r.Finished(e)),
        DeadlinePassed e => In(e.Round, r => r with { EndedAt = r.Deadline ?? e.At }),
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
