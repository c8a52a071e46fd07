namespace InterviewPrep.Domain.Rooms;

/// <summary>What follows from a command: events, perhaps none, or a refusal. A refused command may still be followed by events, when time was up.</summary>
public sealed record Decision(IReadOnlyList<RoomEvent> Events, Refusal? Refusal = null)
{
    public static readonly Decision Nothing = new([]);

    public static Decision Accept(params IReadOnlyList<RoomEvent> events) => new(events);
    public static Decision Refuse(Refusal refusal) => new([], refusal);
}

/// <summary>Why a command was not taken: a stable code and a sentence for people.</summary>
public sealed record Refusal(string Code, string Message)
{
    public static readonly Refusal NotAMember = new("not-found", "There is no such room, or it is not yours.");
    public static readonly Refusal OnlyReads = new("only-reads", "You can watch here, but not change anything.");
    public static readonly Refusal NoSuchRound = new("no-such-round", "This room has no such round.");
    public static readonly Refusal RoundOver = new("round-over", "This round is over: the text stands as it is.");
    public static readonly Refusal RoundGoesOn = new("round-goes-on", "The solution is shown once the round is over.");
    public static readonly Refusal TooFarBehind = new("too-far-behind", "Your copy of the text is too old; it is brought up to date.");
    public static readonly Refusal UnknownVersion = new("unknown-version", "The server has no such version of this text.");
    public static readonly Refusal NotYourClient = new("not-your-client", "These changes are signed with somebody else's name.");
    public static readonly Refusal TooManyClients = new("too-many-clients", "This room was opened too many times to write in it once more.");
    public static readonly Refusal TooLong = new("text-too-long", "The text would become too long: 64 KB is what can be judged.");
    public static readonly Refusal NoHintLeft = new("no-hint-left", "There is no further hint.");
    public static readonly Refusal RunGoesOn = new("run-goes-on", "The run before is still being judged. Wait for its result.");
    public static readonly Refusal TooManyRuns = new("too-many-runs", "That is a lot of runs at once. Wait a few seconds.");

    public static readonly Refusal NotLive = new("not-live", "This is a drill: that belongs to live sessions.");
    public static readonly Refusal NotInLive = new("not-in-live", "In a live session the round goes on until its time is up, or both agree to move on.");
    public static readonly Refusal NotBegun = new("not-begun", "The session begins once both are here and have answered about recording.");
    public static readonly Refusal NotRecorded = new("not-recorded", "This session began without a recording, or somebody took the consent back: it stays unrecorded.");
    public static readonly Refusal SessionOver = new("session-over", "This session is over.");
    public static readonly Refusal OnlyInterviewer = new("only-interviewer", "Only the interviewer of this round can do that.");
    public static readonly Refusal OnlyCandidate = new("only-candidate", "Only the candidate of this round can do that.");
    public static readonly Refusal NothingToRun = new("nothing-to-run", "This round has no code to run.");
    public static readonly Refusal NotRevealed = new("not-revealed", "The interviewer has not shown the question yet.");
    public static readonly Refusal ProposalOpen = new("proposal-open", "There is a proposal already: answer it first.");
    public static readonly Refusal NoProposal = new("no-proposal", "There is no proposal to answer any more.");
    public static readonly Refusal OwnProposal = new("own-proposal", "The other one has to agree.");
    public static readonly Refusal NobodyMissing = new("nobody-missing", "The other one is here, or may still come within the minute.");
    public static readonly Refusal NoSuchObserver = new("no-such-observer", "There is no such observer here.");
    public static readonly Refusal NoSeatLeft = new("no-seat-left", "Two observers are here already.");
    public static readonly Refusal BoardFull = new("board-full", "The whiteboard is full. Remove something first.");

    public static Refusal Malformed(string what) => new("malformed", what);
}
