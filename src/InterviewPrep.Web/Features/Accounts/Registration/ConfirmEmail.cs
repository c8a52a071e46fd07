using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Registration;

/// <summary>Proves that the address is the person's own, by what the mail said.</summary>
/// <param name="Token">As in the link.</param>
[OpenToAll]
public sealed record ConfirmEmail(string Account, string Token) : IRequest<string>;

/// <summary>Answers the address, to sign in with.</summary>
internal sealed class ConfirmEmailHandler(UserManager<Account> users, AccountSession accounts, FirstAdmin firstAdmin) : IRequestHandler<ConfirmEmail, string>
{
    public async Task<string> Handle(ConfirmEmail request, CancellationToken cancellationToken)
    {
        var account = await accounts.LoadAsync(request.Account ?? "", cancellationToken);
        if (account is null || !(await users.ConfirmEmailAsync(account, AccountMails.TokenOf(request.Token))).Succeeded)
            throw Problem.Invalid("link-spent", "This link is too old or was replaced by a newer one. Sign in, and we send you another.");
        firstAdmin.Promote(account);
        await accounts.SaveAsync(cancellationToken);
        return account.Email;
    }
}
