using InterviewPrep.Testing;
using Npgsql;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>What an operator's hand, or bad luck, does to the database under a running server.</summary>
internal sealed class DatabaseHand(string connectionString)
{
    private readonly string _name = new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>Holds up every append to a room until disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string room)
    {
        var connection = new NpgsqlConnection(Apart(_name));
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, $"select 1 from streams where id = 'room-{room}' for update");
        return connection;
    }

    /// <summary>Waits until an append is held up.</summary>
    public Task UntilHeldAsync() => Eventually.IsTrueAsync(async () =>
        await ReadAsync<long>("select count(*) from pg_stat_activity where datname = @name and wait_event_type = 'Lock'") > 0);

    /// <summary>Cuts all connections; new ones are let in.</summary>
    public Task CutAsync() => ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = @name and pid <> pg_backend_pid()");

    /// <summary>Cuts all connections and lets nobody in until disposed.</summary>
    public async Task<IAsyncDisposable> ShutAsync()
    {
        await ExecuteAsync($"alter database {_name} allow_connections false");
        await CutAsync();
        return new Shut(this);
    }

    public async Task ExecuteInsideAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Apart(_name));
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Apart("postgres"));
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Apart("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("name", _name) } };
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (sql.Contains("@name", StringComparison.Ordinal)) command.Parameters.AddWithValue("name", _name);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Never out of the server's own pool.</summary>
    private string Apart(string database) => new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Pooling = false }.ConnectionString;

    private sealed class Shut(DatabaseHand hand) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await hand.ExecuteAsync($"alter database {hand._name} allow_connections true");
    }
}
