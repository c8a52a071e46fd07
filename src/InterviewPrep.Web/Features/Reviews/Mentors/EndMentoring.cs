using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Mentors;
using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Infrastructure;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Reviews.Mentors;

/// <summary>All who are mentors, by name, at most 200.</summary>
[OnlyFor(Roles.Admin)]
public sealed record ListMentorAccounts : IRequest<IReadOnlyList<MentorAccount>>;

/// <param name="Held">Reviews that they have taken up and not finished.</param>
/// <param name="Done">Reviews that they have finished.</param>
public sealed record MentorAccount(string Account, string Name, string Email, int Held, int Done);

/// <summary>Takes the mentor's role from somebody: what they hold goes back to the queue, and they see no recording any more. For somebody who is no mentor nothing changes.</summary>
/// <param name="Account">The mentor's id.</param>
[OnlyFor(Roles.Admin)]
public sealed record EndMentoring(string Account) : IRequest;

internal sealed class EndMentoringHandler(ReviewStore reviews, HeldReviews held, Notifier notifier, IDocumentStore store, TimeProvider time) :
    IRequestHandler<ListMentorAccounts, IReadOnlyList<MentorAccount>>, IRequestHandler<EndMentoring, Unit>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<MentorAccount>> Handle(ListMentorAccounts request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var listed = new List<MentorAccount>();
        foreach (var account in await session.Query<Account>().WhereContains(a => a.Roles, Roles.Mentor).ToListAsync(Most, cancellationToken))
        {
            var mine = await reviews.OfMentorAsync(account.UserId, cancellationToken);
            listed.Add(new MentorAccount(account.Id, account.Profile.DisplayName, account.Email, mine.Count(r => r.IsHeldBy(account.UserId, time.GetUtcNow())), mine.Sum(r => r.FinishedBy(account.UserId).Count())));
        }
        return [.. listed.OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public Task<Unit> Handle(EndMentoring request, CancellationToken cancellationToken) => store.DecideAndSaveAsync(async session =>
    {
        var (account, revision) = await session.LoadRevisionedAsync<Account>(request.Account, cancellationToken) ?? throw Problem.NotFound("account");
        if (!account.Roles.Remove(Roles.Mentor)) return Unit.Value;
        session.UpdateRevision(account, revision);
        await MentorLimits.TakeTurnAsync(session, account.UserId, cancellationToken); // a claim that is on its way sees that the role has gone
        await held.GiveBackAsync(
            session, account.UserId, owner: null, review => $"{review.Claim!.MentorName} is no longer a mentor, so your review of “{review.Subject.Title}” waits for another one. You keep your place in the queue.", account.UserId, cancellationToken);
        if (await session.LoadRevisionedAsync<MentorApplication>(account.Id, cancellationToken) is { Document.State: ApplicationState.Approved } application)
            session.UpdateRevision(application.Document with { State = ApplicationState.Ended, DecidedAt = time.GetUtcNow() }, application.Revision);
        await notifier.TellAsync(
            session, account.UserId, NotificationKind.MentorDecided, "You are no longer a mentor: an admin has decided so. What you had taken up is in the queue again, and what you wrote stays with whom it was for.", "/settings/mentor", about: null, cancellationToken);
        return Unit.Value;
    }, cancellationToken);
}
