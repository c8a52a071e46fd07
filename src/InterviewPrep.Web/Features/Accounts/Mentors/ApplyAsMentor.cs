using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Mentors;

/// <summary>Asks to become a mentor. An admin decides.</summary>
/// <param name="Reason">What you bring, 20 to 2,000 characters.</param>
public sealed record ApplyAsMentor(string Reason) : IRequest;

internal sealed class ApplyAsMentorRules : AbstractValidator<ApplyAsMentor>
{
    public ApplyAsMentorRules() => RuleFor(r => r.Reason)
        .Must(text => text is not null && text.Trim().Length is >= 20 and <= 2000).WithMessage("Tell in 20 to 2,000 characters what you bring: where you have worked, and whom you have interviewed.");
}

internal sealed class ApplyAsMentorHandler(OwnAccount own, IDocumentStore store, TimeProvider time) : AsyncRequestHandler<ApplyAsMentor>
{
    protected override async Task Handle(ApplyAsMentor request, CancellationToken cancellationToken)
    {
        var account = await own.LoadAsync(cancellationToken);
        if (account.Roles.Contains(Roles.Mentor)) throw Problem.Conflict("mentor-already", "You are a mentor already.");
        await using var session = store.LightweightSession();
        var before = await session.LoadRevisionedAsync<MentorApplication>(account.Id, cancellationToken);
        if (before?.Document.State is ApplicationState.Open) throw Problem.Conflict("applied-already", "Your application is here already. You get a mail when it is decided.");
        var application = new MentorApplication(account.Id, account.Profile.DisplayName, account.Email, request.Reason.Trim(), time.GetUtcNow());
        session.UpdateRevision(application, before?.Revision ?? 0);
        await session.SaveChangesAsync(cancellationToken: cancellationToken);
    }
}
