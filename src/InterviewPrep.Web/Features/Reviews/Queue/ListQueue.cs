using System.Text.Json.Serialization;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Lobby;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Queue;

[JsonConverter(typeof(JsonStringEnumConverter<QueueSort>))]
public enum QueueSort
{
    LongestFirst,
    NewestFirst,
    ShortestRecording,

    /// <summary>Those with most of the mentor's own topics.</summary>
    BestFit,
}

/// <summary>The queue as the calling mentor sees it: without reviews of the mentor's own sessions, of parted pairs and of people who are blocked.</summary>
/// <param name="Kind">Null: all; so are the others.</param>
/// <param name="WaitedHours">At least so long.</param>
[OnlyFor(Roles.Mentor)]
public sealed record ListQueue(ReviewKind? Kind = null, string? Topic = null, string? Level = null, string? Language = null, int? WaitedHours = null, QueueSort Sort = QueueSort.LongestFirst) : IRequest<QueueView>;

/// <param name="Topics">Of all that waits, to filter by; so are <paramref name="Languages"/>.</param>
/// <param name="Held">What the mentor has at the moment.</param>
/// <param name="Finished">What the mentor has done and can still open, the newest first.</param>
/// <param name="Why">Why the mentor cannot claim now; null: it is possible.</param>
public sealed record QueueView(IReadOnlyList<QueueEntry> Entries, IReadOnlyList<string> Topics, IReadOnlyList<string> Languages, IReadOnlyList<HeldReview> Held, IReadOnlyList<OpenedReview> Finished, WaitingTimes Times, string? Why);

/// <param name="Owner">The first name.</param>
/// <param name="Before">Whether the calling mentor has reviewed this one before.</param>
public sealed record QueueEntry(string Review, ReviewKind Kind, string Title, string Owner, string Level, string Language, IReadOnlyList<string> Topics, string Words, int Moments, TimeSpan Waited, long Length, int Round, bool Before);

/// <param name="LockedUntil">Null: begun, so there is no lock.</param>
public sealed record HeldReview(string Review, string Title, string Owner, DateTimeOffset? LockedUntil);

/// <param name="Until">Till then the mentor can open it, to answer questions about it.</param>
/// <param name="Helpful">How the owner rates it; null: not yet.</param>
public sealed record OpenedReview(string Review, string Title, string Owner, DateTimeOffset DoneAt, DateTimeOffset Until, int? Helpful);

internal sealed class ListQueueHandler(WaitingRoom waiting, ReviewStore reviews, RecordingArchive recordings, MentorLimits limits, IDocumentStore store, Caller caller, TimeProvider time) : IRequestHandler<ListQueue, QueueView>
{
    public async Task<QueueView> Handle(ListQueue request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var session = store.QuerySession();
        var parted = await PartedPairs.OfMentorAsync(session, caller.Id, cancellationToken);
        var all = (await waiting.WaitingAsync(cancellationToken)).Where(r => r.Owner != caller.Id && r.Subject.Partner != caller.Id && !parted.Contains(r.Owner)).ToList();
        var profile = await session.LoadAsync<MentorProfile>(caller.Id.Value, cancellationToken);
        var seen = (await reviews.OfMentorAsync(caller.Id, cancellationToken)).Where(r => r.MentorSees(caller.Id, now) && !parted.Contains(r.Owner)).ToList();
        var stoodBy = await recordings.StoodByAsync([.. seen.Select(r => (RoomId.From(r.Room), r.Owner))], cancellationToken);
        var mine = seen.Where(r => stoodBy.Contains((RoomId.From(r.Room), r.Owner))).ToLookup(r => r.IsHeldBy(caller.Id, now));
        var finished = mine[false].Select(r => (Review: r, r.FinishedBy(caller.Id).Last().Claim)).OrderByDescending(f => f.Claim.DoneAt);
        return new QueueView(
            [.. Sorted(all.Where(r => Fits(r, request, now)), request.Sort, profile).Select(r => Of(r, now))],
            [.. all.SelectMany(r => r.Subject.Topics).Distinct().Order(StringComparer.Ordinal)], [.. all.Select(r => r.Subject.Language).Distinct().Order(StringComparer.Ordinal)],
            [.. mine[true].OrderBy(r => r.Claim!.At).Select(r => new HeldReview(r.Id, r.Subject.Title, LobbyWords.FirstName(r.OwnerName), r.Claim!.BegunAt is null ? r.Claim.LockedUntil : null))],
            [.. finished.Select(f => new OpenedReview(f.Review.Id, f.Review.Subject.Title, LobbyWords.FirstName(f.Review.OwnerName), f.Claim.DoneAt!.Value, f.Claim.DoneAt.Value + Review.Afterwards, f.Claim.Rating?.Helpful))],
            await waiting.TimesAsync(cancellationToken), await limits.WhyNotAsync(caller.Id, cancellationToken));
    }

    private QueueEntry Of(Review review, DateTimeOffset now) => new(
        review.Id, review.Subject.Kind, review.Subject.Title, LobbyWords.FirstName(review.OwnerName), review.Subject.Level, review.Subject.Language, review.Subject.Topics,
        review.Wish.Words, review.Wish.Moments.Count, review.Waited(now), review.Subject.Length, review.Earlier.Count + 1, review.Earlier.Any(e => e.Claim.Mentor == caller.Id));

    private static bool Fits(Review review, ListQueue wanted, DateTimeOffset now) =>
        (wanted.Kind is null || review.Subject.Kind == wanted.Kind)
        && (string.IsNullOrEmpty(wanted.Topic) || review.Subject.Topics.Contains(wanted.Topic))
        && (string.IsNullOrEmpty(wanted.Level) || review.Subject.Level == wanted.Level)
        && (string.IsNullOrEmpty(wanted.Language) || review.Subject.Language == wanted.Language)
        && (wanted.WaitedHours is not { } hours || review.Waited(now) >= TimeSpan.FromHours(Math.Clamp(hours, 0, 10_000)));

    private static IEnumerable<Review> Sorted(IEnumerable<Review> reviews, QueueSort sort, MentorProfile? mine) => sort switch
    {
        QueueSort.NewestFirst => reviews.OrderByDescending(r => r.RequestedAt),
        QueueSort.ShortestRecording => reviews.OrderBy(r => r.Subject.Length),
        QueueSort.BestFit => reviews.OrderByDescending(r => r.Subject.Topics.Count(t => mine?.Topics.Contains(t) == true)).ThenBy(r => r.RequestedAt),
        _ => reviews.OrderBy(r => r.RequestedAt),
    };
}
