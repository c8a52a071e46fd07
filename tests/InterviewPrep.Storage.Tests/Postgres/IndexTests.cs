using InterviewPrep.Storage.Postgres;
using InterviewPrep.Storage.Tests.Contract;
using InterviewPrep.Testing;

namespace InterviewPrep.Storage.Tests.Postgres;

public sealed class IndexTests
{
    /// <summary>An index whose expression differs in a bracket from the query's is never used, and nobody would notice.</summary>
    [Fact]
    public async Task Every_declared_index_serves_its_queries()
    {
        var schema = Samples.Schema();
        // One connection, so that its statistics can be asked for; small tables are otherwise read whole.
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync() + ";Maximum Pool Size=1;Options=-c enable_seqscan=off");
        await SchemaUpdate.ApplyAsync(database, schema, []);
        var store = new PostgresDocumentStore(database, schema, TimeProvider.System);
        await using var session = store.LightweightSession();
        for (var i = 0; i < 200; i++)
            session.Store(new Person($"{i}", $"Name {i}", $"{i}@example.org", i, i, i % 2 == 0, (Level)(i % 3), new TeamId($"t{i}"), new Address($"City {i % 20}", 1), $"nick {i}", null, [$"tag{i}"], "bio", Samples.Noon.AddDays(i)));
        await session.SaveChangesAsync();

        var people = session.Query<Person>;
        await people().Where(person => person.Email, "7@example.org").CountAsync();
        await people().WhereBetween(person => person.Age, 3, 4).CountAsync();
        await people().OrderBy(person => person.Score).ToPageAsync(5);
        await people().Where(person => person.Active, true).CountAsync();
        await people().WhereIn(person => person.Level, [Level.Junior]).CountAsync();
        await people().Where(person => person.Team, new TeamId("t1")).CountAsync();
        await people().OrderBy(person => person.Name, descending: true).ToPageAsync(5);
        await people().Where(person => person.Nickname, "nick 1").CountAsync();
        await people().Where(person => person.Address!.City, "City 1").OrderBy(person => person.JoinedAt).ToPageAsync(5);
        await people().OrderBy(person => person.JoinedAt, descending: true).ToPageAsync(5);
        await people().WhereContains(person => person.Tags!, "tag1").CountAsync();
        await people().Search("name").CountAsync();

        await session.QuerySqlAsync("select pg_stat_force_next_flush()", null, _ => 0);
        var unused = await session.QuerySqlAsync(
            "select indexrelname from pg_stat_user_indexes where relname = 'doc_person' and idx_scan = 0 and indexrelname <> 'doc_person_pkey'", null, row => row.GetString(0));
        Assert.Empty(unused);
        Assert.Equal(schema.Documents[typeof(Person)].Indexes.Count + 1, (await IndexesAsync(session)).Count);
    }

    [Fact]
    public async Task Index_that_is_declared_otherwise_is_made_anew()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        var before = new StorageSchema();
        before.Document<Person>("person", person => person.Id).Index(person => person.Age).Unique(person => person.Email);
        await SchemaUpdate.ApplyAsync(database, before, []);
        var after = new StorageSchema();
        after.Document<Person>("person", person => person.Id).Index(person => person.Age).Unique(person => person.Nickname);
        await SchemaUpdate.ApplyAsync(database, after, []);

        await using var session = new PostgresDocumentStore(database, after, TimeProvider.System).QuerySession();
        var names = await IndexesAsync(session);
        Assert.Collection(names,
            name => Assert.StartsWith("doc_person_pkey", name, StringComparison.Ordinal),
            name => Assert.StartsWith("doc_person_plain_age_", name, StringComparison.Ordinal),
            name => Assert.StartsWith("doc_person_unique_nickname_", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Full_text_that_is_declared_otherwise_finds_the_words_of_documents_of_before()
    {
        await using var database = PostgresDataSource.Create(await TestDatabase.CreateAsync());
        var schema = await DeclareAsync(_ => { });
        await using (var session = new PostgresDocumentStore(database, schema, TimeProvider.System).LightweightSession())
        {
            session.Store(new Person("1", "Ada", Bio: "programs machines"));
            await session.SaveChangesAsync();
        }
        // As builds of before stored column and index: the words only in the index.
        await using (var before = database.CreateCommand("create index doc_person_fulltext_name_00000000 on doc_person using gin (to_tsvector('english', coalesce((data #>> array['name']), '')))"))
            await before.ExecuteNonQueryAsync();

        schema = await DeclareAsync(document => document.FullText(person => person.Name));
        Assert.Equal((1, 0), (await FoundAsync("ada"), await FoundAsync("machine")));
        schema = await DeclareAsync(document => document.FullText(person => person.Name, person => person.Bio));
        Assert.Equal((1, 1), (await FoundAsync("ada"), await FoundAsync("machine")));
        Assert.Equal((1, 2), await ColumnsAndIndexesAsync());
        await DeclareAsync(_ => { });
        Assert.Equal((0, 1), await ColumnsAndIndexesAsync());

        async Task<StorageSchema> DeclareAsync(Action<DocumentSchema<Person>> declare)
        {
            var declared = new StorageSchema();
            declare(declared.Document<Person>("person", person => person.Id));
            await SchemaUpdate.ApplyAsync(database, declared, []);
            return declared;
        }

        async Task<long> FoundAsync(string words)
        {
            await using var session = new PostgresDocumentStore(database, schema, TimeProvider.System).QuerySession();
            return await session.Query<Person>().Search(words).CountAsync();
        }

        async Task<(long Columns, long Indexes)> ColumnsAndIndexesAsync()
        {
            await using var session = new PostgresDocumentStore(database, schema, TimeProvider.System).QuerySession();
            var columns = await session.QuerySqlAsync("select count(*) from pg_attribute where attrelid = 'doc_person'::regclass and not attisdropped and attname like 'words%'", null, row => row.GetInt64(0));
            return (columns[0], (await IndexesAsync(session)).Count);
        }
    }

    private static Task<IReadOnlyList<string>> IndexesAsync(IQuerySession session) => session.QuerySqlAsync(
        "select indexname from pg_indexes where tablename = 'doc_person' order by indexname = 'doc_person_pkey' desc, indexname", null, row => row.GetString(0));
}
