using FluentValidation;
using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Features.Accounts.Tokens;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

/// <summary>Sets a new password by the link of a mail. All sign-ins and tokens of before end.</summary>
/// <param name="Token">As in the link.</param>
[OpenToAll]
public sealed record ResetPassword(string Account, string Token, string NewPassword) : IRequest;

internal sealed class ResetPasswordRules : AbstractValidator<ResetPassword>
{
    public ResetPasswordRules() => RuleFor(r => r.NewPassword).NewPassword();
}

internal sealed class ResetPasswordHandler(UserManager<Account> users, AccountSession accounts, AccessTokens tokens, AccountMails mails, IMediator mediator)
    : AsyncRequestHandler<ResetPassword>
{
    protected override async Task Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var account = await accounts.LoadAsync(request.Account ?? "", cancellationToken);
        if (account is null || !(await users.ResetPasswordAsync(account, AccountMails.TokenOf(request.Token), request.NewPassword)).Succeeded)
            throw Problem.Invalid("link-spent", "This link was used already or is too old. Ask for a new one.");
        account.EmailConfirmed = true; // the mail reached its owner
        SignInFailures.ForgetAll(accounts.Documents, account.Id);
        await tokens.RevokeAllAsync(account.UserId, accounts.Documents, cancellationToken);
        mails.PasswordChanged(account);
        await accounts.SaveAsync(cancellationToken);
        await mediator.Publish(new SignedOut(account.UserId, null), cancellationToken);
    }
}
