using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A live session as one member may see it. What is not in here does not leave the server.</summary>
internal static class LiveViews
{
    public static LiveView? Of(RoomState state, Member member)
    {
        if (state.Live is not { } live) return null;
        var people = state.Participants.ToList();
        return new LiveView(
            live.Plan.Interview, live.Phase, live.Ends, Math.Min(Phases.RoundAhead(live.Phase), live.Plan.Rounds.Count),
            [.. live.Plan.Rounds.Select((planned, i) => Of(planned, i + 1, state, member))],
            live.Proposal is { } proposal ? new ProposalView(proposal.By.Value, proposal.Kind, proposal.Minutes) : null,
            live.Plan.Language, live.Plan.Reasons, state.IsRecorded,
            AudioRecorded: state.IsRecorded && live.Consents.Values.All(c => c.Audio),
            SomebodyMissing: live.Phase is Phase.Arrival && !live.Missing.IsEmpty,
            Polite: people.Count > 1 && people[1].Id == member.Id,
            live.Plan.Invitation);
    }

    public static IReadOnlyList<ChatView> ChatOf(RoomState state) => state.Live is { } live ? [.. live.Chat.Select(m => new ChatView(m.By.Value, m.At, m.Text))] : [];

    public static IReadOnlyList<BoardElementView> BoardOf(RoomState state) => state.Live is { } live ? [.. live.Board.Values.Select(Of)] : [];

    public static BoardElementView Of(BoardElement element) => new(element.Id, element.Version, element.Nonce, element.Json);

    private static PlannedRoundView Of(PlannedRound planned, int number, RoomState state, Member member) => new(
        number, planned.Candidate.Value, planned.Length.TotalMinutes, planned.IsCoding,
        state.RoleIn(number, member) is RoomRole.Candidate ? null : planned.SeenAt);
}
