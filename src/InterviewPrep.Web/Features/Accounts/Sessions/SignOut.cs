using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

/// <summary>Ends the sign-in at hand: its live connections are closed.</summary>
[OpenToAll]
public sealed record SignOut : IRequest;

internal sealed class SignOutHandler(Caller caller, IMediator mediator) : AsyncRequestHandler<SignOut>
{
    protected override Task Handle(SignOut request, CancellationToken cancellationToken) =>
        caller.IsSignedIn ? mediator.Publish(new SignedOut(caller.Id, caller.Session), cancellationToken) : Task.CompletedTask;
}
