using InterviewPrep.Storage.Marten;
using InterviewPrep.Storage.Postgres;
using InterviewPrep.Storage.Tests.Contract;

namespace InterviewPrep.Storage.Tests.Marten;

public sealed class MartenStorageTests : StorageContract
{
    protected override async Task<(IDocumentStore Store, IAsyncDisposable Owner)> OpenAsync(string connectionString, StorageSchema schema, TimeProvider clock)
    {
        var database = PostgresDataSource.Create(connectionString);
        var options = new StorageOptions(schema).SqlFrom(typeof(StorageContract).Assembly, "Contract.");
        await MartenSchema.UpdateAsync(database, options, clock, CancellationToken.None);
        return (new MartenDocumentStore(MartenSchema.CreateStore(database, schema, clock), database, schema, clock), database);
    }
}
