namespace InterviewPrep.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Batch_appends_to_many_streams()
    {
        var started = await Store.AppendBatchAsync([.. Enumerable.Range(0, 100).Select(i => Append($"s{i}", 0, "a", "b"))]);
        Assert.All(started, result => Assert.Equal((AppendOutcome.Appended, 2), (result.Outcome, result.Version)));
        var appended = await Store.AppendBatchAsync([.. Enumerable.Range(0, 100).Select(i => Append($"s{i}", 2, "c"))]);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"s{i}"), appended.Select(result => result.StreamId));
        Assert.All(appended, result => Assert.Equal((AppendOutcome.Appended, 3), (result.Outcome, result.Version)));
        Assert.Equal(["a", "b", "c"], await TextOfAsync("s77"));
    }

    [Fact]
    public async Task Stale_append_in_a_batch_is_told_its_version_and_harms_nobody()
    {
        await AppendAsync(Append("stale", 0, "a", "b", "c"));
        var results = await Store.AppendBatchAsync([Append("s1", 0, "x"), Append("stale", 1, "late"), Append("none", 4, "y"), Append("s2", 0, "z"), Append("stale", 0, "again")]);
        Assert.Equal(
            [("s1", AppendOutcome.Appended, 1), ("stale", AppendOutcome.WrongVersion, 3), ("none", AppendOutcome.WrongVersion, 0), ("s2", AppendOutcome.Appended, 1), ("stale", AppendOutcome.WrongVersion, 3)],
            results.Select(result => (result.StreamId, result.Outcome, result.Version)));
        Assert.Equal(["a", "b", "c"], await TextOfAsync("stale"));
    }

    [Fact]
    public async Task Culprit_in_a_batch_is_refused_alone()
    {
        StreamAppend[] batch = [.. Enumerable.Range(0, 40).Select(i => Append($"s{i}", 0, $"{i}"))];
        batch[3] = batch[3] with { Also = session => session.QueueSql("insert into tickets (id, room, seats) values ('bad', 'r', @seats)", new { seats = 0 }) };
        batch[7] = batch[7] with { Events = [new Typed("\0")] };
        batch[11] = batch[11] with { Events = [new Unregistered("x")] };
        batch[17] = batch[17] with { Also = session => session.QueueSql("insert into tickets (id, room, seats) values ('good', 'r', 1)") };
        batch[20] = batch[20] with { Also = _ => throw new FormatException("broken caller") };

        var results = await Store.AppendBatchAsync(batch);

        int[] culprits = [3, 7, 11, 20];
        Assert.Equal(culprits, Enumerable.Range(0, 40).Where(i => results[i].Outcome == AppendOutcome.Refused));
        Assert.All(culprits, i => Assert.NotNull(results[i].Error));
        Assert.All(results.Where((_, i) => !culprits.Contains(i)), result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
        Assert.Empty(await TextOfAsync("s3"));
        Assert.Equal(["17"], await TextOfAsync("s17"));
        Assert.Equal(1, await TicketsAsync());
    }

    [Fact]
    public async Task What_goes_with_an_append_is_written_only_with_it()
    {
        await AppendAsync(Append("s", 0, "a"));
        await SaveAsync(session => session.Store(new Person("3", "first")));
        var stale = Append("s", 0, "late") with { Also = session => session.Store(new Person("1", "too late")) };
        var good = Append("s", 1, "b") with { Also = session => session.Store(new Person("2", "in time")) };
        var unique = Append("t", 0, "c") with { Also = session => session.Insert(new Person("3", "taken")) };
        var results = await Store.AppendBatchAsync([stale, good, unique]);
        Assert.Equal([AppendOutcome.WrongVersion, AppendOutcome.Appended, AppendOutcome.Refused], results.Select(result => result.Outcome));
        Assert.IsType<DocumentAlreadyExistsException>(results[2].Error);
        Assert.Null(await PersonAsync("1"));
        Assert.Equal("in time", (await PersonAsync("2"))!.Document.Name);
    }

    [Fact]
    public async Task Stream_may_come_twice_in_a_batch_in_order()
    {
        var results = await Store.AppendBatchAsync([Append("s", 0, "a"), Append("t", 0, "x"), Append("s", 1, "b", "c"), Append("s", 3, "d")]);
        Assert.Equal([1L, 1, 3, 4], results.Select(result => result.Version));
        Assert.Equal(["a", "b", "c", "d"], await TextOfAsync("s"));
    }

    [Fact]
    public async Task Resent_append_is_recognised_even_after_later_ones()
    {
        var first = Append("s", 0, "a", "b");
        var second = Append("s", 2, "c") with { Also = session => session.QueueSql("insert into tickets (id, room, seats) values ('once', 'r', 1)") };
        await Store.AppendBatchAsync([first, second]);
        await AppendAsync(Append("s", 3, "d"));
        var again = await Store.AppendBatchAsync([first, second]);
        Assert.Equal([(AppendOutcome.AlreadyAppended, 2L), (AppendOutcome.AlreadyAppended, 3L)], again.Select(result => (result.Outcome, result.Version)));
        Assert.Equal(["a", "b", "c", "d"], await TextOfAsync("s"));
    }

    [Fact]
    public async Task Later_claim_shuts_the_earlier_owner_out()
    {
        var first = await Store.ClaimStreamAsync("room", "node-1");
        Assert.True((await AppendAsync(Append("room", 0, "a") with { Owner = first })).IsStored);

        var second = await Store.ClaimStreamAsync("room", "node-2");
        Assert.True(second.Epoch > first.Epoch);
        Assert.Equal(AppendOutcome.LostOwnership, (await AppendAsync(Append("room", 1, "late") with { Owner = first })).Outcome);
        Assert.True((await AppendAsync(Append("room", 1, "b") with { Owner = second })).IsStored);

        var third = await Store.ClaimStreamAsync("room", "node-1");
        Assert.Equal(AppendOutcome.LostOwnership, (await AppendAsync(Append("room", 2, "late") with { Owner = first })).Outcome);
        Assert.True((await AppendAsync(Append("room", 2, "c") with { Owner = third })).IsStored);
        Assert.Equal(["a", "b", "c"], await TextOfAsync("room"));
    }

    [Fact]
    public async Task Owner_without_a_claim_is_refused()
    {
        var unclaimed = await AppendAsync(Append("room", 0, "a") with { Owner = new OwnerEpoch("node-1", 1) });
        Assert.Equal(AppendOutcome.LostOwnership, unclaimed.Outcome);
    }

    [Fact]
    public async Task Claimed_stream_without_events_does_not_exist_yet()
    {
        await Store.ClaimStreamAsync("room", "node-1");
        await using var session = Store.QuerySession();
        Assert.Null(await session.FetchStreamStateAsync("room"));
        await SaveAsync(writes => writes.StartStream("room", new Typed("a")));
        Assert.Equal(["a"], await TextOfAsync("room"));
    }
}
