using InterviewPrep.Storage.Postgres;
using InterviewPrep.Storage.Tests.Contract;
using InterviewPrep.Testing;

namespace InterviewPrep.Storage.Tests.Postgres;

public sealed class SchemaUpdateTests
{
    private static readonly SqlFiles[] s_files = [new(typeof(Samples).Assembly, "Contract.")];

    [Fact]
    public async Task Files_are_applied_once_even_by_servers_that_start_together()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SchemaUpdate.ApplyAsync(database, Samples.Schema(), s_files)));
        await using var session = new PostgresDocumentStore(database, Samples.Schema(), TimeProvider.System).QuerySession();
        var applied = await session.QuerySqlAsync("select name from schema_files order by name", null, row => row.GetString(0));
        Assert.Equal(["Contract.0001_tickets.sql", "InterviewPrep.Storage.Schema.0001_streams.sql"], applied);
    }

    [Fact]
    public async Task Changed_file_is_an_error_that_names_it()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        await SchemaUpdate.ApplyAsync(database, new(), s_files);
        await using (var change = database.CreateCommand("update schema_files set hash = 'of another content' where name = 'Contract.0001_tickets.sql'"))
            await change.ExecuteNonQueryAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SchemaUpdate.ApplyAsync(database, new(), s_files));
        Assert.Contains("Contract.0001_tickets.sql", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_of_a_later_build_reads_as_unknown()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        await SchemaUpdate.ApplyAsync(database, new(), []);
        var later = new PostgresDocumentStore(database, Samples.Schema(), TimeProvider.System);
        await later.AppendBatchAsync([new("s", 0, [new Opened("ada"), new Typed("a")], Guid.NewGuid())]);

        await using var session = new PostgresDocumentStore(database, new StorageSchema().Event<Typed>("typed"), TimeProvider.System).QuerySession();
        var events = await session.FetchStreamAsync("s");
        Assert.Equal(("opened", new UnknownEvent("""{"by": "ada"}""")), (events[0].Type, events[0].Data));
        Assert.Equal(new Typed("a"), events[1].Data);
    }
}
