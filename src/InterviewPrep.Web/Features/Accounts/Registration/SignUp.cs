using FluentValidation;
using InterviewPrep.Storage;
using InterviewPrep.Web.Infrastructure.Requests;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts.Registration;

/// <summary>Opens an account. The answer is the same whether or not the address has one already: its owner reads the difference in the mail.</summary>
/// <param name="Password">10 to 200 characters.</param>
/// <param name="DisplayName">1 to 60 characters.</param>
[OpenToAll]
public sealed record SignUp(string Email, string Password, string DisplayName) : IRequest<MailSent>;

/// <param name="MailId">Of the mail that is on its way.</param>
public sealed record MailSent(Guid MailId);

internal sealed class SignUpRules : AbstractValidator<SignUp>
{
    public SignUpRules()
    {
        RuleFor(r => r.Email).MailAddress();
        RuleFor(r => r.Password).NewPassword()
            .Must((request, password) => !string.Equals(password, request.Email, StringComparison.OrdinalIgnoreCase)).WithMessage("Your address is no password.");
        RuleFor(r => r.DisplayName).DisplayName();
    }
}

internal sealed class SignUpHandler(UserManager<Account> users, AccountSession accounts, AccountMails mails, TimeProvider time) : IRequestHandler<SignUp, MailSent>
{
    public async Task<MailSent> Handle(SignUp request, CancellationToken cancellationToken)
    {
        var account = await users.FindByEmailAsync(request.Email) ?? New(request);
        // Hashed in any case, so that the time taken tells nothing.
        var hash = users.PasswordHasher.HashPassword(account, request.Password);
        var mail = account.EmailConfirmed ? mails.AlreadyRegistered(account) : await RegisterAsync(account, request, hash);
        try
        {
            await accounts.SaveAsync(cancellationToken);
        }
        catch (Exception race) when (race is UniqueViolationException or ConcurrencyException)
        {
            // The same address signed up at the same moment, and that one's mail is on its way.
        }
        return new MailSent(mail);
    }

    /// <summary>An address that nobody has confirmed belongs to the last one who asked: an earlier password must not stay.</summary>
    private async Task<Guid> RegisterAsync(Account account, SignUp request, string hash)
    {
        account.PasswordHash = hash;
        account.Profile = account.Profile with { DisplayName = request.DisplayName.TidyName() };
        await users.UpdateSecurityStampAsync(account);
        return await mails.ConfirmAsync(account);
    }

    private Account New(SignUp request)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Email = request.Email,
            NormalizedEmail = users.NormalizeEmail(request.Email)!,
            Profile = new Profile(request.DisplayName.TidyName()),
            CreatedAt = time.GetUtcNow(),
        };
        accounts.Add(account);
        return account;
    }
}
