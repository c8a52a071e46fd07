namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>What a member of a live session wants of the session itself.</summary>
public abstract record LiveCommand(UserId By) : RoomCommand
{
    /// <summary>By the server: the member's page has joined.</summary>
    public sealed record Arrive(UserId By) : LiveCommand(By);

    /// <summary>A mentor takes the observer's seat.</summary>
    public sealed record Observe(UserId By, string Name) : LiveCommand(By);

    /// <summary>Goes for good: with a participant the session goes on to feedback, or ends when nothing was played.</summary>
    public sealed record Leave(UserId By) : LiveCommand(By);

    /// <summary>Ends an observer's stay.</summary>
    public sealed record SendAway(UserId By, UserId Observer) : LiveCommand(By);

    public sealed record AnswerConsent(UserId By, Consent Consent) : LiveCommand(By);

    /// <param name="Minutes">1 to 15.</param>
    public sealed record ProposeMoreTime(UserId By, int Minutes) : LiveCommand(By);

    public sealed record ProposeMoveOn(UserId By) : LiveCommand(By);

    /// <summary>Agrees, declines, or takes an own proposal back.</summary>
    public sealed record AnswerProposal(UserId By, bool Agree) : LiveCommand(By);

    /// <summary>Ends a session to which the other did not come.</summary>
    public sealed record Abandon(UserId By) : LiveCommand(By);

    public sealed record SendChat(UserId By, string Text) : LiveCommand(By);

    public sealed record Draw(UserId By, IReadOnlyList<BoardElement> Elements) : LiveCommand(By);

    /// <summary>Keeps where a cursor was, when all consent.</summary>
    public sealed record SampleCursor(UserId By, int Round, int Version, int Anchor, int Head) : LiveCommand(By);
}
