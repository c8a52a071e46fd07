using FluentValidation;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

/// <summary>Sets a new password. All other sign-ins end; the door renews the one at hand with the account that is answered.</summary>
public sealed record ChangePassword(string CurrentPassword, string NewPassword) : IRequest<Account>;

internal sealed class ChangePasswordRules : AbstractValidator<ChangePassword>
{
    public ChangePasswordRules()
    {
        RuleFor(r => r.CurrentPassword).GivenPassword();
        RuleFor(r => r.NewPassword).NewPassword();
    }
}

internal sealed class ChangePasswordHandler(UserManager<Account> users, AccountSession accounts, OwnAccount own, AccountMails mails, IMediator mediator)
    : IRequestHandler<ChangePassword, Account>
{
    public async Task<Account> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var account = await own.WithPasswordAsync(request.CurrentPassword, nameof(request.CurrentPassword), cancellationToken);
        await users.ChangePasswordAsync(account, request.CurrentPassword, request.NewPassword);
        mails.PasswordChanged(account);
        await accounts.SaveAsync(cancellationToken);
        await mediator.Publish(new SignedOut(account.UserId, null), cancellationToken);
        return account;
    }
}
