using InterviewPrep.Storage.Embedded;
using Npgsql;

namespace InterviewPrep.Storage.Tests.Embedded;

/// <summary>A stopped cluster with a table <c>kept</c>, to be copied: quicker than a new one for each test.</summary>
public sealed class PreparedCluster : IAsyncLifetime
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"interviewprep-prepared-{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(Folder, PostgresBinaries.Find(AppContext.BaseDirectory));
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var create = database.CreateCommand("create table kept as select 1 as one");
        await create.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await Shell.RunAsync($"rm -rf {Folder}");
}
