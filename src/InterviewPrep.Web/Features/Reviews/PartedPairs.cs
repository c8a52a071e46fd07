using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Features.Reviews.Queue;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Who is not brought together: pairs parted by a bad rating, and people of whom one has blocked the other.</summary>
internal sealed class PartedPairs(HeldReviews held, TimeProvider time) : IPartedPeople
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

    /// <summary>They cannot look any more at what they have at the moment.</summary>
    private Task TakeBackAsync(IDocumentSession session, UserId owner, UserId mentor, CancellationToken cancellationToken) =>
        held.GiveBackAsync(session, mentor, owner, review => $"“{review.Subject.Title}” waits for another mentor. You keep your place in the queue.", about: null, cancellationToken);
}
