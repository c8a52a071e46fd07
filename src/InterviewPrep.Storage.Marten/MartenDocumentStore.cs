using InterviewPrep.Storage.Postgres;
using Npgsql;
using MartenStore = Marten.IDocumentStore;

namespace InterviewPrep.Storage.Marten;

/// <summary>The port on Marten 9.</summary>
/// <param name="database">The data source that <paramref name="marten"/> uses too.</param>
/// <param name="clock">Gives the time of operations; Marten has the same one for events.</param>
public sealed class MartenDocumentStore(MartenStore marten, NpgsqlDataSource database, StorageSchema schema, TimeProvider clock) : IDocumentStore
{
    internal MartenStore Marten { get; } = marten;
    internal NpgsqlDataSource Database { get; } = database;
    internal TimeProvider Clock { get; } = clock;
    internal SqlReader Reader { get; } = new(database);

    internal DocumentSchema Schema(Type document) => schema.Documents.TryGetValue(document, out var declared)
        ? declared
        : throw new InvalidOperationException($"The document type {document.Name} is not declared in the storage schema.");

    internal string EventName(Type @event) => schema.EventNames.TryGetValue(@event, out var name)
        ? name
        : throw new InvalidOperationException($"The event type {@event.Name} is not registered in the storage schema.");

    public IQuerySession QuerySession() => new MartenQuerySession(this);

    public IDocumentSession LightweightSession() => new MartenDocumentSession(this);

    public Task<IReadOnlyList<AppendResult>> AppendBatchAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default) =>
        new MartenGroupCommit(this).AppendAsync(appends, cancellationToken);

    public async Task<OwnerEpoch> ClaimStreamAsync(string streamId, string nodeId, CancellationToken cancellationToken = default)
    {
        const string claim =
            """
            with claimed as (
              insert into stream_owners (stream_id, node_id, epoch) values ($1, $2, nextval('owner_epochs'))
              on conflict (stream_id) do update set node_id = excluded.node_id, epoch = excluded.epoch
              returning epoch
            )
            select epoch, pg_notify($3, epoch || ' ' || $1) from claimed
            """;
        var epochs = await Reader.ReadAsync(
            claim, [SqlParameters.Text(streamId), SqlParameters.Text(nodeId), SqlParameters.Text(StreamClaim.Channel)], row => row.GetInt64(0), cancellationToken);
        return new OwnerEpoch(nodeId, epochs[0]);
    }
}
