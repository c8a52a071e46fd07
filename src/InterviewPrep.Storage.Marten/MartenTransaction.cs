using InterviewPrep.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;
using MartenSession = Marten.IDocumentSession;

namespace InterviewPrep.Storage.Marten;

/// <summary>One transaction: our statements, then Marten's.</summary>
internal static class MartenTransaction
{
    /// <summary>Recorded first, so that a transaction whose answer was lost is recognised before anything else can fail.</summary>
    public static Statement Operation(Guid id, long? version, TimeProvider clock) =>
        new("insert into operations (id, at, version) values ($1, $2, $3)",
            SqlParameters.Of(id, NpgsqlDbType.Uuid), SqlParameters.At(clock.GetUtcNow()), SqlParameters.Of(version, NpgsqlDbType.Bigint))
        {
            OnDuplicate = _ => new AlreadySavedException(),
        };

    /// <returns>False when the operation was saved before.</returns>
    /// <exception cref="Exception">In the port's words.</exception>
    public static async Task<bool> SaveAsync(
        MartenDocumentStore store, IReadOnlyList<Statement> statements, IReadOnlyList<Action<MartenSession>> queued, CancellationToken cancellationToken)
    {
        try
        {
            await Faults.Pipeline.ExecuteAsync(
                async cancel => await MartenFaults.UnwrapAsync(() => SaveOnceAsync(store, statements, queued, cancel)), cancellationToken);
            return true;
        }
        catch (AlreadySavedException)
        {
            return false;
        }
        catch (Exception fault) when (MartenFaults.Translate(fault) is var meaning && meaning != fault)
        {
            throw meaning;
        }
    }

    private static async Task<bool> SaveOnceAsync(
        MartenDocumentStore store, IReadOnlyList<Statement> statements, IReadOnlyList<Action<MartenSession>> queued, CancellationToken cancellationToken)
    {
        await using var session = store.Marten.LightweightSession();
        await session.BeginTransactionAsync(cancellationToken);
        await Statement.RunAsync(statements, session.Connection, cancellationToken);
        foreach (var queue in queued)
            queue(session);
        if (queued.Count == 0)
            await CommitAsync(session.Connection, cancellationToken); // Marten commits only with changes of its own
        else
            await session.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static async Task CommitAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var commit = new NpgsqlCommand("commit", connection);
        await commit.ExecuteNonQueryAsync(cancellationToken);
    }
}

internal sealed class AlreadySavedException : Exception;
