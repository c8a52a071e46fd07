using InterviewPrep.Storage.Postgres;
using InterviewPrep.Testing;

namespace InterviewPrep.Storage.Tests.Postgres;

public sealed class NotificationsTests
{
    [Fact]
    public async Task Claims_are_heard_again_after_the_line_was_cut()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        await SchemaUpdate.ApplyAsync(database, new(), []);
        var store = new PostgresDocumentStore(database, new StorageSchema(), TimeProvider.System);
        using var stop = new CancellationTokenSource();
        await using var heard = new Notifications(database).ListenAsync(StreamClaim.Channel, stop.Token).GetAsyncEnumerator();

        Assert.Null(await NextAsync());
        var first = await store.ClaimStreamAsync("room 7", "node-1");
        Assert.Equal(new StreamClaim("room 7", first.Epoch), StreamClaim.Parse((await NextAsync())!));

        await using (var cut = database.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'"))
            await cut.ExecuteNonQueryAsync();
        Assert.Null(await NextAsync());
        var second = await store.ClaimStreamAsync("room 7", "node-2");
        Assert.Equal(new StreamClaim("room 7", second.Epoch), StreamClaim.Parse((await NextAsync())!));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await heard.MoveNextAsync());

        async Task<string?> NextAsync()
        {
            Assert.True(await heard.MoveNextAsync());
            return heard.Current;
        }
    }
}
