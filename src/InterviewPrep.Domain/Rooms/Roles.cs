using InterviewPrep.Domain.Rooms.Live;

namespace InterviewPrep.Domain.Rooms;

/// <summary>Who may do what in a round.</summary>
internal static class Roles
{
    /// <summary>Null when this member may.</summary>
    public static Refusal? RefusalOf(RoomState state, Member member, Round round, RoomCommand.InRound command)
    {
        if (member.Role is RoomRole.Observer) return Refusal.OnlyReads;
        return state.Live is { } live ? InLive(live, state.RoleIn(round.Number, member), round, command) : InDrill(member, command);
    }

    private static Refusal? InDrill(Member member, RoomCommand.InRound command)
    {
        if (member.Role is not RoomRole.Candidate) return Refusal.OnlyReads;
        return command is RoomCommand.RevealQuestion ? Refusal.NotLive : null;
    }

    private static Refusal? InLive(LiveState live, RoomRole role, Round round, RoomCommand.InRound command) => command switch
    {
        RoomCommand.EditText or RoomCommand.ReportTextHash => null,
        RoomCommand.RevealQuestion => OnlyInterviewer(role),
        RoomCommand.GiveUp => Refusal.NotInLive,
        RoomCommand.RevealSolution when round.Outcome is not null || live.Phase >= Phase.Feedback => null,
        RoomCommand.RevealHint or RoomCommand.RevealSolution => OnlyInterviewer(role) ?? Revealed(round),
        RoomCommand.RequestRun run => OfRun(role, round, run),
        _ => role is RoomRole.Candidate ? Revealed(round) : Refusal.OnlyCandidate, // the answer as a whole is the candidate's
    };

    private static Refusal? OfRun(RoomRole role, Round round, RoomCommand.RequestRun run)
    {
        if (!round.IsCoding) return Refusal.NothingToRun;
        if (run.Kind is RunKind.Submission && role is not RoomRole.Candidate) return Refusal.OnlyCandidate;
        return Revealed(round);
    }

    private static Refusal? Revealed(Round round) => round.IsRevealed ? null : Refusal.NotRevealed;
    private static Refusal? OnlyInterviewer(RoomRole role) => role is RoomRole.Interviewer ? null : Refusal.OnlyInterviewer;
}
