using InterviewPrep.Storage.Postgres;
using InterviewPrep.Storage.Tests.Contract;

namespace InterviewPrep.Storage.Tests.Postgres;

public sealed class PostgresStorageTests : StorageContract
{
    protected override async Task<(IDocumentStore Store, IAsyncDisposable Owner)> OpenAsync(string connectionString, StorageSchema schema, TimeProvider clock)
    {
        var database = PostgresDataSource.Create(connectionString);
        await SchemaUpdate.ApplyAsync(database, schema, [new SqlFiles(typeof(StorageContract).Assembly, "Contract.")]);
        return (new PostgresDocumentStore(database, schema, clock), database);
    }
}
