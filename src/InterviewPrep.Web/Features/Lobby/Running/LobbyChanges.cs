using InterviewPrep.Domain;
using InterviewPrep.Storage.Postgres;
using MediatR;

namespace InterviewPrep.Web.Features.Lobby.Running;

/// <summary>
/// The only way in which the lobby changes: one change at a time across all servers. Whoever it touches is told once it is committed, by
/// a notification that carries their ids.
/// </summary>
internal sealed class LobbyChanges(SqlTransactions transactions)
{
    /// <summary>The channel to listen on; payloads are ids of people, with spaces between.</summary>
    public const string Channel = "lobby";

    private const string Lock = "lobby";

    public Task<T> RunAsync<T>(Func<LobbyChange, Task<T>> work, CancellationToken cancellationToken = default) => transactions.RunAsync(Lock, async sql =>
    {
        var change = new LobbyChange(sql);
        var result = await work(change);
        await change.NotifyAsync();
        return result;
    }, cancellationToken);

    public Task RunAsync(Func<LobbyChange, Task> work, CancellationToken cancellationToken = default) => RunAsync(async change =>
    {
        await work(change);
        return Unit.Value;
    }, cancellationToken);
}

/// <summary>A change under way.</summary>
internal sealed class LobbyChange(SqlTransaction sql)
{
    /// <summary>PostgreSQL takes payloads below 8,000 bytes.</summary>
    private const int MostPerNotification = 150;

    private readonly HashSet<UserId> _touched = [];
    private bool _lookAtOnce;

    public SqlTransaction Sql => sql;

    /// <summary>These people's pages have something new to show.</summary>
    public void Tell(params IEnumerable<UserId> people) => _touched.UnionWith(people);

    /// <summary>Though nobody's page has something new to show, the next look at the lobby shall not wait for its second.</summary>
    public void LookAtOnce() => _lookAtOnce = true;

    public async Task NotifyAsync()
    {
        if (_lookAtOnce && _touched.Count == 0) await sql.ExecuteAsync("select pg_notify(@Channel, '')", new { LobbyChanges.Channel });
        foreach (var some in _touched.Chunk(MostPerNotification))
            await sql.ExecuteAsync("select pg_notify(@Channel, @People)", new { LobbyChanges.Channel, People = string.Join(' ', some) });
    }
}
