using System.Data.Common;
using System.Runtime.CompilerServices;
using InterviewPrep.Storage.Postgres;
using JasperFx.Events;

namespace InterviewPrep.Storage.Marten;

/// <summary>Loads and fetches through Marten; queries by the port's indexes go to Marten's tables in SQL, for keyset paging.</summary>
internal class MartenQuerySession(MartenDocumentStore store) : IQuerySession
{
    private const int ReadAtOnce = 1_000;

    protected MartenDocumentStore Owner { get; } = store;

    public async Task<T?> LoadAsync<T>(string id, CancellationToken cancellationToken = default) where T : class =>
        (await LoadRevisionedAsync<T>(id, cancellationToken))?.Document;

    public async Task<Revisioned<T>?> LoadRevisionedAsync<T>(string id, CancellationToken cancellationToken = default) where T : class
    {
        Owner.Schema(typeof(T));
        var found = await ReadAsync((session, cancel) => session.LoadAsync<StoredDocument<T>>(id, cancel), cancellationToken);
        return found is null ? null : new(found.Document, found.Version);
    }

    public async Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids, CancellationToken cancellationToken = default) where T : class
    {
        Owner.Schema(typeof(T));
        var wanted = ids.Distinct().ToArray();
        var found = await ReadAsync((session, cancel) => session.LoadManyAsync<StoredDocument<T>>(cancel, wanted), cancellationToken);
        return [.. found.Select(stored => stored.Document)];
    }

    public IDocumentQuery<T> Query<T>() where T : class => new DocumentQuery<T>(Owner.Reader, MartenSchema.TableOf(Owner.Schema(typeof(T))));

    public async Task<IReadOnlyList<StoredEvent>> FetchStreamAsync(
        string streamId, long afterVersion = 0, long? toVersion = null, CancellationToken cancellationToken = default)
    {
        var events = await ReadAsync(
            (session, cancel) => session.Events.FetchStreamAsync(streamId, version: toVersion ?? 0, fromVersion: afterVersion + 1, token: cancel), cancellationToken);
        return [.. events.Select(Stored)];
    }

    public async IAsyncEnumerable<StoredEvent> ReadStreamAsync(
        string streamId, long afterVersion = 0, long? toVersion = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var last = toVersion ?? long.MaxValue; afterVersion < last;)
        {
            var part = await FetchStreamAsync(streamId, afterVersion, Math.Min(last, afterVersion + ReadAtOnce), cancellationToken);
            foreach (var stored in part)
                yield return stored;
            if (part.Count < ReadAtOnce)
                yield break;
            afterVersion += ReadAtOnce;
        }
    }

    public async Task<StreamState?> FetchStreamStateAsync(string streamId, CancellationToken cancellationToken = default)
    {
        var state = await ReadAsync((session, cancel) => session.Events.FetchStreamStateAsync(streamId, cancel), cancellationToken);
        if (state is null) return null;
        var owners = await Owner.Reader.ReadAsync(
            "select node_id, epoch from stream_owners where stream_id = $1", [SqlParameters.Text(streamId)],
            row => new OwnerEpoch(row.GetString(0), row.GetInt64(1)), cancellationToken);
        return new(streamId, state.Version, state.Created, state.LastTimestamp, owners is [var owner] ? owner : null);
    }

    public async Task<T?> AggregateStreamAsync<T>(string streamId, Func<T?, StoredEvent, T> apply, CancellationToken cancellationToken = default) where T : class
    {
        T? state = null;
        await foreach (var stored in ReadStreamAsync(streamId, cancellationToken: cancellationToken))
            state = apply(state, stored);
        return state;
    }

    public Task<IReadOnlyList<T>> QuerySqlAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken = default) =>
        Owner.Reader.ReadAsync(sql, SqlParameters.Named(parameters), read, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> ReadAsync<T>(Func<global::Marten.IQuerySession, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        await Faults.Pipeline.ExecuteAsync(async cancel =>
        {
            await using var session = Owner.Marten.QuerySession();
            return await MartenFaults.UnwrapAsync(() => read(session, cancel));
        }, cancellationToken);

    private static StoredEvent Stored(IEvent stored) => new(stored.StreamKey!, stored.Version, stored.Timestamp, stored.EventTypeName, stored.Data);
}
