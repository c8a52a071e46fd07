using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Accounts.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Accounts.Sessions;

/// <summary>Who guesses passwords is stopped, and shuts out nobody but themselves.</summary>
public sealed class SignInFailuresTests : IAsyncLifetime
{
    private readonly FakeTime _time = new(TimeProvider.System.GetUtcNow());
    private WebServer _server = null!;

    /// <summary>The visitors' networks are told as a proxy tells them.</summary>
    public async ValueTask InitializeAsync() =>
        _server = await WebServer.StartAsync(services => services.AddSingleton<TimeProvider>(_time), ("Proxies:0", "127.0.0.0/8"), ("Proxies:1", "::1/128"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_network_with_too_many_wrong_tries_rests_for_ten_minutes()
    {
        var (_, email) = await NewOwnerAsync();
        using var guesser = From("192.0.2.1");
        await GuessAsync(guesser, email, SignInFailures.MostOfPlace);
        Assert.False(await GetsInAsync(guesser, email));

        _time.Advance(SignInFailures.Rest + TimeSpan.FromSeconds(1));
        Assert.True(await GetsInAsync(guesser, email));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/api/tokens")]
    public async Task Who_guesses_shuts_out_neither_the_owners_browser_nor_another_network(string door)
    {
        var (owner, email) = await NewOwnerAsync();
        using var guesser = From("192.0.2.1");
        await GuessAsync(guesser, email, SignInFailures.MostOfPlace, door);
        Assert.False(await GetsInAsync(guesser, email, door));

        owner.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        await owner.PostToAsync("/settings", "/sign-out");
        Assert.True(await GetsInAsync(owner, email)); // even behind the same network
        using var elsewhere = From("192.0.2.2");
        Assert.True(await GetsInAsync(elsewhere, email, door));
    }

    [Fact]
    public async Task Many_networks_that_guess_at_one_account_rest_together_and_known_browsers_get_in()
    {
        var (owner, email) = await NewOwnerAsync();
        for (var network = 0; network < SignInFailures.MostOfNetworks / (SignInFailures.MostOfPlace - 1); network++)
        {
            using var guesser = From($"192.0.2.{network}");
            await GuessAsync(guesser, email, SignInFailures.MostOfPlace - 1);
        }
        using var fresh = From("198.51.100.1");
        Assert.False(await GetsInAsync(fresh, email));
        await owner.PostToAsync("/settings", "/sign-out");
        Assert.True(await GetsInAsync(owner, email));
    }

    [Fact]
    public async Task A_home_with_many_addresses_of_IPv6_is_one_network()
    {
        var (_, email) = await NewOwnerAsync();
        for (var i = 1; i <= SignInFailures.MostOfPlace; i++)
        {
            using var guesser = From($"2001:db8:1:1::{i}");
            await GuessAsync(guesser, email, 1);
        }
        using var same = From("2001:db8:1:1::99");
        using var other = From("2001:db8:1:2::99");
        Assert.False(await GetsInAsync(same, email));
        Assert.True(await GetsInAsync(other, email));
    }

    [Fact]
    public async Task A_known_browser_that_guesses_rests_too_and_only_for_that_account()
    {
        var (owner, email) = await NewOwnerAsync();
        var (other, otherEmail) = await NewOwnerAsync();
        await other.PostToAsync("/settings", "/sign-out");
        await GuessAsync(other, otherEmail, SignInFailures.MostOfPlace);
        Assert.False(await GetsInAsync(other, otherEmail));
        Assert.True(await GetsInAsync(other, email)); // the cookie of one account says nothing of another
        await owner.PostToAsync("/settings", "/sign-out");
        Assert.True(await GetsInAsync(owner, email));
    }

    [Fact]
    public async Task A_made_up_cookie_makes_no_known_browser()
    {
        var (_, email) = await NewOwnerAsync();
        using var guesser = From("192.0.2.1");
        guesser.Cookies.Add(new Cookie("interviewprep.known", "made-up", "/", _server.Address.Host));
        await GuessAsync(guesser, email, SignInFailures.MostOfPlace);
        using var neighbour = From("192.0.2.1");
        Assert.False(await GetsInAsync(neighbour, email));
    }

    [Fact]
    public async Task Nothing_is_kept_of_failures_that_count_no_more()
    {
        var (_, email) = await NewOwnerAsync();
        using var guesser = From("192.0.2.1");
        await GuessAsync(guesser, email, 1);
        _time.Advance(SignInFailures.Rest + TimeSpan.FromSeconds(1));
        using var other = From("192.0.2.2");
        await GuessAsync(other, email, 1);
        await using var session = _server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Equal(["network 192.0.2.2", "networks"], await session.QuerySqlAsync("select place from sign_in_failures order by place", null, row => row.GetString(0)));
    }

    private async Task<(Visitor Owner, string Email)> NewOwnerAsync()
    {
        var owner = await _server.NewCandidateAsync();
        return (owner, JsonSerializer.Deserialize<JsonElement>(await owner.ReadAsync("/api/me")).GetProperty("email").GetString()!);
    }

    private Visitor From(string address)
    {
        var visitor = _server.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    private static async Task GuessAsync(Visitor guesser, string email, int times, string door = "/sign-in")
    {
        for (var i = 0; i < times; i++) Assert.False(await GetsInAsync(guesser, email, door, "not the password"));
    }

    private static async Task<bool> GetsInAsync(Visitor visitor, string email, string door = "/sign-in", string password = Visitor.Password)
    {
        using var answer = door is "/sign-in" ? await visitor.SignInAsync(email, password) : await visitor.Http.PostAsJsonAsync(door, new { email, password });
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK;
    }
}
