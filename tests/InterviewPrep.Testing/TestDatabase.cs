using InterviewPrep.Storage.Embedded;
using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>Fresh databases on one real PostgreSQL per test process, started at the first use and removed when the process ends, however that happens.</summary>
public static class TestDatabase
{
    private static readonly Lazy<Task<EmbeddedPostgres>> s_server = new(StartAsync);
    private static int s_count;

    /// <summary>Creates an empty database.</summary>
    /// <returns>Its connection string, with the rights of the server's owner.</returns>
    public static async Task<string> CreateAsync()
    {
        var server = await s_server.Value;
        var name = $"test_{Interlocked.Increment(ref s_count)}";
        await using var owner = NpgsqlDataSource.Create(server.ConnectionString);
        await using var create = owner.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"interviewprep-test-{Guid.NewGuid():N}");
        return await EmbeddedPostgres.StartAsync(folder, PostgresBinaries.Find(AppContext.BaseDirectory), deleteAtTheEnd: true);
    }
}
