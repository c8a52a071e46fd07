using FluentValidation;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

/// <summary>
/// Checks address and password; the door that asked makes a cookie or a token of the account. What is wrong is not told, nor whether
/// the account exists or takes no more passwords from here; only who knows the password learns that the address is not confirmed.
/// </summary>
[OpenToAll]
public sealed record SignIn(string Email, string Password) : IRequest<Account>;

internal sealed class SignInRules : AbstractValidator<SignIn>
{
    public SignInRules()
    {
        RuleFor(r => r.Email).MailAddress();
        RuleFor(r => r.Password).GivenPassword();
    }
}

internal sealed class SignInHandler(UserManager<Account> users, AccountSession accounts, SignInFailures failures, AccountMails mails, FirstAdmin firstAdmin) : IRequestHandler<SignIn, Account>
{
    private static readonly Account Nobody = new() { Id = "", Email = "", Profile = new Profile(""), CreatedAt = default };
    private static string? _nobodysHash;

    public async Task<Account> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var account = await users.FindByEmailAsync(request.Email);
        var right = IsRight(account, request.Password);
        if (account is null || await failures.AreTooManyAsync(account, cancellationToken)) throw Wrong();
        if (!right) throw await CountAsync(account, cancellationToken);
        if (!account.EmailConfirmed) throw await AskToConfirmAsync(account, cancellationToken);
        failures.Forget(account);
        var roles = account.Roles.Count;
        firstAdmin.Promote(account);
        if (account.Roles.Count > roles) accounts.Change(account);
        await accounts.SaveAsync(cancellationToken);
        return account;
    }

    /// <summary>Takes its time even for nobody.</summary>
    private bool IsRight(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? (_nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
        return users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed && account?.PasswordHash is not null;
    }

    private async Task<Problem> CountAsync(Account account, CancellationToken cancellationToken)
    {
        failures.Count(account);
        await accounts.SaveAsync(cancellationToken);
        return Wrong();
    }

    private async Task<Problem> AskToConfirmAsync(Account account, CancellationToken cancellationToken)
    {
        await mails.ConfirmAsync(account);
        await accounts.SaveAsync(cancellationToken);
        return new Problem(StatusCodes.Status403Forbidden, "confirm-first", "Confirm your address first: we have just sent you the mail again.");
    }

    private static Problem Wrong() => new(StatusCodes.Status401Unauthorized, "wrong-sign-in",
        "Address and password do not fit. After several tries in a row no password is taken from you for ten minutes.");
}
