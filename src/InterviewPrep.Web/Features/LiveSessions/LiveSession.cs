using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.LiveSessions;

/// <summary>
/// A live session as lists, feedback and the matcher need it; it holds nothing that was said, written or drawn. Kept in the transaction of the
/// room's events, and beyond the room, which is gone when it was not recorded.
/// </summary>
/// <param name="Id">The room's id.</param>
/// <param name="People">The two who take part.</param>
/// <param name="Observers">Ids of those who ever had an observer's seat.</param>
/// <param name="Rounds">As planned, each with how it went.</param>
/// <param name="Begun">The phases so far, each with its beginning.</param>
public sealed record LiveSession(
    string Id,
    InterviewKind Interview,
    string Language,
    bool Invitation,
    IReadOnlyList<SessionPerson> People,
    IReadOnlyList<UserId> Observers,
    IReadOnlyList<SessionRound> Rounds,
    IReadOnlyList<PhaseTime> Begun,
    Phase Phase,
    DateTimeOffset OpenedAt,
    DateTimeOffset? EndedAt,
    bool IsRecorded)
{
    /// <summary>Ids of the two, to be found by.</summary>
    public IEnumerable<string> PersonIds => People.Select(p => p.Id.Value);

    [JsonIgnore]
    public bool IsOver => EndedAt is not null;

    /// <summary>Whether anything was played: without that there is nothing to say about it.</summary>
    [JsonIgnore]
    public bool WasPlayed => Rounds.Any(r => r.StartedAt is not null);

    public SessionPerson? Find(UserId person) => People.FirstOrDefault(p => p.Id == person);

    public SessionPerson PartnerOf(UserId person) => People.First(p => p.Id != person);

    public SessionPerson InterviewerOf(SessionRound round) => PartnerOf(round.Candidate);

    /// <summary>The rounds in which a person was shown a question to answer.</summary>
    public IEnumerable<SessionRound> AnsweredBy(UserId person) => Rounds.Where(r => r.Candidate == person && r is { StartedAt: not null, IsRevealed: true });

    /// <summary>The same with somebody else's id and name in place of a person's.</summary>
    public LiveSession Without(UserId person, UserId other, string name) => this with
    {
        People = [.. People.Select(p => p.Id == person ? p with { Id = other, Name = name } : p)],
        Rounds = [.. Rounds.Select(r => r.Candidate == person ? r with { Candidate = other } : r)],
    };

    public static LiveSession Of(RoomId room, RoomState state, LiveState live) => new(
        room.Value, live.Plan.Interview, live.Plan.Language, live.Plan.Invitation,
        [.. live.People.Where(m => m.Role is not RoomRole.Observer).Select(m => SessionPerson.Of(m, live))],
        [.. live.People.Where(m => m.Role is RoomRole.Observer).Select(m => m.Id)],
        [.. live.Plan.Rounds.Select((planned, i) => SessionRound.Of(i + 1, planned, state.Find(i + 1)))],
        live.Begun, live.Phase, live.OpenedAt, live.Begun.Find(p => p.Phase is Phase.Over)?.At, state.IsRecorded);

    /// <summary>As the rules of feedback see it.</summary>
    public PlayedSession ToPlayed() => new(
        [.. Rounds.Where(r => r.StartedAt is not null).Select(r => new PlayedRound(r.Number, r.Candidate, InterviewerOf(r).Id))],
        Phase >= Phase.Feedback && WasPlayed, EndedAt);
}

/// <param name="Missed">Did not come.</param>
/// <param name="LeftEarly">Came, and went before the feedback while the other one was there.</param>
/// <param name="Left">Went for good, whenever that was: the room is closed to them.</param>
public sealed record SessionPerson(UserId Id, string Name, bool Missed, bool LeftEarly, bool Left = false)
{
    internal static SessionPerson Of(Member member, LiveState live)
    {
        var left = live.Left.TryGetValue(member.Id, out var phase);
        return new(member.Id, member.Name, live.Missing.Contains(member.Id), left && phase < Phase.Feedback && live.Missing.IsEmpty, left);
    }
}

/// <param name="StartedAt">Null: not played.</param>
/// <param name="IsRevealed">Whether the candidate has seen the question.</param>
/// <param name="Outcome">Null while it goes on, or when it was not played.</param>
public sealed record SessionRound(
    int Number,
    UserId Candidate,
    QuestionRef Question,
    bool IsCoding,
    double Minutes,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    bool IsRevealed,
    int Hints,
    RoundOutcome? Outcome)
{
    internal static SessionRound Of(int number, PlannedRound planned, Round? played) => new(
        number, planned.Candidate, planned.Question, planned.IsCoding, planned.Length.TotalMinutes,
        played?.StartedAt, played?.EndedAt, played is { IsRevealed: true }, played?.Hints.Count ?? 0, played?.Outcome);
}
