namespace InterviewPrep.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Stream_comes_back_in_order_with_versions_and_the_servers_time()
    {
        await SaveAsync(session => session.StartStream("s", new Opened("ada"), new Typed("a")));
        await SaveAsync(session => session.Append("s", 2, new Typed("b")));

        await using var session = Store.QuerySession();
        var events = await session.FetchStreamAsync("s");
        Assert.Equal([new Opened("ada"), new Typed("a"), new Typed("b")], events.Select(stored => stored.Data));
        Assert.Equal([1L, 2, 3], events.Select(stored => stored.Version));
        Assert.All(events, stored => Assert.Equal((Samples.Noon, "s"), (stored.At, stored.StreamId)));
        Assert.Equal(new StreamState("s", 3, Samples.Noon, Samples.Noon), await session.FetchStreamStateAsync("s"));
    }

    [Fact]
    public async Task Part_of_a_stream_can_be_fetched()
    {
        await SaveAsync(session => session.StartStream("s", new Typed("a"), new Typed("b"), new Typed("c"), new Typed("d")));
        await using var session = Store.QuerySession();
        Assert.Equal([2L, 3], (await session.FetchStreamAsync("s", 1, 3)).Select(stored => stored.Version));
        Assert.Equal([3L, 4], await session.ReadStreamAsync("s", 2).Select(stored => stored.Version).ToListAsync());
    }

    [Fact]
    public async Task Long_stream_is_folded_while_it_is_read()
    {
        await SaveAsync(session => session.StartStream("s", [.. Enumerable.Range(0, 20_000).Select(i => new Typed($"{i}"))]));
        await using var session = Store.QuerySession();
        var last = await session.AggregateStreamAsync<Typed>("s", (_, stored) => (Typed)stored.Data);
        Assert.Equal(new Typed("19999"), last);
    }

    [Fact]
    public async Task Missing_stream_is_empty_and_null()
    {
        await using var session = Store.QuerySession();
        Assert.Empty(await session.FetchStreamAsync("none"));
        Assert.Null(await session.FetchStreamStateAsync("none"));
        Assert.Null(await session.AggregateStreamAsync<Typed>("none", (_, stored) => (Typed)stored.Data));
    }

    [Fact]
    public async Task Starting_an_existing_stream_is_refused()
    {
        await SaveAsync(session => session.StartStream("s", new Typed("a")));
        await Assert.ThrowsAsync<ExistingStreamException>(() => SaveAsync(session => session.StartStream("s", new Typed("b"))));
        Assert.Equal(["a"], await TextOfAsync("s"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_at_another_version_is_refused_with_all_beside_it(long expected)
    {
        await SaveAsync(session => session.StartStream("s", new Typed("a"), new Typed("b")));
        await Assert.ThrowsAnyAsync<ConcurrencyException>(() => SaveAsync(session =>
        {
            session.Store(new Person("1", "A"));
            session.Append("s", expected, new Typed("c"));
        }));
        Assert.Equal(["a", "b"], await TextOfAsync("s"));
        Assert.Null(await PersonAsync("1"));
    }

    [Fact]
    public async Task Of_two_writers_one_wins_every_round()
    {
        await SaveAsync(session => session.StartStream("s", new Typed("start")));
        for (var version = 1; version <= 20; version++)
        {
            var expected = version;
            var won = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => TryAsync(expected, writer))));
            Assert.Equal(1, won.Count(yes => yes));
        }

        Assert.Equal(21, (await TextOfAsync("s")).Length);

        async Task<bool> TryAsync(long expected, int writer)
        {
            try
            {
                await SaveAsync(session => session.Append("s", expected, new Typed($"{writer}")));
                return true;
            }
            catch (ConcurrencyException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Documents_and_plain_tables_are_written_with_the_append_or_not_at_all()
    {
        await SaveAsync(session =>
        {
            session.StartStream("s", new Typed("a"));
            session.Store(new Person("1", "read model"));
            session.QueueSql("insert into tickets (id, room, seats) values (@id, @room, @seats)", new { id = "t", room = new TeamId("s"), seats = 2 });
        });
        Assert.Equal((1, 1), (await TicketsAsync(), (await PersonAsync("1"))!.Revision));

        await Assert.ThrowsAnyAsync<Exception>(() => SaveAsync(session =>
        {
            session.Append("s", 1, new Typed("b"));
            session.Store(new Person("1", "changed"));
            session.QueueSql("insert into tickets (id, room, seats) values (@id, @room, @seats)", new { id = "t2", room = "s", seats = 0 });
        }));
        Assert.Equal(["a"], await TextOfAsync("s"));
        Assert.Equal((1, "read model"), (await TicketsAsync(), (await PersonAsync("1"))!.Document.Name));
    }

    [Fact]
    public async Task Plain_tables_are_read_with_parameters()
    {
        await SaveAsync(session => session.QueueSql("insert into tickets select 't' || n, 'r', n from generate_series(1, @many) n", new { many = 5 }));
        await using var session = Store.QuerySession();
        var found = await session.QuerySqlAsync("select id from tickets where seats >= @least and id <> @not order by id", new { least = 3, not = "t4" }, row => row.GetString(0));
        Assert.Equal(["t3", "t5"], found);
    }

    [Fact]
    public async Task Deleted_stream_leaves_nothing_and_can_start_again()
    {
        await SaveAsync(session => session.StartStream("s", new Typed("a"), new Typed("b")));
        await SaveAsync(session => session.DeleteStream("s"));
        Assert.Empty(await TextOfAsync("s"));
        await SaveAsync(session => session.StartStream("s", new Typed("c")));
        Assert.Equal(["c"], await TextOfAsync("s"));
    }

    [Fact]
    public async Task Redacted_event_keeps_its_place_and_loses_its_content()
    {
        await SaveAsync(session => session.StartStream("s", new Typed("a"), new Typed("my password"), new Typed("c")));
        await SaveAsync(session => session.RedactEvent("s", 2, new Withheld("asked by its author")));

        await using var session = Store.QuerySession();
        var events = await session.FetchStreamAsync("s");
        Assert.Equal([new Typed("a"), new Withheld("asked by its author"), new Typed("c")], events.Select(stored => stored.Data));
        Assert.Equal([1L, 2, 3], events.Select(stored => stored.Version));
        await Assert.ThrowsAnyAsync<ConcurrencyException>(() => SaveAsync(writes => writes.RedactEvent("s", 9, new Withheld("none"))));
    }

    [Fact]
    public async Task Unregistered_event_type_is_refused_before_anything_is_written()
    {
        await using var session = Store.LightweightSession();
        Assert.Throws<InvalidOperationException>(() => session.StartStream("s", new Unregistered("x")));
    }

    // Built here: an attribute would have turned the halves into U+FFFD.
    public static TheoryData<char[]> UnstorableTexts => new(['\0'], ['a', '\0', 'b'], ['a', '\ud83d'], ['\ude00', 'a'], ['\ude00', '\ud83d']);

    [Theory]
    [MemberData(nameof(UnstorableTexts))]
    public async Task Text_that_json_cannot_hold_is_refused_with_a_reason(char[] characters)
    {
        var text = new string(characters);
        await Assert.ThrowsAsync<Json.UnstorableTextException>(() => SaveAsync(session => session.StartStream("s", new Typed(text))));
        await Assert.ThrowsAsync<Json.UnstorableTextException>(() => SaveAsync(session => session.Store(new Person("1", text))));
        await Assert.ThrowsAsync<Json.UnstorableTextException>(() => SaveAsync(session => session.Store(new Person(text, "id"))));
        await Assert.ThrowsAsync<Json.UnstorableTextException>(() => SaveAsync(session => session.Store(new Person("1", "tag", Tags: [text]))));
        var refused = await AppendAsync(Append("s", 0, text));
        Assert.Equal(AppendOutcome.Refused, refused.Outcome);
        Assert.IsType<Json.UnstorableTextException>(refused.Error);
    }
}
