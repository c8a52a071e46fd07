using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>One statement of a transaction, with what it must do.</summary>
internal sealed record Statement(string Sql, params IReadOnlyList<NpgsqlParameter> Parameters)
{
    /// <summary>How many rows it must write; null for any number.</summary>
    public int? MustWrite { get; init; }

    /// <summary>What it means when it wrote another number.</summary>
    public Func<Exception>? Otherwise { get; init; }

    /// <summary>What a duplicate key in it means, where that is not a unique index of a document.</summary>
    public Func<PostgresException, Exception?>? OnDuplicate { get; init; }

    public Exception? Translate(PostgresException fault) =>
        fault.SqlState == PostgresErrorCodes.UniqueViolation && OnDuplicate?.Invoke(fault) is { } meaning ? meaning : Faults.Translate(fault);

    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var parameter in Parameters)
            command.Parameters.Add(parameter.Clone());
        return command;
    }

    /// <summary>Runs all in one round trip inside the transaction that is open on the connection.</summary>
    /// <exception cref="Exception">The port's exception of the first that failed.</exception>
    public static async Task RunAsync(IReadOnlyList<Statement> statements, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement.ToCommand());
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException fault) when (Culprit(fault)?.Translate(fault) is { } meaning)
        {
            throw meaning;
        }

        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].MustWrite is { } rows && (int)batch.BatchCommands[i].RecordsAffected != rows)
                throw statements[i].Otherwise!();
        }

        Statement? Culprit(PostgresException fault) =>
            fault.BatchCommand is { } command ? statements[batch.BatchCommands.IndexOf((NpgsqlBatchCommand)command)] : null;
    }
}
