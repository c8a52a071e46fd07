using System.Text;
using InterviewPrep.Web.Features.Mail;
using InterviewPrep.Web.Infrastructure.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>The mails about an account, queued into the unit of work at hand.</summary>
internal sealed class AccountMails(AccountSession accounts, Outbox outbox, SiteAddress site, UserManager<Account> users)
{
    public async Task<Guid> ConfirmAsync(Account account)
    {
        var link = Link("/confirm-email", account, await users.GenerateEmailConfirmationTokenAsync(account));
        return Queue(account, "Confirm your address", $"""
            Hello {account.Profile.DisplayName},

            confirm that this address is yours, and you can start practising:

            {link}

            The link works for a day. If you did not sign up, do nothing: without it the account cannot be used.
            """);
    }

    public Guid AlreadyRegistered(Account account) => Queue(account, "You have an account already", $"""
        Hello {account.Profile.DisplayName},

        somebody, probably you, tried to sign up with this address. It has an account already:

        Sign in: {site.Link("/sign-in")}
        Forgot the password: {site.Link("/forgot-password")}

        If it was not you, do nothing: nothing has changed.
        """);

    public async Task<Guid> ResetPasswordAsync(Account account)
    {
        var link = Link("/reset-password", account, await users.GeneratePasswordResetTokenAsync(account));
        return Queue(account, "Choose a new password", $"""
            Hello {account.Profile.DisplayName},

            choose a new password here:

            {link}

            The link works for a day and once. If you did not ask for it, do nothing: your password stays as it is.
            """);
    }

    public Guid PasswordChanged(Account account) => Queue(account, "Your password was changed", $"""
        Hello {account.Profile.DisplayName},

        the password of your account was changed, and all other sign-ins have ended.

        If it was not you, choose a new one now: {site.Link("/forgot-password")}
        """);

    public Guid MentorDecided(Account account, bool approved) => Queue(account, approved ? "You are a mentor now" : "Your application as a mentor", approved
        ? $"""
        Hello {account.Profile.DisplayName},

        your application was approved. Thank you for helping others on their way!

        Who waits for a review: {site.Link("/reviews/queue")}
        What people read of you, and your limits: {site.Link("/settings/mentor/profile")}
        """
        : $"""
        Hello {account.Profile.DisplayName},

        thank you for offering to help as a mentor. We cannot take your application this time. You may apply again when something has changed.
        """);

    private Guid Queue(Account account, string subject, string body) => outbox.Queue(accounts.Documents, account.Email, subject, body).Id;

    private string Link(string path, Account account, string token) =>
        site.Link(path, ("account", account.Id), ("token", WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))));

    /// <summary>The token in a link as the identity library wants it; empty, which never verifies, when it is none.</summary>
    public static string TokenOf(string link)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(link ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
