using InterviewPrep.Domain;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Rooms;

/// <summary>Earlier texts, read out of the recording: at the start, at each run and submission, before each reset, and every few minutes between.</summary>
internal sealed class Drafts(RoomStore rooms, OpenRooms open)
{
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMinutes(3);

    public async Task<IReadOnlyList<DraftView>> ListAsync(RoomId room, int round, UserId by, CancellationToken cancellationToken)
    {
        await CheckAsync(room, round, by);
        var found = new SortedDictionary<int, DraftView>();
        RoomState? before = null;
        await foreach (var (state, happened) in rooms.ReplayAsync(room, cancellationToken))
        {
            if (Of(before, happened, round, found) is { } draft) found[draft.Version] = draft;
            if (happened is RunFinished finished && state.Find(round)?.Runs.Find(r => r.Id == finished.Run) is { } run && found.TryGetValue(run.Version, out var judged))
                found[run.Version] = judged with { Verdict = finished.Result.Verdict };
            before = state;
        }
        return [.. found.Values.Reverse()];
    }

    public async Task<string> ReadAsync(RoomId room, int round, int version, UserId by, CancellationToken cancellationToken)
    {
        await CheckAsync(room, round, by);
        await foreach (var (state, _) in rooms.ReplayAsync(room, cancellationToken))
            if (state.Find(round)?.Document is { } document && document.Version == version) return document.Text;
        throw Problem.NotFound("draft");
    }

    private static DraftView? Of(RoomState? before, RoomEvent happened, int round, SortedDictionary<int, DraftView> found) => happened switch
    {
        RoundStarted e when e.Round == round => new DraftView(0, e.At, "start", null),
        RunRequested e when e.Round == round => new DraftView(e.Version, e.At, "run", null),
        AnswerSubmitted e when e.Round == round => new DraftView(e.Version, e.At, "submission", null),
        StarterRestored e when e.Round == round => new DraftView(VersionOf(before, round), e.At, "reset", null),
        DraftRestored e when e.Round == round => new DraftView(VersionOf(before, round), e.At, "reset", null),
        TextEdited e when e.Round == round && e.At - found.Values.Max(d => d.At) > BetweenSnapshots => new DraftView(e.Version, e.At, "snapshot", null),
        _ => null,
    };

    private static int VersionOf(RoomState? state, int round) => state?.Find(round)?.Document.Version ?? 0;

    private async Task CheckAsync(RoomId room, int round, UserId by)
    {
        var refusal = await open.ReadAsync(room, state => state.Find(by) is null ? Refusal.NotAMember : state.Find(round) is null ? Refusal.NoSuchRound : null);
        if (refusal is not null) throw RoomProblems.Of(refusal);
    }
}
