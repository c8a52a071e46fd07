using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using InterviewPrep.Web.Infrastructure;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>All scorecards of a live session, drafts included, as one document: whether they open follows from all of them. What somebody may see of it, <see cref="SessionFeedback"/> says.</summary>
/// <param name="Id">The room's id.</param>
public sealed record SessionCards(string Id, IReadOnlyList<Scorecard> Cards);

internal sealed class CardStore(IDocumentStore store)
{
    public async Task<SessionFeedback> LoadAsync(LiveSession live, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return Of(live, await session.LoadAsync<SessionCards>(live.Id, cancellationToken));
    }

    /// <summary>Of several sessions, by id.</summary>
    public async Task<IReadOnlyDictionary<string, SessionFeedback>> LoadManyAsync(IReadOnlyCollection<LiveSession> lives, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var found = (await session.LoadManyAsync<SessionCards>(lives.Select(l => l.Id), cancellationToken)).ToDictionary(c => c.Id);
        return lives.ToDictionary(l => l.Id, l => Of(l, found.GetValueOrDefault(l.Id)));
    }

    /// <summary>Decides and saves; when the other one saved in between, decides anew.</summary>
    public Task<SessionFeedback> SaveAsync(LiveSession live, Func<SessionFeedback, Saving> decide, CancellationToken cancellationToken) => store.DecideAndSaveAsync(async session =>
    {
        var found = await session.LoadRevisionedAsync<SessionCards>(live.Id, cancellationToken);
        var before = Of(live, found?.Document);
        var (after, refusal) = decide(before);
        if (refusal is not null) throw RoomProblems.Of(refusal);
        if (after != before) session.UpdateRevision(new SessionCards(live.Id, after.Cards), found?.Revision ?? 0);
        return after;
    }, cancellationToken);

    private static SessionFeedback Of(LiveSession live, SessionCards? cards) => new(live.ToPlayed(), cards?.Cards ?? []);
}
