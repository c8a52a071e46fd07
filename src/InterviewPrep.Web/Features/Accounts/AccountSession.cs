using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Accounts;

/// <summary>
/// One unit of work on accounts. What the identity library changes is written together with what a handler queues (a mail, say),
/// when the handler saves.
/// </summary>
public sealed class AccountSession(IDocumentStore store) : IAsyncDisposable
{
    private readonly Dictionary<string, Account> _loaded = [];
    private readonly HashSet<Account> _changed = [];

    /// <summary>For what else belongs into the same transaction.</summary>
    public IDocumentSession Documents { get; } = store.LightweightSession();

    public async Task<Account?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (_loaded.TryGetValue(id, out var known)) return known;
        if (await Documents.LoadRevisionedAsync<Account>(id, cancellationToken) is not { } found) return null;
        found.Document.Revision = found.Revision;
        return _loaded[id] = found.Document;
    }

    public async Task<Account?> FindAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        var found = await Documents.Query<Account>().Where(a => a.NormalizedEmail, normalizedEmail).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : await LoadAsync(found.Id, cancellationToken);
    }

    public void Add(Account account) => _changed.Add(_loaded[account.Id] = account);

    public void Change(Account account) => _changed.Add(account);

    public void Remove(Account account)
    {
        _changed.Remove(account);
        _loaded.Remove(account.Id);
        Documents.Delete<Account>(account.Id);
    }

    /// <exception cref="ConcurrencyException">An account was changed by somebody else in between.</exception>
    /// <exception cref="UniqueViolationException">Another account has this address.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var account in _changed) Documents.UpdateRevision(account, account.Revision);
        await Documents.SaveChangesAsync(cancellationToken: cancellationToken);
        foreach (var account in _changed) account.Revision++;
        _changed.Clear();
    }

    public ValueTask DisposeAsync() => Documents.DisposeAsync();
}
