namespace InterviewPrep.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private async Task<CuttingProxy> StandBetweenAsync()
    {
        var proxy = new CuttingProxy(ConnectionString);
        _opened.Insert(0, proxy);
        Store = await OpenAsync(proxy.ConnectionString);
        await SaveAsync(session => session.QueueSql("insert into tickets (id, room, seats) values ('t', 'r', 1)")); // a connection waits in the pool now
        return proxy;
    }

    private async Task<int> SeatsAsync()
    {
        await using var session = Store.QuerySession();
        return (await session.QuerySqlAsync("select seats from tickets where id = 't'", null, row => row.GetInt32(0)))[0];
    }

    [Theory]
    [InlineData("COMMIT", true)]
    [InlineData("COMMIT", false)]
    [InlineData("tickets", true)]
    [InlineData("tickets", false)]
    public async Task Save_on_a_connection_that_is_cut_is_stored_exactly_once(string words, bool afterTheAnswer)
    {
        var proxy = await StandBetweenAsync();
        await SaveAsync(session => session.StartStream("s", new Typed("a")));
        var cut = proxy.CutAt(words, afterTheAnswer);

        await SaveAsync(session =>
        {
            session.Append("s", 1, new Typed("b"));
            session.QueueSql("update tickets set seats = seats + 1 where id = 't'");
        }, Guid.NewGuid());

        Assert.True(cut.IsCompletedSuccessfully);
        Assert.Equal(["a", "b"], await TextOfAsync("s"));
        Assert.Equal(2, await SeatsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Batch_on_a_connection_that_is_cut_is_stored_exactly_once(bool afterTheAnswer)
    {
        var proxy = await StandBetweenAsync();
        var cut = proxy.CutAt("", afterTheAnswer);

        var results = await Store.AppendBatchAsync([.. Enumerable.Range(0, 50).Select(i => Append($"s{i}", 0, "a", "b"))]);

        Assert.True(cut.IsCompletedSuccessfully);
        Assert.All(results, result => Assert.Equal((true, 2), (result.IsStored, result.Version)));
        Assert.Equal(["a", "b"], await TextOfAsync("s31"));
    }

    [Theory]
    [InlineData("COMMIT", true)]
    [InlineData("COMMIT", false)]
    public async Task Batch_with_more_beside_it_is_stored_exactly_once(string words, bool afterTheAnswer)
    {
        var proxy = await StandBetweenAsync();
        var cut = proxy.CutAt(words, afterTheAnswer);

        var result = await AppendAsync(Append("s", 0, "a") with { Also = session => session.QueueSql("update tickets set seats = seats + 1 where id = 't'") });

        Assert.True(cut.IsCompletedSuccessfully);
        Assert.True(result.IsStored);
        Assert.Equal(["a"], await TextOfAsync("s"));
        Assert.Equal(2, await SeatsAsync());
    }

    [Fact]
    public async Task Read_on_a_connection_that_is_cut_is_repeated()
    {
        var proxy = await StandBetweenAsync();
        var cut = proxy.CutAt("", afterTheAnswer: false);
        Assert.Equal(1, await SeatsAsync());
        Assert.True(cut.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Save_whose_backend_is_terminated_in_the_middle_is_stored_exactly_once()
    {
        await SaveAsync(session => session.QueueSql("insert into tickets (id, room, seats) values ('t', 'r', 1)"));
        var blocker = await ConnectAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await ExecuteAsync("update tickets set room = 'held' where id = 't'");

        var save = SaveAsync(session =>
        {
            session.StartStream("s", new Typed("a"));
            session.QueueSql("update tickets set seats = seats + 1 where id = 't'");
        }, Guid.NewGuid());
        const string terminate = "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        await using var killer = new Npgsql.NpgsqlCommand(terminate, await ConnectAsync());
        while ((long)(await killer.ExecuteScalarAsync())! == 0)
            Assert.False(save.IsCompleted);
        await transaction.CommitAsync();
        await save;

        Assert.Equal(["a"], await TextOfAsync("s"));
        Assert.Equal(2, await SeatsAsync());

        async Task ExecuteAsync(string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, blocker);
            await command.ExecuteNonQueryAsync();
        }
    }
}
