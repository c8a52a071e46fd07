using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Web.Features.Questions;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>A room's state as one member may see it. What is not in here does not leave the server.</summary>
internal static class RoomViews
{
    public static RoomView Of(RoomId id, RoomState state, Member member, IReadOnlySet<UserId> here, DateTimeOffset now) => new(
        id.Value, state.Kind, member.Id.Value, state.RoleOf(member), now, state.Open,
        [.. state.Members.Select(m => new MemberView(m.Id.Value, m.Name, state.RoleOf(m), here.Contains(m.Id), state.Live?.Consents.GetValueOrDefault(m.Id)))],
        [.. state.Rounds.Select(r => Of(r, state, member))],
        LiveViews.Of(state, member));

    public static RunView Of(Run run) => new(run.Id, run.Kind, run.Version, run.RequestedAt, run.Automatic, run.Input, run.Result);

    public static UpdateMessage Of(TextUpdate update) => new(update.Client, update.Number, JsonSerializer.SerializeToElement(update.Changes));

    private static RoundView Of(Round round, RoomState state, Member member)
    {
        var role = state.RoleIn(round.Number, member);
        var shown = state.Shows(round, member);
        return new RoundView(
            round.Number, shown ? round.Question.Id : null, shown ? round.Question.Version : 0, shown ? round.Question.Title : null,
            role, round.IsCoding, round.IsRevealed, round.StartedAt, round.Deadline, round.EndedAt, round.Outcome,
            round.HintsTotal, [.. round.Hints.Select(h => SafeMarkdown.ToHtml(h, topHeading: 3))], [.. round.Runs.Reverse().Select(Of)],
            CanReveal: round.Solution is null && (round.Outcome is not null || (state.Live is not null && role is RoomRole.Interviewer && round.IsRevealed)),
            round.Solution is { } solution ? new SolutionView(solution.Source, solution.Approaches is { } approaches ? SafeMarkdown.ToHtml(approaches, topHeading: 3) : null) : null);
    }
}
