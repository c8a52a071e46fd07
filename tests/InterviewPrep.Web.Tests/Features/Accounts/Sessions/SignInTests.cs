using System.Net;
using InterviewPrep.Web.Features.Accounts;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Accounts.Sessions;

public sealed class SignInTests(WebServer server)
{
    [Fact]
    public async Task A_page_of_ones_own_asks_to_sign_in_and_comes_back()
    {
        using var visitor = server.Visit();
        var asked = await visitor.GetAsync("/settings/tokens");
        Assert.Equal("/sign-in?returnUrl=%2Fsettings%2Ftokens", asked.Headers.Location!.PathAndQuery);
        var answer = await visitor.PostAsync(asked.Headers.Location.PathAndQuery, ("Email", "ada@demo.test"), ("Password", DemoAccounts.Password));
        Assert.Equal("/settings/tokens", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData("/\\evil.test")]
    public async Task Coming_back_never_leaves_this_site(string elsewhere)
    {
        using var visitor = server.Visit();
        var answer = await visitor.PostAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere), ("Email", "ada@demo.test"), ("Password", DemoAccounts.Password));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_account_and_too_many_tries_get_the_same_answer()
    {
        using var visitor = await server.NewCandidateAsync();
        var email = (await visitor.ReadAsync("/api/me")).Split("\"email\":\"")[1].Split('"')[0];
        using var other = server.Visit();
        var wrong = await AnswerAsync(other, email, "not the password");
        var unknown = await AnswerAsync(other, "who-is-this@example.test", "not the password");
        for (var i = 0; i < 6; i++) await other.SignInAsync(email, "not the password");
        var locked = await AnswerAsync(other, email, Visitor.Password);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_and_tells_live_connections_which()
    {
        var heard = new Heard();
        await using var own = await WebServer.StartAsync(services => services.AddSingleton<INotificationHandler<SignedOut>>(heard));
        using var visitor = await own.SignInAsync("ada");
        var answer = await visitor.PostToAsync("/settings", "/sign-out");
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/settings")).StatusCode);
        var told = Assert.Single(heard.All);
        Assert.Equal("ada", told.User.Value);
        Assert.NotNull(told.Session);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-up")]
    [InlineData("/forgot-password")]
    [InlineData("/sign-out")]
    [InlineData("/theme")]
    public async Task A_form_without_its_antiforgery_token_is_refused(string path)
    {
        using var visitor = server.Visit();
        await visitor.ReadAsync("/sign-in");
        var answer = await visitor.Http.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("Email", "ada@demo.test"), KeyValuePair.Create("Password", DemoAccounts.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var visitor = server.Visit();
        var answer = await visitor.SignInAsync("ada@demo.test", DemoAccounts.Password);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("interviewprep=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_with_TLS_cookies_are_for_TLS_alone()
    {
        await using var own = await WebServer.StartAsync(null, ("Proxies:0", "127.0.0.0/8"), ("Proxies:1", "::1/128"));
        using var visitor = own.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var answer = await visitor.GetAsync("/sign-in");
        Assert.All(answer.Headers.GetValues("Set-Cookie").Where(c => c.Contains("Antiforgery", StringComparison.Ordinal)), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("Antiforgery", StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode, string)> AnswerAsync(Visitor visitor, string email, string password)
    {
        using var answer = await visitor.SignInAsync(email, password);
        var page = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, page.Split("role=\"alert\"")[1].Split("</div>")[0]);
    }

    private sealed class Heard : INotificationHandler<SignedOut>
    {
        public List<SignedOut> All { get; } = [];

        public Task Handle(SignedOut notification, CancellationToken cancellationToken)
        {
            All.Add(notification);
            return Task.CompletedTask;
        }
    }
}
