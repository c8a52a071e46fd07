using System.Linq.Expressions;
using InterviewPrep.Storage.Json;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Queues statements and runs them in one transaction.</summary>
internal sealed class PostgresDocumentSession(PostgresDocumentStore store) : PostgresQuerySession(store), IDocumentSession
{
    private readonly List<Statement> _queued = [];

    public IReadOnlyList<Statement> Queued => _queued;

    public void Store<T>(T document) where T : class
    {
        var (table, id, parameters) = Written(document);
        _queued.Add(new Statement(
            $"""
            insert into {table.Name} as d (id, revision, data, created_at, updated_at) values ($1, 1, $2, $3, $3)
            on conflict (id) do update set revision = d.revision + 1, data = excluded.data, updated_at = excluded.updated_at
            """,
            parameters));
    }

    public void Insert<T>(T document) where T : class
    {
        var (table, id, parameters) = Written(document);
        _queued.Add(new Statement($"insert into {table.Name} (id, revision, data, created_at, updated_at) values ($1, 1, $2, $3, $3)", parameters)
        {
            OnDuplicate = fault => fault.ConstraintName == table.Name + "_pkey" ? new DocumentAlreadyExistsException(typeof(T).Name, id) : null,
        });
    }

    public void UpdateRevision<T>(T document, long expectedRevision) where T : class
    {
        var (table, id, parameters) = Written(document);
        var sql = expectedRevision == 0
            ? $"insert into {table.Name} (id, revision, data, created_at, updated_at) values ($1, 1, $2, $3, $3) on conflict (id) do nothing"
            : $"update {table.Name} set revision = revision + 1, data = $2, updated_at = $3 where id = $1 and revision = $4";
        _queued.Add(new Statement(sql, expectedRevision == 0 ? parameters : [.. parameters, SqlParameters.Number(expectedRevision)])
        {
            MustWrite = 1,
            Otherwise = () => new ConcurrencyException($"{typeof(T).Name} '{id}' is not at revision {expectedRevision} any more."),
        });
    }

    public void Delete<T>(string id) where T : class =>
        _queued.Add(new Statement($"delete from {Owner.Table(typeof(T)).Name} where id = $1", SqlParameters.Text(id)));

    public void DeleteWhere<T, TField>(Expression<Func<T, TField>> field, TField equalTo) where T : class => _queued.Add(Owner.Table(typeof(T)).DeleteWhere(field, equalTo));

    public void Require<T>(string id) where T : class => _queued.Add(Owner.Table(typeof(T)).Require(id, "revision"));

    public void StartStream(string streamId, params IReadOnlyList<object> events) =>
        Append(streamId, 0, events, () => new ExistingStreamException(streamId));

    public void Append(string streamId, long expectedVersion, params IReadOnlyList<object> events) =>
        Append(streamId, expectedVersion, events, () => new ConcurrencyException($"The stream '{streamId}' is not at version {expectedVersion} any more."));

    public void DeleteStream(string streamId)
    {
        _queued.Add(new Statement("delete from events where stream_id = $1", SqlParameters.Text(streamId)));
        _queued.Add(new Statement("delete from streams where id = $1", SqlParameters.Text(streamId)));
    }

    public void RedactEvent(string streamId, long version, object replacement)
    {
        var written = Owner.Events.Write(replacement);
        _queued.Add(new Statement(
            "update events set type = $3, data = $4, redacted_at = $5 where stream_id = $1 and version = $2",
            SqlParameters.Text(streamId), SqlParameters.Number(version), SqlParameters.Text(written.Name), SqlParameters.Json(written.Json), Now())
        {
            MustWrite = 1,
            Otherwise = () => new ConcurrencyException($"The stream '{streamId}' has no event {version}."),
        });
    }

    public void QueueSql(string sql, object? parameters = null) => _queued.Add(new Statement(sql, SqlParameters.Named(parameters)));

    public async Task SaveChangesAsync(Guid? operationId = null, CancellationToken cancellationToken = default)
    {
        if (_queued.Count == 0)
            return;
        Statement[] statements = [Operation(operationId ?? Guid.CreateVersion7()), .. _queued];
        await Faults.Pipeline.ExecuteAsync(async cancel => await SaveOnceAsync(statements, cancel), cancellationToken);
        _queued.Clear();
    }

    private async Task SaveOnceAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await using var connection = await Owner.Database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await Statement.RunAsync(statements, connection, cancellationToken);
        }
        catch (AlreadySavedException)
        {
            return;
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private Statement Operation(Guid id) =>
        new("insert into operations (id, at) values ($1, $2)", SqlParameters.Of(id, NpgsqlDbType.Uuid), Now())
        {
            OnDuplicate = _ => new AlreadySavedException(),
        };

    private void Append(string streamId, long expectedVersion, IReadOnlyList<object> events, Func<Exception> otherwise) =>
        _queued.Add(AppendStatement.One(streamId, expectedVersion, [.. events.Select(Owner.Events.Write)], Owner.Clock.GetUtcNow()) with
        {
            MustWrite = events.Count,
            Otherwise = otherwise,
        });

    private (DocumentTable Table, string Id, NpgsqlParameter[] Parameters) Written(object document)
    {
        var table = Owner.Table(document.GetType());
        var id = table.Schema.IdOf(document);
        StorableText.Check(id);
        return (table, id, [SqlParameters.Text(id), SqlParameters.Json(StorageJson.Write(document)), Now()]);
    }

    private NpgsqlParameter Now() => SqlParameters.At(Owner.Clock.GetUtcNow());

    /// <summary>The answer to an earlier try was lost, but not the try.</summary>
    private sealed class AlreadySavedException : Exception;
}
