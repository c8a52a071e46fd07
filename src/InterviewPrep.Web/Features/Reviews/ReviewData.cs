using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Features.Reviews.Requests;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Features.Reviews.Threads;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Reviews of a person, reviews by a person as a mentor, and a mentor's profile and snippets.</summary>
internal sealed class ReviewData(ReviewStore reviews, TakeBack takeBack, ThreadStore threads, ReviewCardStore cards, IDocumentStore store) : IPersonalData, IRecordingCompanion
{
    private const string NameOfGone = "A mentor who left";

    public string Name => "reviews";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        var (mine, written) = (await reviews.OfOwnerAsync(user, cancellationToken), await reviews.OfMentorAsync(user, cancellationToken));
        await using var session = store.QuerySession();
        var profile = await session.LoadAsync<MentorProfile>(user.Value, cancellationToken);
        var snippets = await SnippetHandler.OfAsync(session, user, cancellationToken);
        if (mine.Count + written.Count + snippets.Count == 0 && profile is null) return null;
        return new { AskedFor = await WithWordsAsync(mine), Written = await WithWordsAsync(written), MentorProfile = profile, Snippets = snippets };

        async Task<IReadOnlyList<object>> WithWordsAsync(IReadOnlyList<Review> found)
        {
            var all = new List<object>();
            foreach (var review in found)
                all.Add(new
                {
                    review.Subject.Title, review.Wish, review.State, review.RequestedAt,
                    Comments = (await threads.OfAsync(review.Id, cancellationToken)).Where(t => t.IsSeenBy(user) && (review.Owner == user || t.Remarks.Any(r => r.Author == user))),
                    Ratings = review.Finished.Select(e => e.Claim).Where(c => c.Rating is not null && (review.Owner == user || c.Mentor == user)).Select(c => new { c.MentorName, c.Rating!.Helpful, c.Rating.Words, c.Rating.At }),
                    Scorecards = (await cards.LoadAsync(review.Id, cancellationToken)).Cards.Where(c => c.Mentor == user || (review.Owner == user && c.GivenAt is not null)),
                });
            return all;
        }
    }

    /// <summary>Reviews that one asked for go with all that is in them. Those that one wrote stay with their owners, without the name; notes, drafts, profile and snippets go.</summary>
    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        var gone = new UserId($"gone-{Guid.NewGuid():N}");
        foreach (var review in await reviews.OfOwnerAsync(user, cancellationToken)) await DropAsync(review, session, cancellationToken);
        foreach (var review in (await reviews.OfMentorAsync(user, cancellationToken)).Where(r => r.Owner != user)) await ForgetMentorAsync(review, user, gone, session, cancellationToken);
        foreach (var review in await session.Query<Review>().Where(r => r.Partner, user.Value).ToListAsync(ReviewStore.Most, cancellationToken)) session.Store(review.WithoutPartner(gone));
        foreach (var snippet in await SnippetHandler.OfAsync(session, user, cancellationToken)) session.Delete<Snippet>(snippet.Id);
        session.Delete<MentorProfile>(user.Value);
        session.QueueSql("delete from parted_pairs where @User in (owner, mentor)", new { User = user });
        session.QueueSql("delete from mentor_calls where mentor = @User", new { User = user });
    }

    /// <summary>A review goes with its owner's recording.</summary>
    public async Task QueueRemovalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(Review.IdOf(room, person), cancellationToken) is not { } review) return;
        await takeBack.TellAsync(review, session, cancellationToken);
        await DropAsync(review, session, cancellationToken);
    }

    /// <summary>What is not done is taken back; what others were told of it names its owner, so it goes.</summary>
    public async Task QueueWithdrawalAsync(RoomId room, UserId person, IDocumentSession session, CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(Review.IdOf(room, person), cancellationToken) is not { } review) return;
        foreach (var other in review.Mentors.Append(review.Partner).OfType<string>()) Notifier.Forget(session, $"/reviews/{review.Id}", of: new UserId(other));
        await takeBack.QueueAsync(review.Id, person, session, cancellationToken); // one that is done stays its owner's
    }

    private async Task DropAsync(Review review, IDocumentSession session, CancellationToken cancellationToken)
    {
        foreach (var thread in await threads.OfAsync(review.Id, cancellationToken)) session.Delete<CommentThread>(thread.Id);
        session.Delete<ReviewCards>(review.Id);
        Notifier.Forget(session, $"/reviews/{review.Id}");
        session.Delete<Review>(review.Id);
    }

    private async Task ForgetMentorAsync(Review review, UserId user, UserId gone, IDocumentSession session, CancellationToken cancellationToken)
    {
        session.Store(review.WithoutMentor(user, gone, NameOfGone));
        var kept = await cards.LoadAsync(review.Id, cancellationToken);
        session.Store(kept with { Cards = [.. kept.Cards.Where(c => c.Mentor != user || c.GivenAt is not null).Select(c => c.Mentor == user ? c with { Mentor = gone, MentorName = NameOfGone } : c)] });
        foreach (var thread in await threads.OfAsync(review.Id, cancellationToken))
            if (thread.Note && thread.Author == user) session.Delete<CommentThread>(thread.Id);
            else if (thread.Remarks.Any(r => r.Author == user) || thread.Resolved?.By == user) session.Store(thread.Without(user, gone, NameOfGone));
    }
}
