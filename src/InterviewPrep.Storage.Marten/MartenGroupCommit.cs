using InterviewPrep.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Marten;

/// <summary>Appends of many streams in one Marten session. One that is refused fails the session, which is then halved until it stands alone.</summary>
internal sealed class MartenGroupCommit(MartenDocumentStore store)
{
    public async Task<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        var results = new AppendResult[appends.Count];
        var waiting = appends.Index().ToList();
        while (waiting.Count > 0)
        {
            var now = waiting.DistinctBy(one => one.Item.StreamId).OrderBy(one => one.Item.StreamId, StringComparer.Ordinal).ToList();
            foreach (var ((index, _), result) in now.Zip(await StoreAsync(now.ConvertAll(one => one.Item), cancellationToken)))
                results[index] = result;
            waiting = [.. waiting.Except(now)];
        }

        return results;
    }

    private async Task<IReadOnlyList<AppendResult>> StoreAsync(List<StreamAppend> group, CancellationToken cancellationToken)
    {
        try
        {
            var session = new MartenDocumentSession(store);
            var statements = new List<Statement>();
            foreach (var append in group)
                Queue(append, session, statements);
            var isNew = await MartenTransaction.SaveAsync(store, [.. statements, .. session.Statements], session.Queued, cancellationToken);
            if (isNew)
                return group.ConvertAll(one => new AppendResult(one.StreamId, AppendOutcome.Appended, one.ExpectedVersion + one.Events.Count));
        }
        catch (Exception refused) when (refused is not OperationCanceledException && !(refused is NpgsqlException fault && Faults.IsTransient(fault)))
        {
            if (group is [var only])
                return [await WhyAsync(only, refused, cancellationToken)];
        }

        if (group is [var stored])
            return [new(stored.StreamId, AppendOutcome.AlreadyAppended, stored.ExpectedVersion + stored.Events.Count)];
        var half = group.Count / 2;
        return [.. await StoreAsync(group[..half], cancellationToken), .. await StoreAsync(group[half..], cancellationToken)];
    }

    private void Queue(StreamAppend append, MartenDocumentSession session, List<Statement> statements)
    {
        Json.StorableText.Check(append.StreamId);
        statements.Add(MartenTransaction.Operation(append.OperationId, append.ExpectedVersion + append.Events.Count, store.Clock));
        if (append.Owner is { } owner)
            statements.Add(Ownership(append.StreamId, owner));
        session.Append(append.StreamId, append.ExpectedVersion, append.Events);
        append.Also?.Invoke(session);
    }

    /// <summary>Locks the claim until the commit, so that a later claim waits for it.</summary>
    private static Statement Ownership(string streamId, OwnerEpoch owner) =>
        new("update stream_owners set epoch = epoch where stream_id = $1 and node_id = $2 and epoch = $3",
            SqlParameters.Text(streamId), SqlParameters.Text(owner.NodeId), SqlParameters.Number(owner.Epoch))
        {
            MustWrite = 1,
            Otherwise = () => new LostOwnershipException(),
        };

    private async Task<AppendResult> WhyAsync(StreamAppend append, Exception refused, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        var version = (await session.FetchStreamStateAsync(append.StreamId, cancellationToken))?.Version ?? 0;
        return refused switch
        {
            LostOwnershipException => new(append.StreamId, AppendOutcome.LostOwnership, version),
            ConcurrencyException when version != append.ExpectedVersion => new(append.StreamId, AppendOutcome.WrongVersion, version),
            _ => new(append.StreamId, AppendOutcome.Refused, version, refused),
        };
    }

    private sealed class LostOwnershipException : Exception;
}
