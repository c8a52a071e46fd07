using InterviewPrep.Domain;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Reviews;

/// <summary>Who is not brought together: pairs parted by a bad rating, and people of whom one has blocked the other.</summary>
internal static class PartedPairs
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

    public static void Part(IDocumentSession session, UserId owner, UserId mentor, DateTimeOffset now) =>
        session.QueueSql("insert into parted_pairs (owner, mentor, at) values (@Owner, @Mentor, @Now) on conflict do nothing", new { Owner = owner, Mentor = mentor, Now = now });

    /// <summary>The owner thought better of it.</summary>
    public static void Join(IDocumentSession session, UserId owner, UserId mentor) =>
        session.QueueSql("delete from parted_pairs where owner = @Owner and mentor = @Mentor", new { Owner = owner, Mentor = mentor });
}
