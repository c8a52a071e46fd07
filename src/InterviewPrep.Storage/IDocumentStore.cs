namespace InterviewPrep.Storage;

/// <summary>
/// The port to documents and event streams, in Marten's words. Two adapters pass the same contract tests: PostgreSQL
/// (the default build) and Marten (opt-in build).
/// </summary>
public interface IDocumentStore
{
    /// <summary>Opens a session that only reads.</summary>
    IQuerySession QuerySession();

    /// <summary>Opens a unit of work: nothing is written before <see cref="IDocumentSession.SaveChangesAsync"/>, and then all of it or none.</summary>
    IDocumentSession LightweightSession();

    /// <summary>
    /// Appends to many streams in one transaction (group commit). Each stream gets its own result: one that is refused
    /// is retried alone and never fails its neighbours. An append whose <see cref="StreamAppend.OperationId"/> is already
    /// stored answers with the versions of then and writes nothing.
    /// </summary>
    Task<IReadOnlyList<AppendResult>> AppendBatchAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes <paramref name="nodeId"/> the owner of a stream, which need not exist yet. From then on appends that carry an earlier
    /// epoch are refused, and <see cref="StreamClaim.Channel"/> tells the other nodes.
    /// </summary>
    Task<OwnerEpoch> ClaimStreamAsync(string streamId, string nodeId, CancellationToken cancellationToken = default);
}
