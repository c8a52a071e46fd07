using System.Data.Common;
using System.Runtime.CompilerServices;
using InterviewPrep.Storage.Json;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Reads; each read takes a connection from the pool and is repeated after a transient fault.</summary>
internal class PostgresQuerySession(PostgresDocumentStore store) : IQuerySession
{
    private readonly SqlReader _reader = new(store.Database);

    protected PostgresDocumentStore Owner { get; } = store;

    public async Task<T?> LoadAsync<T>(string id, CancellationToken cancellationToken = default) where T : class =>
        (await LoadRevisionedAsync<T>(id, cancellationToken))?.Document;

    public async Task<Revisioned<T>?> LoadRevisionedAsync<T>(string id, CancellationToken cancellationToken = default) where T : class
    {
        var found = await _reader.ReadAsync(
            $"select data, revision from {Owner.Table(typeof(T)).Name} where id = $1",
            [SqlParameters.Text(id)],
            row => new Revisioned<T>((T)StorageJson.Read(row.GetString(0), typeof(T)), row.GetInt64(1)),
            cancellationToken);
        return found is [var only] ? only : null;
    }

    public Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<string> ids, CancellationToken cancellationToken = default) where T : class =>
        _reader.ReadAsync(
            $"select data from {Owner.Table(typeof(T)).Name} where id = any($1)",
            [SqlParameters.Of(ids.Distinct().ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)],
            row => (T)StorageJson.Read(row.GetString(0), typeof(T)),
            cancellationToken);

    public IDocumentQuery<T> Query<T>() where T : class => new DocumentQuery<T>(_reader, Owner.Table(typeof(T)));

    public Task<IReadOnlyList<StoredEvent>> FetchStreamAsync(string streamId, long afterVersion = 0, long? toVersion = null, CancellationToken cancellationToken = default) =>
        _reader.ReadAsync(EventsSql, EventsOf(streamId, afterVersion, toVersion), Owner.Events.Read, cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadStreamAsync(
        string streamId, long afterVersion = 0, long? toVersion = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var command = Owner.Database.CreateCommand(EventsSql);
        command.Parameters.AddRange(EventsOf(streamId, afterVersion, toVersion));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return Owner.Events.Read(rows);
    }

    public async Task<StreamState?> FetchStreamStateAsync(string streamId, CancellationToken cancellationToken = default)
    {
        var found = await _reader.ReadAsync(
            "select version, created_at, last_at, owner_node, owner_epoch from streams where id = $1 and version > 0",
            [SqlParameters.Text(streamId)],
            row => new StreamState(
                streamId, row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2),
                row.IsDBNull(3) ? null : new OwnerEpoch(row.GetString(3), row.GetInt64(4))),
            cancellationToken);
        return found is [var only] ? only : null;
    }

    public async Task<T?> AggregateStreamAsync<T>(string streamId, Func<T?, StoredEvent, T> apply, CancellationToken cancellationToken = default) where T : class
    {
        T? state = null;
        await foreach (var stored in ReadStreamAsync(streamId, cancellationToken: cancellationToken))
            state = apply(state, stored);
        return state;
    }

    public Task<IReadOnlyList<T>> QuerySqlAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken = default) =>
        _reader.ReadAsync(sql, SqlParameters.Named(parameters), read, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private const string EventsSql = $"select {EventNames.Columns} from events where stream_id = $1 and version > $2 and version <= $3 order by version";

    private static NpgsqlParameter[] EventsOf(string streamId, long afterVersion, long? toVersion) =>
        [SqlParameters.Text(streamId), SqlParameters.Number(afterVersion), SqlParameters.Number(toVersion ?? long.MaxValue)];
}
