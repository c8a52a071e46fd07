using System.Text.Json;
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

    [Fact]
    public async Task Ids_are_found_though_a_document_cannot_be_read()
    {
        await using var session = Store.LightweightSession();
        foreach (var (id, age) in new[] { ("a", 1), ("b", 2), ("c", 3) }) session.Store(new Person(id, id, Age: age));
        session.QueueSql("update doc_person set data = jsonb_set(data, '{level}', '\"OfAnotherBuild\"') where id = 'b'");
        await session.SaveChangesAsync(cancellationToken: TestContext.Current.CancellationToken);

        var people = session.Query<Person>;
        Assert.Equal(["c", "b", "a"], await people().OrderBy(person => person.Age, descending: true).ToIdsAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(["c", "b"], await people().OrderBy(person => person.Age, descending: true).ToIdsAsync(2, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<JsonException>(() => people().ToListAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
