namespace InterviewPrep.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private async Task<Revisioned<Person>?> PersonAsync(string id)
    {
        await using var session = Store.QuerySession();
        return await session.LoadRevisionedAsync<Person>(id);
    }

    [Fact]
    public async Task Stored_document_comes_back_as_it_was()
    {
        var person = new Person(
            "1", "Zoë 😀", "z@example.org", 7, 1.5m, false, Level.Senior, new TeamId("t1"), new Address("Bern", 2), null, "s", ["a", "b"], "bio",
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)));

        await SaveAsync(session => session.Store(person));

        var found = (await PersonAsync("1"))!;
        Assert.Equivalent(person, found.Document, strict: true);
        Assert.Equal(1, found.Revision);
    }

    [Fact]
    public async Task All_with_a_value_are_deleted_and_no_other()
    {
        await SaveAsync(session => { session.Store(new Person("1", "A", Age: 7)); session.Store(new Person("2", "B", Age: 8)); session.Store(new Person("3", "C", Age: 7)); });
        await SaveAsync(session => session.DeleteWhere<Person, int>(person => person.Age, 7));
        Assert.Null(await PersonAsync("1"));
        Assert.NotNull(await PersonAsync("2"));
        Assert.Null(await PersonAsync("3"));
    }

    [Fact]
    public async Task What_requires_a_document_is_written_with_it_and_not_without_it()
    {
        await SaveAsync(session => session.Store(new Person("1", "A")));
        await SaveAsync(session => { session.Require<Person>("1"); session.Store(new Person("2", "B")); });
        Assert.Equal(1, (await PersonAsync("1"))!.Revision);
        Assert.NotNull(await PersonAsync("2"));
        await Assert.ThrowsAsync<ConcurrencyException>(() => SaveAsync(session => { session.Require<Person>("none"); session.Store(new Person("3", "C")); }));
        Assert.Null(await PersonAsync("3"));
    }

    [Fact]
    public async Task Missing_document_is_null()
    {
        await using var session = Store.QuerySession();
        Assert.Null(await session.LoadAsync<Person>("none"));
    }

    [Fact]
    public async Task Load_many_gives_those_that_exist()
    {
        await SaveAsync(session => { session.Store(new Person("1", "A")); session.Store(new Person("2", "B")); });
        await using var session = Store.QuerySession();
        var found = await session.LoadManyAsync<Person>(["2", "none", "1", "2"]);
        Assert.Equal(["1", "2"], found.Select(person => person.Id).Order());
    }

    [Fact]
    public async Task Nothing_is_written_before_the_save()
    {
        await using var session = Store.LightweightSession();
        session.Store(new Person("1", "A"));
        Assert.Null(await PersonAsync("1"));
        await session.SaveChangesAsync();
        Assert.NotNull(await PersonAsync("1"));
    }

    [Fact]
    public async Task Every_store_counts_the_revision_up()
    {
        await SaveAsync(session => session.Store(new Person("1", "A")));
        await SaveAsync(session => session.Store(new Person("1", "B")));
        var found = (await PersonAsync("1"))!;
        Assert.Equal((2, "B"), (found.Revision, found.Document.Name));
    }

    [Fact]
    public async Task Update_at_the_loaded_revision_is_stored()
    {
        await SaveAsync(session => session.UpdateRevision(new Person("1", "A"), 0));
        await SaveAsync(session => session.UpdateRevision(new Person("1", "B"), 1));
        Assert.Equal(2, (await PersonAsync("1"))!.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Update_at_another_revision_is_refused_and_changes_nothing(long revision)
    {
        await SaveAsync(session => session.Store(new Person("1", "A")));
        await SaveAsync(session => session.Store(new Person("1", "B")));
        await Assert.ThrowsAnyAsync<ConcurrencyException>(() => SaveAsync(session =>
        {
            session.Store(new Person("2", "beside it"));
            session.UpdateRevision(new Person("1", "C"), revision);
        }));
        Assert.Equal("B", (await PersonAsync("1"))!.Document.Name);
        Assert.Null(await PersonAsync("2"));
    }

    [Fact]
    public async Task Inserting_an_existing_document_is_refused()
    {
        await SaveAsync(session => session.Insert(new Person("1", "A")));
        await Assert.ThrowsAsync<DocumentAlreadyExistsException>(() => SaveAsync(session => session.Insert(new Person("1", "B"))));
        Assert.Equal("A", (await PersonAsync("1"))!.Document.Name);
    }

    [Fact]
    public async Task Deleted_document_is_gone_and_its_revision_starts_again()
    {
        await SaveAsync(session => session.Store(new Person("1", "A")));
        await SaveAsync(session => session.Delete<Person>("1"));
        Assert.Null(await PersonAsync("1"));
        await SaveAsync(session => session.UpdateRevision(new Person("1", "B"), 0));
        Assert.Equal(1, (await PersonAsync("1"))!.Revision);
    }

    [Fact]
    public async Task Unique_value_is_stored_once()
    {
        await SaveAsync(session => session.Store(new Person("1", "A", "a@example.org")));
        var refused = await Assert.ThrowsAsync<UniqueViolationException>(() => SaveAsync(session => session.Store(new Person("2", "B", "a@example.org"))));
        Assert.Contains("email", refused.Index, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await PersonAsync("2"));
    }

    [Fact]
    public async Task Unique_nulls_do_not_collide()
    {
        await SaveAsync(session => { session.Store(new Person("1", "A")); session.Store(new Person("2", "B")); });
        Assert.NotNull(await PersonAsync("2"));
    }

    [Fact]
    public async Task Session_saves_again_what_was_queued_since()
    {
        await using var session = Store.LightweightSession();
        session.Store(new Person("1", "A"));
        await session.SaveChangesAsync();
        session.Store(new Person("2", "B"));
        await session.SaveChangesAsync();
        Assert.Equal(1, (await PersonAsync("1"))!.Revision);
        Assert.Equal(1, (await PersonAsync("2"))!.Revision);
    }

    [Fact]
    public async Task Save_with_a_known_operation_id_writes_nothing()
    {
        var operation = Guid.NewGuid();
        await SaveAsync(session => session.Insert(new Person("1", "A")), operation);
        await SaveAsync(session => session.Insert(new Person("1", "A")), operation);
        Assert.Equal(1, (await PersonAsync("1"))!.Revision);
    }
}
