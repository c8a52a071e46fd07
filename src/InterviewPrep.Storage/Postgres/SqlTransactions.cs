using System.Data.Common;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>
/// Transactions over plain SQL tables that read, decide and write under a lock that all servers share: what a session, which only queues, cannot.
/// After a transient fault the work runs again from its beginning, so it must leave no trace but in the database.
/// </summary>
public sealed class SqlTransactions(NpgsqlDataSource database)
{
    /// <summary>Runs the work alone among all that names this lock.</summary>
    public Task<T> RunAsync<T>(string lockName, Func<SqlTransaction, Task<T>> work, CancellationToken cancellationToken = default) =>
        Faults.Pipeline.ExecuteAsync(async cancel =>
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var sql = new SqlTransaction(connection, cancel);
            await sql.ExecuteAsync("select pg_advisory_xact_lock(hashtext(@LockName))", new { LockName = lockName });
            var result = await work(sql);
            await transaction.CommitAsync(cancel);
            return result;
        }, cancellationToken).AsTask();
}

/// <summary>An open transaction. Values only ever travel as parameters (<c>@name</c> from an object's properties).</summary>
public sealed class SqlTransaction
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationToken _cancelled;

    internal SqlTransaction(NpgsqlConnection connection, CancellationToken cancelled) => (_connection, _cancelled) = (connection, cancelled);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, Func<DbDataReader, T> read)
    {
        await using var command = Command(sql, parameters);
        await using var rows = await command.ExecuteReaderAsync(_cancelled);
        var found = new List<T>();
        while (await rows.ReadAsync(_cancelled)) found.Add(read(rows));
        return found;
    }

    /// <returns>The number of rows that were written.</returns>
    public async Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(_cancelled);
    }

    private NpgsqlCommand Command(string sql, object? parameters)
    {
        var command = new NpgsqlCommand(sql, _connection);
        foreach (var parameter in SqlParameters.Named(parameters)) command.Parameters.Add(parameter);
        return command;
    }
}
