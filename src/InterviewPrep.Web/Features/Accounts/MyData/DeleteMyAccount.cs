using FluentValidation;
using InterviewPrep.Web.Infrastructure.PersonalData;
using MediatR;

namespace InterviewPrep.Web.Features.Accounts.MyData;

/// <summary>Removes the account and all that belongs to it, at once and for good.</summary>
public sealed record DeleteMyAccount(string Password) : IRequest;

internal sealed class DeleteMyAccountRules : AbstractValidator<DeleteMyAccount>
{
    public DeleteMyAccountRules() => RuleFor(r => r.Password).GivenPassword();
}

internal sealed class DeleteMyAccountHandler(OwnAccount own, AccountSession accounts, IEnumerable<IPersonalData> areas, IMediator mediator) : AsyncRequestHandler<DeleteMyAccount>
{
    protected override async Task Handle(DeleteMyAccount request, CancellationToken cancellationToken)
    {
        var account = await own.WithPasswordAsync(request.Password, nameof(request.Password), cancellationToken);
        foreach (var area in areas) await area.DeleteAsync(account.UserId, accounts.Documents, cancellationToken);
        accounts.Remove(account);
        await accounts.SaveAsync(cancellationToken);
        await mediator.Publish(new SignedOut(account.UserId, null), cancellationToken);
    }
}
