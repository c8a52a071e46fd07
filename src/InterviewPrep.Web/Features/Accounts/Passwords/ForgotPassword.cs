using FluentValidation;
using InterviewPrep.Web.Features.Accounts.Registration;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Passwords;

/// <summary>Sends a link to choose a new password, if the address has an account. The answer is the same if it has none.</summary>
[OpenToAll]
public sealed record ForgotPassword(string Email) : IRequest<MailSent>;

internal sealed class ForgotPasswordRules : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordRules() => RuleFor(r => r.Email).MailAddress();
}

internal sealed class ForgotPasswordHandler(UserManager<Account> users, AccountSession accounts, AccountMails mails) : IRequestHandler<ForgotPassword, MailSent>
{
    public async Task<MailSent> Handle(ForgotPassword request, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(request.Email) is not { } account) return new MailSent(Guid.NewGuid());
        var mail = await mails.ResetPasswordAsync(account);
        await accounts.SaveAsync(cancellationToken);
        return new MailSent(mail);
    }
}
