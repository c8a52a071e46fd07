namespace InterviewPrep.Domain.Rooms.Live;

/// <param name="Ends">When it ends by itself.</param>
public sealed record PhaseStarted(DateTimeOffset At, Phase Phase, DateTimeOffset Ends) : RoomEvent(At);

public sealed record PhaseExtended(DateTimeOffset At, Phase Phase, DateTimeOffset Ends) : RoomEvent(At);

/// <summary>A participant was in the room for the first time.</summary>
public sealed record MemberArrived(DateTimeOffset At, UserId Member) : RoomEvent(At);

/// <summary>A participant had not come within <see cref="Phases.NoShow"/>.</summary>
public sealed record MemberMissed(DateTimeOffset At, UserId Member) : RoomEvent(At);

/// <summary>A member went away for good, or was asked to; after the end of a room: has let its recording go, or withdrawn their side of it.</summary>
/// <param name="By">Who decided so: the member, or a participant who ended an observer's stay.</param>
public sealed record MemberLeft(DateTimeOffset At, UserId Member, UserId By) : RoomEvent(At);

/// <summary>About being recorded: a first answer, or another one later.</summary>
public sealed record ConsentAnswered(DateTimeOffset At, UserId Member, Consent Consent) : RoomEvent(At);

/// <param name="Minutes">Of more time; otherwise 0.</param>
public sealed record ProposalMade(DateTimeOffset At, UserId Member, ProposalKind Kind, int Minutes) : RoomEvent(At);

/// <summary>Agreed or declined by the other, or taken back by whoever made it.</summary>
public sealed record ProposalAnswered(DateTimeOffset At, UserId Member, bool Agreed) : RoomEvent(At);

/// <summary>The candidate sees the question from here on; the starter's <see cref="TextEdited"/> follows.</summary>
public sealed record QuestionRevealed(DateTimeOffset At, int Round, UserId Member) : RoomEvent(At);

public sealed record ChatSent(DateTimeOffset At, UserId Member, string Text) : RoomEvent(At)
{
    public override bool IsContent => true;
}

public sealed record BoardDrawn(DateTimeOffset At, UserId Member, IReadOnlyList<BoardElement> Elements) : RoomEvent(At)
{
    public override bool IsContent => true;
}

/// <summary>Where a member's cursor was; a sample, only with everybody's consent.</summary>
/// <param name="Version">The document's version that the positions belong to, in UTF-16 units.</param>
public sealed record CursorSampled(DateTimeOffset At, int Round, UserId Member, int Version, int Anchor, int Head) : RoomEvent(At)
{
    public override bool IsContent => true;
}
