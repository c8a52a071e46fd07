using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Web.Features.Rooms.Contract;

/// <summary>What a live session has beyond members and rounds, as one member may see it.</summary>
/// <param name="Ends">When the phase ends by itself; null once the session is over.</param>
/// <param name="Round">The round that is played now, or comes next.</param>
/// <param name="Language">The spoken one, e.g. <c>en</c>.</param>
/// <param name="Reasons">Sentences: why these two were brought together.</param>
/// <param name="Recorded">Whether all consent.</param>
/// <param name="AudioRecorded">Whether all consent to their voice, too.</param>
/// <param name="SomebodyMissing">A participant has not come within the minute: there are two ways out.</param>
/// <param name="Polite">Whether this member's call gives way when both offer at once (perfect negotiation).</param>
public sealed record LiveView(
    InterviewKind Interview,
    Phase Phase,
    DateTimeOffset? Ends,
    int Round,
    IReadOnlyList<PlannedRoundView> Rounds,
    ProposalView? Proposal,
    string Language,
    IReadOnlyList<string> Reasons,
    bool Recorded,
    bool AudioRecorded,
    bool SomebodyMissing,
    bool Polite,
    bool Invitation);

/// <param name="Candidate">User id.</param>
/// <param name="CandidateMetItAt">Told to the interviewer: when the candidate has met this question before; null: never.</param>
public sealed record PlannedRoundView(int Number, string Candidate, double Minutes, bool IsCoding, DateTimeOffset? CandidateMetItAt);

/// <param name="By">User id.</param>
/// <param name="Minutes">Of more time; otherwise 0.</param>
public sealed record ProposalView(string By, ProposalKind Kind, int Minutes);

/// <param name="By">User id.</param>
public sealed record ChatView(string By, DateTimeOffset At, string Text);

/// <summary>An element of the whiteboard. The higher version wins, and with equal versions the lower nonce.</summary>
/// <param name="Id">1 to 64 characters.</param>
/// <param name="Json">The drawing library's own form, at most 64 KB.</param>
public sealed record BoardElementView(string Id, int Version, long Nonce, string Json);

/// <summary>Where a cursor or selection is, in UTF-16 units of the document at a version.</summary>
public sealed record CursorMessage(int Round, int Version, int Anchor, int Head);

/// <param name="By">User id.</param>
public sealed record CursorView(string By, CursorMessage Cursor);

/// <summary>Something that one participant's call tells the other's.</summary>
/// <param name="Kind"><c>description</c> (SDP, at most 64 KB), <c>candidate</c> (at most 2 KB), or <c>media</c> (who is muted; at most 2 KB).</param>
/// <param name="Epoch">Names the sender's call: what belongs to an earlier one is dropped.</param>
/// <param name="Payload">JSON of the kind.</param>
public sealed record CallSignal(string Kind, string Epoch, string Payload);

/// <param name="By">User id.</param>
public sealed record CallSignalView(string By, CallSignal Signal);
