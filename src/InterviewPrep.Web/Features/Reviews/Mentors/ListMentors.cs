using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Moderation;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>All whom an admin has approved, those with the most reviews first; without those of whom the caller has blocked one, or who has blocked the caller.</summary>
public sealed record ListMentors : IRequest<IReadOnlyList<MentorView>>;

/// <summary>A mentor with what they have reviewed and how that was rated.</summary>
public sealed record ShowMentor(string Mentor) : IRequest<MentorView>;

/// <param name="Done">Reviews that are done.</param>
/// <param name="Rated">How many of these are rated.</param>
/// <param name="Helpful">The mean of the ratings, 1 to 5; null while there is none.</param>
/// <param name="Latest">The last ones, without whose they were.</param>
public sealed record MentorView(MentorProfile Profile, int Done, int Rated, double? Helpful, TimeSpan? ToEnd, IReadOnlyList<ReviewedByMentor> Latest);

/// <param name="Helpful">Null: not rated.</param>
public sealed record ReviewedByMentor(string Title, ReviewKind Kind, DateTimeOffset DoneAt, int? Helpful);

internal sealed class ListMentorsHandler(ReviewStore reviews, IDocumentStore store, Caller caller) : IRequestHandler<ListMentors, IReadOnlyList<MentorView>>, IRequestHandler<ShowMentor, MentorView>
{
    private const int Most = 200;
    private const int Shown = 10;

    public async Task<IReadOnlyList<MentorView>> Handle(ListMentors request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var blocks = await Blocks.AroundAsync(session, caller.Id, cancellationToken);
        var mentors = (await session.Query<Account>().WhereContains(a => a.Roles, Roles.Mentor).ToListAsync(Most, cancellationToken)).Where(a => !blocks.Contains(a.UserId)).ToList();
        var profiles = (await session.LoadManyAsync<MentorProfile>(mentors.Select(a => a.Id), cancellationToken)).ToDictionary(p => p.Id);
        var views = new List<MentorView>();
        foreach (var account in mentors) views.Add(await ViewAsync(ProfileOf(account, profiles.GetValueOrDefault(account.Id)), cancellationToken));
        return [.. views.OrderByDescending(v => v.Done).ThenBy(v => v.Profile.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<MentorView> Handle(ShowMentor request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var account = await session.LoadAsync<Account>(request.Mentor, cancellationToken);
        if (account?.Roles.Contains(Roles.Mentor) != true || (await Blocks.AroundAsync(session, caller.Id, cancellationToken)).Contains(account.UserId)) throw Problem.NotFound("mentor");
        return await ViewAsync(ProfileOf(account, await session.LoadAsync<MentorProfile>(request.Mentor, cancellationToken)), cancellationToken);
    }

    /// <summary>By the name of now; not everybody has told more of themselves.</summary>
    private static MentorProfile ProfileOf(Account account, MentorProfile? written) => (written ?? new MentorProfile(account.Id, "")) with { Name = account.Profile.DisplayName };

    private async Task<MentorView> ViewAsync(MentorProfile profile, CancellationToken cancellationToken)
    {
        var mentor = new UserId(profile.Id);
        var done = (await reviews.OfMentorAsync(mentor, cancellationToken)).SelectMany(r => r.FinishedBy(mentor).Select(c => (Review: r, Round: c))).OrderByDescending(d => d.Round.Claim.DoneAt).ToList();
        var ratings = done.Select(d => d.Round.Claim.Rating?.Helpful).OfType<int>().ToList();
        return new MentorView(
            profile, done.Count, ratings.Count, ratings.Count == 0 ? null : ratings.Average(),
            done.Count == 0 ? null : done.Select(d => d.Round.Claim.DoneAt!.Value - d.Round.Claim.At).Order().ElementAt(done.Count / 2),
            [.. done.Take(Shown).Select(d => new ReviewedByMentor(d.Review.Subject.Title, d.Review.Subject.Kind, d.Round.Claim.DoneAt!.Value, d.Round.Claim.Rating?.Helpful))]);
    }
}
