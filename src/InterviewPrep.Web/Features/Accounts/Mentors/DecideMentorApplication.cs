using InterviewPrep.Web.Features.Notices;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

/// <summary>Approves or refuses an application; the person is told.</summary>
/// <param name="Account">The applicant's id.</param>
[OnlyFor(Roles.Admin)]
public sealed record DecideMentorApplication(string Account, bool Approve) : IRequest;

internal sealed class DecideMentorApplicationHandler(AccountSession accounts, AccountMails mails, Notifier notifier, TimeProvider time) : AsyncRequestHandler<DecideMentorApplication>
{
    protected override async Task Handle(DecideMentorApplication request, CancellationToken cancellationToken)
    {
        var found = await accounts.Documents.LoadRevisionedAsync<MentorApplication>(request.Account, cancellationToken);
        var account = await accounts.LoadAsync(request.Account, cancellationToken);
        if (found is null || account is null) throw Problem.NotFound("application");
        if (found.Document.State is not ApplicationState.Open) throw Problem.Conflict("decided-already", "This application was decided already.");
        var state = request.Approve ? ApplicationState.Approved : ApplicationState.Refused;
        accounts.Documents.UpdateRevision(found.Document with { State = state, DecidedAt = time.GetUtcNow() }, found.Revision);
        if (request.Approve && !account.Roles.Contains(Roles.Mentor)) account.Roles.Add(Roles.Mentor);
        accounts.Change(account);
        var (words, path) = request.Approve ? ("You are a mentor now. Say what you can help with, so that people find you.", "/settings/mentor/profile") : ("Your application as a mentor was not taken this time. You may apply again when something has changed.", "/settings/mentor");
        await notifier.TellAsync(accounts.Documents, account.UserId, NotificationKind.MentorDecided, words, path, about: null, cancellationToken, mail: to => mails.MentorDecided(to, request.Approve));
        await accounts.SaveAsync(cancellationToken);
    }
}
