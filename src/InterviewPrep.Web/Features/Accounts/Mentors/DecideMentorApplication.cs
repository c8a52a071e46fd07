using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

/// <summary>Approves or refuses an application; the person gets a mail.</summary>
/// <param name="Account">The applicant's id.</param>
[OnlyFor(Roles.Admin)]
public sealed record DecideMentorApplication(string Account, bool Approve) : IRequest;

internal sealed class DecideMentorApplicationHandler(AccountSession accounts, AccountMails mails, TimeProvider time) : AsyncRequestHandler<DecideMentorApplication>
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
        mails.MentorDecided(account, request.Approve);
        await accounts.SaveAsync(cancellationToken);
    }
}
