using System.Net;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Infrastructure.Startup;

public sealed class KeysInDatabaseTests
{
    [Fact]
    public async Task A_cookie_of_one_server_is_good_at_another_on_the_same_database()
    {
        var database = ("ConnectionStrings:Postgres", await TestDatabase.CreateAsync());
        await using var first = await WebServer.StartAsync(null, database);
        using var visitor = await first.SignInAsync("ada");
        await using var second = await WebServer.StartAsync(null, database);
        using var there = second.Visit();
        there.Cookies.Add(second.Address, visitor.Cookies.GetCookies(first.Address));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/settings")).StatusCode);
    }
}
