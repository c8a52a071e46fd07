using System.Data.Common;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Runs a query on a connection from the pool and repeats it after a transient fault.</summary>
internal sealed class SqlReader(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, IReadOnlyList<NpgsqlParameter> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        await Faults.Pipeline.ExecuteAsync(async cancel =>
        {
            await using var command = database.CreateCommand(sql);
            foreach (var parameter in parameters)
                command.Parameters.Add(parameter.Clone());
            var found = new List<T>();
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                found.Add(read(rows));
            return found;
        }, cancellationToken);
}
