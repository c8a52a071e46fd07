using System.Collections.Frozen;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>The port on PostgreSQL: documents as JSONB with expression indexes, events in one table.</summary>
public sealed class PostgresDocumentStore : IDocumentStore
{
    private readonly FrozenDictionary<Type, DocumentTable> _tables;

    /// <param name="clock">Gives the time of documents and events.</param>
    public PostgresDocumentStore(NpgsqlDataSource database, StorageSchema schema, TimeProvider clock)
    {
        Database = database;
        Clock = clock;
        Events = new EventNames(schema);
        _tables = schema.Documents.ToFrozenDictionary(pair => pair.Key, pair => new DocumentTable(pair.Value));
    }

    internal NpgsqlDataSource Database { get; }
    internal TimeProvider Clock { get; }
    internal EventNames Events { get; }

    internal DocumentTable Table(Type document) => _tables.TryGetValue(document, out var table)
        ? table
        : throw new InvalidOperationException($"The document type {document.Name} is not declared in the storage schema.");

    public IQuerySession QuerySession() => new PostgresQuerySession(this);

    public IDocumentSession LightweightSession() => new PostgresDocumentSession(this);

    public Task<IReadOnlyList<AppendResult>> AppendBatchAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) =>
        new GroupCommit(this).AppendAsync(appends, cancellationToken);

    public async Task<OwnerEpoch> ClaimStreamAsync(string streamId, string nodeId, CancellationToken cancellationToken = default)
    {
        const string claim =
            """
            with claimed as (
              insert into streams as s (id, version, created_at, last_at, owner_node, owner_epoch)
              values ($1, 0, $3, $3, $2, nextval('owner_epochs'))
              on conflict (id) do update set owner_node = excluded.owner_node, owner_epoch = excluded.owner_epoch
              returning owner_epoch
            )
            select owner_epoch, pg_notify($4, owner_epoch || ' ' || $1) from claimed
            """;
        // Repeating it only takes a later epoch.
        return await Faults.Pipeline.ExecuteAsync(async cancel =>
        {
            await using var command = Database.CreateCommand(claim);
            command.Parameters.AddRange((NpgsqlParameter[])[SqlParameters.Text(streamId), SqlParameters.Text(nodeId), SqlParameters.At(Clock.GetUtcNow()), SqlParameters.Text(StreamClaim.Channel)]);
            return new OwnerEpoch(nodeId, (long)(await command.ExecuteScalarAsync(cancel))!);
        }, cancellationToken);
    }
}
