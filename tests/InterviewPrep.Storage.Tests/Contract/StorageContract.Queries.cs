using System.Linq.Expressions;

namespace InterviewPrep.Storage.Tests.Contract;

public abstract partial class StorageContract
{
    private static readonly Person[] s_people =
    [
        new("1", "Ada Lovelace", Age: 36, Score: 9.5m, Active: false, Level: Level.Senior, Team: new("red"), Address: new("London", 1), Nickname: "ada", Tags: ["math", "engine"],
            Bio: "Wrote the first program for a machine that was never built.", JoinedAt: Samples.Noon.AddDays(-3)),
        new("2", "Alan Turing", Age: 41, Score: 10m, Level: Level.Senior, Team: new("blue"), Address: new("London", 2), Tags: ["math", "logic"],
            Bio: "Machines that think, and machines that break codes.", JoinedAt: Samples.Noon.AddDays(-2).ToOffset(TimeSpan.FromHours(5))),
        new("3", "Grace Hopper", Age: 85, Score: 2.25m, Level: Level.Junior, Team: new("red"), Address: new("New York", 3), Nickname: "amazing", Tags: [],
            Bio: "Found a moth in a relay.", JoinedAt: Samples.Noon.AddDays(-1)),
    ];

    private async Task<string> IdsAsync(Func<IDocumentQuery<Person>, IDocumentQuery<Person>> query)
    {
        await SaveAsync(session => { foreach (var person in s_people) session.Store(person); });
        await using var session = Store.QuerySession();
        var found = await query(session.Query<Person>()).ToListAsync();
        Assert.Equal(found.Count, await query(session.Query<Person>()).CountAsync());
        Assert.Equal(found.Select(person => person.Id), await query(session.Query<Person>()).ToIdsAsync());
        return string.Concat(found.Select(person => person.Id));
    }

    [Fact]
    public async Task Equality_works_for_every_kind_of_field()
    {
        Assert.Equal("2", await IdsAsync(query => query.Where(person => person.Age, 41)));
        Assert.Equal("3", await IdsAsync(query => query.Where(person => person.Score, 2.250m)));
        Assert.Equal("1", await IdsAsync(query => query.Where(person => person.Active, false)));
        Assert.Equal("12", await IdsAsync(query => query.Where(person => person.Level, Level.Senior)));
        Assert.Equal("13", await IdsAsync(query => query.Where(person => person.Team, new TeamId("red"))));
        Assert.Equal("13", await IdsAsync(query => query.Where(person => person.Team.Value, "red")));
        Assert.Equal("12", await IdsAsync(query => query.Where(person => person.Address!.City, "London")));
        Assert.Equal("2", await IdsAsync(query => query.Where(person => person.Nickname, null)));
        Assert.Equal("2", await IdsAsync(query => query.Where(person => person.JoinedAt, Samples.Noon.AddDays(-2))));
    }

    [Fact]
    public async Task In_and_ranges_work_and_conditions_are_joined_by_and()
    {
        Assert.Equal("13", await IdsAsync(query => query.WhereIn(person => person.Age, [36, 85, 1])));
        Assert.Equal("", await IdsAsync(query => query.WhereIn(person => person.Age, [])));
        Assert.Equal("12", await IdsAsync(query => query.WhereBetween(person => person.Age, 36, 41)));
        Assert.Equal("23", await IdsAsync(query => query.WhereBetween(person => person.JoinedAt, Samples.Noon.AddDays(-2), null)));
        Assert.Equal("1", await IdsAsync(query => query.Where(person => person.Level, Level.Senior).WhereBetween(person => person.Age, null, 40)));
    }

    [Fact]
    public async Task Array_contains_its_values()
    {
        Assert.Equal("12", await IdsAsync(query => query.WhereContains(person => person.Tags!, "math")));
        Assert.Equal("", await IdsAsync(query => query.WhereContains(person => person.Tags!, "mat")));
    }

    [Fact]
    public async Task Full_text_finds_words_in_their_forms_best_match_first()
    {
        Assert.Equal("21", await IdsAsync(query => query.Search("machine")));
        Assert.Equal("1", await IdsAsync(query => query.Search("machines -codes")));
        Assert.Equal("3", await IdsAsync(query => query.Search("hopper")));
        Assert.Equal("", await IdsAsync(query => query.Search("'); drop table doc_person --")));
    }

    [Fact]
    public async Task Order_is_by_value_and_not_by_text()
    {
        Assert.Equal("312", await IdsAsync(query => query.OrderBy(person => person.Score)));
        Assert.Equal("213", await IdsAsync(query => query.OrderBy(person => person.Score, descending: true)));
        Assert.Equal("123", await IdsAsync(query => query.OrderBy(person => person.JoinedAt)));
        Assert.Equal("21", await IdsAsync(query => query.Where(person => person.Address!.City, "London").OrderBy(person => person.JoinedAt, descending: true)));
    }

    [Fact]
    public async Task Field_without_an_index_of_the_kind_throws()
    {
        await using var session = Store.QuerySession();
        var people = session.Query<Person>();
        Assert.Throws<InvalidOperationException>(() => people.Where(person => person.Secret, "x"));
        Assert.Throws<InvalidOperationException>(() => people.OrderBy(person => person.Bio));
        Assert.Throws<InvalidOperationException>(() => people.WhereContains(person => person.Name, 'x'));
        Assert.Throws<InvalidOperationException>(() => people.Where(person => person.Tags, ["x"]));
        Assert.Throws<InvalidOperationException>(() => session.Query<Address>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_stable_while_documents_come_before_and_after(bool descending)
    {
        foreach (var by in new Expression<Func<Person, object?>>[] { person => person.Age, person => person.Nickname })
        {
            await SaveAsync(session => { for (var i = 0; i < 25; i++) session.Store(new Person($"p{i:00}", "P", Age: i / 5, Nickname: i % 3 == 0 ? null : $"n{i / 4}")); });
            await using var session = Store.QuerySession();
            var all = await session.Query<Person>().OrderBy(by, descending).ToListAsync();
            var seen = new List<Person>();
            string? next = null;
            do
            {
                var page = await session.Query<Person>().OrderBy(by, descending).After(next).ToPageAsync(4);
                seen.AddRange(page.Items);
                next = page.Next;
                var behind = page.Items[0];
                await SaveAsync(writes => writes.Store(behind with { Id = descending ? behind.Id + "x" : "a" + behind.Id }));
            }
            while (next is not null);
            Assert.Equal(all.Select(person => person.Id), seen.Select(person => person.Id));
            await SaveAsync(writes => { foreach (var person in all) { writes.Delete<Person>(person.Id); writes.Delete<Person>(person.Id + "x"); writes.Delete<Person>("a" + person.Id); } });
        }
    }

    [Fact]
    public async Task Search_results_can_be_paged()
    {
        await IdsAsync(query => query);
        await using var session = Store.QuerySession();
        var first = await session.Query<Person>().Search("machine").ToPageAsync(1);
        var second = await session.Query<Person>().Search("machine").After(first.Next).ToPageAsync(1);
        Assert.Equal(("2", "1", null), (first.Items[0].Id, second.Items[0].Id, second.Next));
    }

    [Theory]
    [InlineData("!!")]
    [InlineData("aGVsbG8")]
    [InlineData("WyJvdGhlcisiLCIxIiwiMSJd")]
    public async Task Foreign_cursor_is_refused(string cursor)
    {
        await using var session = Store.QuerySession();
        await Assert.ThrowsAsync<ArgumentException>(() => session.Query<Person>().OrderBy(person => person.Age).After(cursor).ToPageAsync(2));
    }
}
