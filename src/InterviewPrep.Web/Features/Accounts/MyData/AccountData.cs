using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts.Mentors;
using InterviewPrep.Web.Features.Accounts.Sessions;
using InterviewPrep.Web.Features.Accounts.Tokens;
using InterviewPrep.Web.Infrastructure.PersonalData;

namespace InterviewPrep.Web.Features.Accounts.MyData;

/// <summary>What this area keeps about a person: the account, its tokens, an application as a mentor, mails under way.</summary>
internal sealed class AccountData(IDocumentStore store, AccessTokens tokens) : IPersonalData
{
    public string Name => "account";

    public async Task<object?> ExportAsync(UserId user, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Account>(user.Value, cancellationToken) is not { } account) return null;
        return new
        {
            account.Id, account.Email, account.CreatedAt, account.Roles, account.Profile,
            Tokens = (await tokens.OfAsync(user, cancellationToken)).Select(t => new { t.Name, t.CreatedAt, t.ExpiresAt, t.LastUsedAt }),
            MentorApplication = await session.LoadAsync<MentorApplication>(user.Value, cancellationToken),
        };
    }

    public async Task DeleteAsync(UserId user, IDocumentSession session, CancellationToken cancellationToken)
    {
        await tokens.RevokeAllAsync(user, session, cancellationToken);
        session.Delete<MentorApplication>(user.Value);
        SignInFailures.ForgetAll(session, user.Value);
        if (await session.LoadAsync<Account>(user.Value, cancellationToken) is { } account)
            session.QueueSql("delete from outbox where recipient = @Email", new { account.Email });
    }
}
