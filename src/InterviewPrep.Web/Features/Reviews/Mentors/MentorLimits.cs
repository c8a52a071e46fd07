using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Infrastructure.Requests;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>Holds mentors to the limits that they have set themselves.</summary>
internal sealed class MentorLimits(ReviewStore reviews, IDocumentStore store, TimeProvider time)
{
    /// <summary>Why this mentor cannot take up another review now; null: it is possible.</summary>
    public async Task<string?> WhyNotAsync(UserId mentor, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return await WhyNotAsync(await session.LoadAsync<MentorProfile>(mentor.Value, cancellationToken) ?? new MentorProfile(mentor.Value, ""), cancellationToken);
    }

    /// <summary>Holds the mentor to them in the unit of work that takes up another review.</summary>
    /// <exception cref="Problem">It would be one too many, or they are no mentor any more.</exception>
    public async Task CheckAsync(IDocumentSession session, UserId mentor, CancellationToken cancellationToken)
    {
        var profile = await TakeTurnAsync(session, mentor, cancellationToken);
        if ((await session.LoadAsync<Account>(mentor.Value, cancellationToken))?.Roles.Contains(Roles.Mentor) != true) throw Problem.NotYours();
        if (await WhyNotAsync(profile, cancellationToken) is { } why) throw Problem.Conflict("own-limit", why);
    }

    /// <summary>Takes the profile a revision further, so that of two who at once decide by what this mentor has, the second one decides anew.</summary>
    public static async Task<MentorProfile> TakeTurnAsync(IDocumentSession session, UserId mentor, CancellationToken cancellationToken)
    {
        var found = await session.LoadRevisionedAsync<MentorProfile>(mentor.Value, cancellationToken);
        var profile = found?.Document ?? new MentorProfile(mentor.Value, "");
        session.UpdateRevision(profile, found?.Revision ?? 0);
        return profile;
    }

    private async Task<string?> WhyNotAsync(MentorProfile profile, CancellationToken cancellationToken)
    {
        var (mentor, now) = (new UserId(profile.Id), time.GetUtcNow());
        if (profile.AwayUntil is { } day && DateOnly.FromDateTime(now.UtcDateTime) < day) return $"You are away until {day:d MMMM}, as you have set it. Change that in your settings to claim a review.";
        var mine = await reviews.OfMentorAsync(mentor, cancellationToken);
        if (mine.Count(r => r.IsHeldBy(mentor, now)) >= profile.AtOnce) return $"You hold {profile.AtOnce} already, your own limit. Finish one or give one back first.";
        return mine.SelectMany(r => r.ClaimsOf(mentor)).Count(at => at > now.AddDays(-7)) >= profile.PerWeek ? $"You have taken up {profile.PerWeek} in seven days, your own limit. Rest, or change it in your settings." : null;
    }
}
