using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Notices;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Who is not brought together: pairs parted by a bad rating, and people of whom one has blocked the other.</summary>
internal sealed class PartedPairs(Notifier notifier, TimeProvider time) : IPartedPeople
{
    /// <summary>Whose reviews this mentor never gets.</summary>
    public static async Task<IReadOnlySet<UserId>> OfMentorAsync(IQuerySession session, UserId mentor, CancellationToken cancellationToken) =>
        (await session.QuerySqlAsync(
            """
            select owner from parted_pairs where mentor = @Mentor
            union select blocker from blocks where blocked = @Mentor
            union select blocked from blocks where blocker = @Mentor
            """,
            new { Mentor = mentor }, row => new UserId(row.GetString(0)), cancellationToken)).ToHashSet();

    /// <summary>The owner has rated badly.</summary>
    public async Task PartAsync(IDocumentSession session, UserId owner, UserId mentor, CancellationToken cancellationToken)
    {
        session.QueueSql("insert into parted_pairs (owner, mentor, at) values (@Owner, @Mentor, @Now) on conflict do nothing", new { Owner = owner, Mentor = mentor, Now = time.GetUtcNow() });
        await TakeBackAsync(session, owner, mentor, cancellationToken);
    }

    /// <summary>The owner thought better of it.</summary>
    public static void Join(IDocumentSession session, UserId owner, UserId mentor) =>
        session.QueueSql("delete from parted_pairs where owner = @Owner and mentor = @Mentor", new { Owner = owner, Mentor = mentor });

    async Task IPartedPeople.PartAsync(UserId one, UserId other, IDocumentSession session, CancellationToken cancellationToken)
    {
        await TakeBackAsync(session, one, other, cancellationToken);
        await TakeBackAsync(session, other, one, cancellationToken);
    }

    /// <summary>What the mentor has at the moment goes back to the queue: they cannot look at it any more.</summary>
    private async Task TakeBackAsync(IDocumentSession session, UserId owner, UserId mentor, CancellationToken cancellationToken)
    {
        foreach (var held in await session.Query<Review>().WhereContains(r => r.Mentors, mentor.Value).ToListAsync(ReviewStore.Most, cancellationToken))
        {
            if (held.Owner != owner || await session.LoadRevisionedAsync<Review>(held.Id, cancellationToken) is not var (review, revision)) continue;
            if (review.Release(mentor, time.GetUtcNow()) is not { Refusal: null, After: var after }) continue;
            session.UpdateRevision(after, revision);
            await notifier.TellAsync(session, owner, NotificationKind.ReviewReturned, $"“{after.Subject.Title}” waits for another mentor. You keep your place in the queue.", $"/reviews/{after.Id}", about: null, cancellationToken);
        }
    }
}
