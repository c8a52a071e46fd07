using InterviewPrep.Web.Infrastructure.Http;

namespace InterviewPrep.Web.Features.Accounts.Sessions;

/// <summary>
/// Counts wrong passwords, so that nobody guesses one and nobody shuts out the owner of an account by guessing: tries count by where they come from, a
/// browser that has signed in to the account before, else a network. A place with too many in a row rests. When many networks guess at one account,
/// all of them rest, but its known browsers still get in.
/// </summary>
internal sealed class SignInFailures(AccountSession accounts, IHttpContextAccessor http, KnownBrowser browsers, TimeProvider time)
{
    public const int MostOfPlace = 6;
    public const int MostOfNetworks = 60;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private const string Networks = "networks";

    private DateTimeOffset Since => time.GetUtcNow() - Rest;

    /// <summary>No password is taken from here now, be it right or wrong.</summary>
    public async Task<bool> AreTooManyAsync(Account account, CancellationToken cancellationToken)
    {
        var counts = await accounts.Documents.QuerySqlAsync(
            "select place, failures from sign_in_failures where account = @Account and place = any(@Places) and last_at > @Since",
            new { Account = account.Id, Places = PlacesOf(account), Since }, row => (Place: row.GetString(0), Failures: row.GetInt32(1)), cancellationToken);
        return counts.Any(c => c.Failures >= (c.Place == Networks ? MostOfNetworks : MostOfPlace));
    }

    /// <summary>Counts one more, once the accounts are saved. What is too old to count goes.</summary>
    public void Count(Account account)
    {
        accounts.Documents.QueueSql(
            "delete from sign_in_failures where (account, place) in (select account, place from sign_in_failures where last_at <= @Since for update skip locked)", new { Since });
        foreach (var place in PlacesOf(account))
        {
            accounts.Documents.QueueSql(
                """
                insert into sign_in_failures as f (account, place, failures, last_at) values (@Account, @Place, 1, @Now)
                on conflict (account, place) do update set failures = case when f.last_at > @Since then f.failures + 1 else 1 end, last_at = @Now
                """,
                new { Account = account.Id, Place = place, Now = time.GetUtcNow(), Since });
        }
    }

    /// <summary>The password was right: here the count begins anew, once the accounts are saved.</summary>
    public void Forget(Account account) =>
        accounts.Documents.QueueSql("delete from sign_in_failures where account = @Account and place = @Place", new { Account = account.Id, Place = PlacesOf(account)[0] });

    /// <summary>The password is a new one, or the account goes: nothing counts any more, once the session is saved.</summary>
    public static void ForgetAll(Storage.IDocumentSession session, string account) => session.QueueSql("delete from sign_in_failures where account = @Account", new { Account = account });

    /// <summary>The own one first.</summary>
    private string[] PlacesOf(Account account)
    {
        var context = http.HttpContext!;
        return browsers.Find(context, account) is { } browser ? [$"browser {browser}"] : [$"network {context.Network()}", Networks];
    }
}
