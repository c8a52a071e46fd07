using System.Collections.ObjectModel;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Appends of many streams in one transaction; each stream gets its own result.</summary>
internal sealed class GroupCommit(PostgresDocumentStore store)
{
    private sealed record Prepared(StreamAppend Append, IReadOnlyList<EventNames.Written> Events, IReadOnlyList<Statement> Also);

    public async Task<IReadOnlyList<AppendResult>> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        var results = new AppendResult[appends.Count];
        var waiting = new List<(int Index, Prepared Prepared)>(appends.Count);
        for (var i = 0; i < appends.Count; i++)
        {
            try
            {
                waiting.Add((i, Prepare(appends[i])));
            }
            catch (Exception unstorable)
            {
                results[i] = new(appends[i].StreamId, AppendOutcome.Refused, appends[i].ExpectedVersion, unstorable);
            }
        }

        // A stream that comes twice goes in twice, one after the other; sorted, so that two batches lock their streams in the same order.
        while (waiting.Count > 0)
        {
            var now = waiting.DistinctBy(one => one.Prepared.Append.StreamId).OrderBy(one => one.Prepared.Append.StreamId, StringComparer.Ordinal).ToList();
            foreach (var ((index, _), result) in now.Zip(await StoreAsync(now.ConvertAll(one => one.Prepared), cancellationToken)))
                results[index] = result;
            waiting = [.. waiting.Except(now)];
        }

        return results;
    }

    private Prepared Prepare(StreamAppend append)
    {
        Json.StorableText.Check(append.StreamId);
        if (append.Events.Count == 0)
            throw new ArgumentException("There is no event to append.", nameof(append));
        if (append.Also is not { } also)
            return new(append, [.. append.Events.Select(store.Events.Write)], []);
        var session = new PostgresDocumentSession(store);
        also(session);
        return new(append, [.. append.Events.Select(store.Events.Write)], session.Queued);
    }

    /// <summary>Stores all, or halves the group until the one that the database refuses stands alone.</summary>
    private async Task<IReadOnlyList<AppendResult>> StoreAsync(List<Prepared> group, CancellationToken cancellationToken)
    {
        try
        {
            return await Faults.Pipeline.ExecuteAsync(async cancel => await StoreOnceAsync(group, cancel), cancellationToken);
        }
        catch (Exception refused) when (IsOfTheContent(refused))
        {
            if (group is [var only])
                return [new(only.Append.StreamId, AppendOutcome.Refused, only.Append.ExpectedVersion, Meaning(refused))];
            var half = group.Count / 2;
            return [.. await StoreAsync(group[..half], cancellationToken), .. await StoreAsync(group[half..], cancellationToken)];
        }
    }

    /// <summary>Neither a database that is away nor a caller that has gone: there each stream would fail alike.</summary>
    private static bool IsOfTheContent(Exception refused) => refused switch
    {
        OperationCanceledException or ObjectDisposedException => false,
        PostgresException fault => !Faults.IsTransient(fault),
        NpgsqlException => false,
        _ => true,
    };

    private static Exception Meaning(Exception refused) => refused is PostgresException fault ? Faults.Translate(fault) ?? refused : refused;

    private async Task<IReadOnlyList<AppendResult>> StoreOnceAsync(List<Prepared> group, CancellationToken cancellationToken)
    {
        await using var connection = await store.Database.OpenConnectionAsync(cancellationToken);
        // One statement is a transaction by itself: with nothing beside it, one round trip.
        var alone = group.TrueForAll(one => one.Also.Count == 0);
        await using var transaction = alone ? null : await connection.BeginTransactionAsync(cancellationToken);
        var stored = await AppendAsync(group, connection, cancellationToken);
        if (transaction is not null)
        {
            var also = group.Where(one => stored.Contains(one.Append.StreamId)).SelectMany(one => one.Also).ToList();
            await Statement.RunAsync(also, connection, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var why = stored.Count == group.Count ? ReadOnlyDictionary<string, Found>.Empty : await WhyAsync(group, stored, connection, cancellationToken);
        return group.ConvertAll(one => Result(one.Append, why.GetValueOrDefault(one.Append.StreamId)));
    }

    private async Task<HashSet<string>> AppendAsync(List<Prepared> group, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(AppendStatement.Many, connection);
        var events = group.SelectMany(one => one.Events.Select((written, n) => (one.Append, Written: written, N: n))).ToList();
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            Array(group, one => one.Append.StreamId, NpgsqlDbType.Text),
            Array(group, one => one.Append.ExpectedVersion, NpgsqlDbType.Bigint),
            Array(group, one => one.Events.Count, NpgsqlDbType.Integer),
            Array(group, one => one.Append.Owner?.NodeId, NpgsqlDbType.Text),
            Array(group, one => one.Append.Owner?.Epoch, NpgsqlDbType.Bigint),
            SqlParameters.At(store.Clock.GetUtcNow()),
            Array(events, one => one.Append.StreamId, NpgsqlDbType.Text),
            Array(events, one => one.Append.ExpectedVersion + one.N + 1, NpgsqlDbType.Bigint),
            Array(events, one => one.Written.Name, NpgsqlDbType.Text),
            Array(events, one => one.Written.Json, NpgsqlDbType.Jsonb),
            Array(events, one => one.N == 0 ? one.Append.OperationId : (Guid?)null, NpgsqlDbType.Uuid),
        ]);
        var stored = new HashSet<string>(group.Count);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            stored.Add(rows.GetString(0));
        return stored;
    }

    private sealed record Found(long Version, OwnerEpoch? Owner, Guid? OperationId);

    private static async Task<IReadOnlyDictionary<string, Found>> WhyAsync(
        List<Prepared> group, HashSet<string> stored, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var refused = group.FindAll(one => !stored.Contains(one.Append.StreamId));
        await using var command = new NpgsqlCommand(AppendStatement.Why, connection);
        command.Parameters.Add(Array(refused, one => one.Append.StreamId, NpgsqlDbType.Text));
        command.Parameters.Add(Array(refused, one => one.Append.ExpectedVersion, NpgsqlDbType.Bigint));
        var why = new Dictionary<string, Found>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var owner = rows.IsDBNull(2) ? null : new OwnerEpoch(rows.GetString(2), rows.GetInt64(3));
            why.Add(rows.GetString(0), new(rows.GetInt64(1), owner, rows.IsDBNull(4) ? null : rows.GetGuid(4)));
        }

        return why;
    }

    private static AppendResult Result(StreamAppend append, Found? found)
    {
        var after = append.ExpectedVersion + append.Events.Count;
        return found switch
        {
            null => new(append.StreamId, AppendOutcome.Appended, after),
            _ when found.OperationId == append.OperationId => new(append.StreamId, AppendOutcome.AlreadyAppended, after),
            _ when append.Owner is not null && append.Owner != found.Owner => new(append.StreamId, AppendOutcome.LostOwnership, found.Version),
            _ => new(append.StreamId, AppendOutcome.WrongVersion, found.Version),
        };
    }

    private static NpgsqlParameter Array<TItem, TValue>(List<TItem> items, Func<TItem, TValue> value, NpgsqlDbType type) =>
        SqlParameters.Of(items.ConvertAll(item => value(item)).ToArray(), NpgsqlDbType.Array | type);
}
