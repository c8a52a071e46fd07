using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>What a live session has beyond members and rounds.</summary>
/// <param name="Ends">When the phase ends by itself; null once the session is over.</param>
/// <param name="Arrived">Participants who have been in the room.</param>
/// <param name="Missing">Participants who had not come when their minute was over, and have not come since.</param>
/// <param name="Consents">Answers about recording; who has not answered is not in it.</param>
/// <param name="Chat">The latest messages, oldest first.</param>
/// <param name="Board">The whiteboard: the newest state of each element, by its id.</param>
/// <param name="People">Everybody who has joined, observers and those who have left included.</param>
/// <param name="Left">Who went for good, and in which phase.</param>
/// <param name="Begun">The phases so far, each with its beginning.</param>
/// <param name="IsUnrecorded">For good: somebody did not consent when the session began, or has withdrawn since.</param>
public sealed record LiveState(
    SessionPlan Plan,
    Phase Phase,
    DateTimeOffset OpenedAt,
    DateTimeOffset? Ends,
    ImmutableHashSet<UserId> Arrived,
    ImmutableHashSet<UserId> Missing,
    ImmutableDictionary<UserId, Consent> Consents,
    Proposal? Proposal,
    ImmutableList<ChatMessage> Chat,
    ImmutableDictionary<string, BoardElement> Board,
    ImmutableList<Member> People,
    ImmutableDictionary<UserId, Phase> Left,
    ImmutableList<PhaseTime> Begun,
    bool IsUnrecorded = false)
{
    /// <summary>Messages at hand; the recording has them all.</summary>
    public const int MaxChat = 200;

    public static LiveState Start(SessionPlan plan, DateTimeOffset now) => new(
        plan, Phase.Arrival, now, now, [], [], ImmutableDictionary<UserId, Consent>.Empty, Proposal: null, [], ImmutableDictionary<string, BoardElement>.Empty,
        [], ImmutableDictionary<UserId, Phase>.Empty, []);

    /// <summary>Whether both consent, and have done so ever since the session began: a withdrawal counts for all of it.</summary>
    public bool IsRecorded => !IsUnrecorded && AllConsent;

    private bool AllConsent => Consents.Count > 1 && Consents.Values.All(c => c.Recording);

    /// <summary>When participants count as missing; null when they do already, or the session has begun.</summary>
    internal DateTimeOffset? DueForMissing => Phase is Phase.Arrival && Missing.IsEmpty && Arrived.Count < 2 ? OpenedAt + Phases.NoShow : null;

    internal DateTimeOffset? Due => DueForMissing is { } missing && missing < Ends ? missing : Ends;

    internal LiveState Apply(RoomEvent happened) => happened switch
    {
        MemberJoined e => this with { People = People.RemoveAll(m => m.Id == e.Member).Add(new Member(e.Member, e.Name, e.Role)), Left = Left.Remove(e.Member) },
        MemberLeft e => Left.ContainsKey(e.Member) ? this : this with { Left = Left.Add(e.Member, Phase) },
        PhaseStarted e => Began(e),
        PhaseExtended e => this with { Ends = e.Ends },
        MemberArrived e => this with { Arrived = Arrived.Add(e.Member), Missing = Missing.Remove(e.Member) },
        MemberMissed e => this with { Missing = Missing.Add(e.Member) },
        ConsentAnswered e => this with { Consents = Consents.SetItem(e.Member, e.Consent), IsUnrecorded = IsUnrecorded || (Phase > Phase.Arrival && !e.Consent.Recording) },
        ProposalMade e => this with { Proposal = new Proposal(e.Member, e.Kind, e.Minutes, e.At) },
        ProposalAnswered => this with { Proposal = null },
        ChatSent { Text.Length: 0 } => this, // taken back by who said it
        ChatSent e => this with { Chat = (Chat.Count < MaxChat ? Chat : Chat.RemoveAt(0)).Add(new ChatMessage(e.Member, e.At, e.Text)) },
        BoardDrawn e => this with { Board = Board.SetItems(e.Elements.Select(element => KeyValuePair.Create(element.Id, element))) },
        RoomClosed e => this with { Phase = Phase.Over, Ends = null, Proposal = null, Begun = Begun.Add(new PhaseTime(Phase.Over, e.At)) },
        _ => this,
    };

    private LiveState Began(PhaseStarted e) => this with
    {
        Phase = e.Phase, Ends = e.Ends, Proposal = null, Begun = Begun.Add(new PhaseTime(e.Phase, e.At)),
        IsUnrecorded = IsUnrecorded || (e.Phase is Phase.Introduction && !AllConsent),
    };
}

public sealed record PhaseTime(Phase Phase, DateTimeOffset At);

/// <summary>Somebody's answer about being recorded.</summary>
/// <param name="Recording">Text, runs, chat and whiteboard.</param>
/// <param name="Audio">The own voice too; never without <paramref name="Recording"/>.</param>
public sealed record Consent(bool Recording, bool Audio);

[JsonConverter(typeof(JsonStringEnumConverter<ProposalKind>))]
public enum ProposalKind
{
    MoreTime,

    /// <summary>On to the next phase.</summary>
    MoveOn,
}

/// <summary>Something that happens when the other participant agrees.</summary>
/// <param name="Minutes">Of more time; otherwise 0.</param>
public sealed record Proposal(UserId By, ProposalKind Kind, int Minutes, DateTimeOffset At);

public sealed record ChatMessage(UserId By, DateTimeOffset At, string Text);

/// <summary>One element of the whiteboard, last writer wins: the higher version, and with equal versions the lower nonce.</summary>
/// <param name="Json">An object, as <c>infra/recording-format.md</c> describes it.</param>
public sealed record BoardElement(string Id, int Version, long Nonce, string Json)
{
    internal bool Beats(BoardElement other) => Version != other.Version ? Version > other.Version : Nonce < other.Nonce;
}
