using System.Text.Json.Serialization;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.QuestionBank;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Features.Reviews.Scorecards;

/// <summary>The mentors' scorecards of a review, on the rubric by which peers scored it: of each round and mentor at most one draft beside those that were given.</summary>
/// <param name="Id">The review's id.</param>
public sealed record ReviewCards(string Id, IReadOnlyList<MentorCard> Cards)
{
    /// <summary>What this mentor goes on with: the draft, or else a new one that begins with what they gave last.</summary>
    public MentorCard? Draft(int round, UserId mentor)
    {
        var mine = Cards.Where(c => c.Round == round && c.Mentor == mentor).ToList();
        return mine.FirstOrDefault(c => c.GivenAt is null) ?? (mine.MaxBy(c => c.GivenAt) is { } given ? given with { Revision = 0, GivenAt = null } : null);
    }

    /// <summary>What was given, the latest first; of each mentor the last word.</summary>
    public IEnumerable<MentorCard> Given(int round) => Cards.Where(c => c.Round == round && c.GivenAt is not null).OrderByDescending(c => c.GivenAt).DistinctBy(c => c.Mentor);

    /// <summary>This mentor's drafts are given; what is empty is not.</summary>
    public ReviewCards Give(UserId mentor, DateTimeOffset now) =>
        this with { Cards = [.. Cards.Select(c => IsToGive(c, mentor) ? c with { GivenAt = now } : c)] };

    public bool HasToGive(UserId mentor) => Cards.Any(c => IsToGive(c, mentor));

    private static bool IsToGive(MentorCard card, UserId mentor) => card.Mentor == mentor && card.GivenAt is null && card.Content.Scores.Any(s => s.Level is not null);
}

/// <param name="Revision">Counts the saves from 1: two tabs never overwrite each other unseen.</param>
/// <param name="GivenAt">Null: a draft, which nobody but the mentor sees.</param>
public sealed record MentorCard(int Round, UserId Mentor, string MentorName, CardContent Content, int Revision, DateTimeOffset? GivenAt)
{
    /// <summary>A mark up to this becomes a due drill.</summary>
    private const int Low = 2;

    /// <summary>The lowest mark that is low; null: none is.</summary>
    [JsonIgnore]
    public Score? Lowest => Content.Scores.Where(s => s.Level <= Low).MinBy(s => s.Level);
}

/// <summary>The views of one answer side by side, as far as the reader may see them: of each mentor who gave one.</summary>
/// <param name="Own">The owner's own view; null when there is none to read.</param>
/// <param name="Peer">That of the partner, who interviewed; null as well.</param>
public sealed record ThreeViews(ReviewedRound Round, Rubric Rubric, CardContent? Own, CardContent? Peer, string PeerName, CardContent Mentor, string MentorName);

internal sealed class ReviewCardStore(IDocumentStore store, RecordedSessions sessions, CardStore cards, Catalogue catalogue, TimeProvider time)
{
    public async Task<ReviewCards> LoadAsync(string review, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ReviewCards>(review, cancellationToken) ?? new ReviewCards(review, []);
    }

    public async Task<Rubric> RubricAsync(ReviewedRound round, CancellationToken cancellationToken)
    {
        var key = new QuestionKey(new QuestionId(round.Question), round.QuestionVersion, round.QuestionHash);
        return (await catalogue.FindAsync(key, cancellationToken) ?? catalogue.Find(round.Question))?.Question.Rubric ?? new Rubric([]);
    }

    /// <summary>For the owner: the mentor's view beside the own one and that of the peer, once that is open. For others the mentor's alone.</summary>
    /// <param name="partner">Their name; null: it is not known any more.</param>
    public async Task<IReadOnlyList<ThreeViews>> ViewsAsync(Review review, string? partner, bool forOwner, CancellationToken cancellationToken)
    {
        var given = await LoadAsync(review.Id, cancellationToken);
        var live = forOwner ? await sessions.FindAsync(Domain.Rooms.RoomId.From(review.Room), cancellationToken) : null;
        var feedback = live is null ? null : await cards.LoadAsync(live, cancellationToken);
        var views = new List<ThreeViews>();
        foreach (var round in review.Subject.Rounds)
        {
            var own = feedback?.Find(new CardKey(round.Number, Viewpoint.Self, review.Owner, review.Owner));
            var peer = feedback?.ReceivedBy(review.Owner, time.GetUtcNow()).FirstOrDefault(c => c.Key.Round == round.Number && c.Key.Viewpoint is Viewpoint.Interviewer);
            foreach (var mentor in given.Given(round.Number))
                views.Add(new ThreeViews(round, await RubricAsync(round, cancellationToken), own is { IsGiven: true } ? own.Content : null, peer?.Content, partner ?? "Partner", mentor.Content, mentor.MentorName));
        }
        return views;
    }

    /// <summary>With the end of a review its scorecards are given; in the unit of work at hand.</summary>
    /// <returns>Those with a low mark.</returns>
    public static async Task<IReadOnlyList<MentorCard>> GiveAsync(IDocumentSession session, Review review, CancellationToken cancellationToken)
    {
        if (await session.LoadRevisionedAsync<ReviewCards>(review.Id, cancellationToken) is not { } found) return [];
        var after = found.Document.Give(review.Claim!.Mentor, review.Claim.DoneAt!.Value);
        session.UpdateRevision(after, found.Revision);
        return [.. after.Cards.Except(found.Document.Cards).Where(c => c.Lowest is not null)];
    }
}
