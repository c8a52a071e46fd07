using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Infrastructure.Requests;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>The account of who sends the request at hand.</summary>
internal sealed class OwnAccount(Caller caller, AccountSession accounts, SignInFailures failures, UserManager<Account> users)
{
    /// <exception cref="Problem">Nobody is signed in, or the account has gone.</exception>
    public async Task<Account> LoadAsync(CancellationToken cancellationToken) =>
        await accounts.LoadAsync(caller.Id.Value, cancellationToken) ?? throw Problem.SignInFirst();

    /// <summary>As <see cref="LoadAsync"/>, when the password is right. Wrong ones count, as at sign-in.</summary>
    /// <param name="field">The request's field that a wrong password is told at.</param>
    public async Task<Account> WithPasswordAsync(string password, string field, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(cancellationToken);
        if (!await failures.AreTooManyAsync(account, cancellationToken))
        {
            if (await users.CheckPasswordAsync(account, password)) return account;
            failures.Count(account);
            await accounts.SaveAsync(cancellationToken);
        }
        throw Problem.Fields(new Dictionary<string, string[]> { [field] = ["This is not your password. After several tries in a row none is taken from you for ten minutes."] });
    }
}
