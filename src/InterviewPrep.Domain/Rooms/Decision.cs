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

    public static Refusal Malformed(string what) => new("malformed", what);
}
