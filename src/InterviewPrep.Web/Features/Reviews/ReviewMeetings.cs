using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Reviews.Threads;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>The owner of a review has met the mentors who had it or wrote in it, and each of these the owner.</summary>
internal sealed class ReviewMeetings(ReviewStore reviews, ThreadStore threads, IDocumentStore store) : IMeetings
{
    public async Task<IReadOnlyList<Person>> OfAsync(RoomId room, UserId person, CancellationToken cancellationToken)
    {
        var met = new List<UserId>();
        foreach (var review in await reviews.OfRoomAsync(room, cancellationToken))
        {
            var mentors = await MentorsAsync(review, cancellationToken);
            if (review.Owner == person) met.AddRange(mentors);
            else if (mentors.Contains(person)) met.Add(review.Owner);
        }
        if (met.Count == 0) return [];
        await using var session = store.QuerySession();
        return [.. (await session.LoadManyAsync<Account>(met.Select(m => m.Value).Distinct(), cancellationToken)).Select(a => new Person(a.UserId, a.Profile.DisplayName))];
    }

    /// <summary>Those too who gave it back after they had written.</summary>
    private async Task<IReadOnlySet<UserId>> MentorsAsync(Review review, CancellationToken cancellationToken)
    {
        var wrote = (await threads.OfAsync(review.Id, cancellationToken)).Where(t => !t.Note).SelectMany(t => t.Remarks).Select(r => r.Author);
        return review.Mentors.Select(m => new UserId(m)).Concat(wrote).Where(m => m != review.Owner).ToHashSet();
    }
}
