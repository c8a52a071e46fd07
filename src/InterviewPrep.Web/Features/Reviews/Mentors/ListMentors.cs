using InterviewPrep.Domain;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>The mentors who have a profile, those with the most reviews first.</summary>
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

internal sealed class ListMentorsHandler(ReviewStore reviews, IDocumentStore store) : IRequestHandler<ListMentors, IReadOnlyList<MentorView>>, IRequestHandler<ShowMentor, MentorView>
{
    private const int Most = 200;
    private const int Shown = 10;

    public async Task<IReadOnlyList<MentorView>> Handle(ListMentors request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var views = new List<MentorView>();
        foreach (var profile in await session.Query<MentorProfile>().OrderBy(p => p.Name).ToListAsync(Most, cancellationToken)) views.Add(await ViewAsync(profile, cancellationToken));
        return [.. views.OrderByDescending(v => v.Done)];
    }

    public async Task<MentorView> Handle(ShowMentor request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var account = await session.LoadAsync<Account>(request.Mentor, cancellationToken);
        if (account?.Roles.Contains(Roles.Mentor) != true) throw Problem.NotFound("mentor");
        return await ViewAsync(await session.LoadAsync<MentorProfile>(request.Mentor, cancellationToken) ?? new MentorProfile(account.Id, account.Profile.DisplayName), cancellationToken);
    }

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
