using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Reviews.Mentors;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Queue;

/// <summary>
/// Tells mentors that somebody waits whom they could help: those who have said what they can help with and could claim it now. At most once
/// a day, and all that came meanwhile in one sentence.
/// </summary>
internal sealed class MentorCalls(WaitingRoom waiting, MentorLimits limits, Notifier notifier, IDocumentStore store, TimeProvider time, ILogger<MentorCalls> log) : IPeriodicWork
{
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private const int Most = 1_000;

    public static TimeSpan Beat => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await waiting.WaitingAsync(cancellationToken) is not { Count: > 0 } reviews) return;
        foreach (var mentor in await MentorsAsync(cancellationToken))
        {
            try
            {
                await CallAsync(mentor, reviews, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Mentor {Mentor} could not be told who waits; trying again", mentor);
            }
        }
    }

    private async Task<IReadOnlyList<UserId>> MentorsAsync(CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<Account>().WhereContains(a => a.Roles, Roles.Mentor).ToListAsync(Most, cancellationToken)).Select(a => a.UserId)];
    }

    private async Task CallAsync(UserId mentor, IReadOnlyList<Review> reviews, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var session = store.LightweightSession();
        var last = (await session.QuerySqlAsync("select at from mentor_calls where mentor = @Mentor", new { Mentor = mentor }, row => row.GetFieldValue<DateTimeOffset?>(0), cancellationToken)).SingleOrDefault();
        if (now - last < Pause || await session.LoadAsync<MentorProfile>(mentor.Value, cancellationToken) is not { } profile) return;
        var fitting = reviews.Where(r => (last is null || r.RequestedAt > last) && r.Owner != mentor && r.Subject.Partner != mentor && profile.Fits(r.Subject)).ToList();
        if (fitting.Count == 0 || await limits.WhyNotAsync(mentor, cancellationToken) is not null) return;
        var parted = await PartedPairs.OfMentorAsync(session, mentor, cancellationToken);
        fitting.RemoveAll(r => parted.Contains(r.Owner));
        if (fitting.Count == 0) return;
        var words = fitting is [var only] ? $"Somebody waits for a review that fits you: “{only.Subject.Title}”." : $"{fitting.Count} people wait for reviews that fit you.";
        await notifier.TellAsync(session, mentor, NotificationKind.ReviewFits, words, $"/reviews/queue?sort={QueueSort.BestFit}", about: null, cancellationToken);
        session.QueueSql("insert into mentor_calls (mentor, at) values (@Mentor, @Now) on conflict (mentor) do update set at = excluded.at", new { Mentor = mentor, Now = now });
        await session.SaveChangesAsync(Once.Of("mentor-call", mentor, last), cancellationToken); // of two servers that look at the same moment one tells
    }
}
