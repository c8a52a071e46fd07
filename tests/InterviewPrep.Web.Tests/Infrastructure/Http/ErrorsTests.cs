using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Web.Tests.Infrastructure.Http;

public sealed class ErrorsTests(WebServer server)
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_words()
    {
        using var visitor = server.Visit();
        using var answer = await visitor.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("")]
    [InlineData("{\"email\":")]
    [InlineData("[]")]
    [InlineData("{\"email\":{\"a\":1}}")]
    public async Task A_body_that_is_not_what_it_should_be_is_a_problem_400(string body)
    {
        using var visitor = server.Visit();
        using var answer = await visitor.Http.PostAsync("/api/accounts", new StringContent(body, Encoding.UTF8, "application/json"));
        await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_address_of_the_API_is_a_problem_404()
    {
        using var visitor = server.Visit();
        await AssertProblemAsync(await visitor.GetAsync("/api/nowhere"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_API_asks_for_a_sign_in_with_401_and_never_with_a_page()
    {
        using var visitor = server.Visit();
        await AssertProblemAsync(await visitor.GetAsync("/api/me"), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_by_field()
    {
        using var visitor = server.Visit();
        using var answer = await visitor.PostJsonAsync("/api/accounts", new { Email = "x", Password = "y", DisplayName = "" });
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(["DisplayName", "Email", "Password"], errors.EnumerateObject().Select(e => e.Name).Order());
    }

    [Fact]
    public async Task A_megabyte_in_a_field_is_refused_as_too_large()
    {
        using var visitor = server.Visit();
        visitor.Http.DefaultRequestHeaders.ExpectContinue = true; // otherwise the refusal may meet the body half way
        var api = await visitor.PostJsonAsync("/api/accounts", new { Email = "a@example.test", Password = new string('x', 1_000_000), DisplayName = "A" });
        await AssertProblemAsync(api, HttpStatusCode.RequestEntityTooLarge);
        var page = await visitor.PostAsync("/sign-up", ("DisplayName", new string('x', 1_000_000)), ("Email", "a@example.test"), ("Password", Visitor.Password));
        Assert.True(page.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, page.StatusCode.ToString());
    }

    [Theory]
    [InlineData("\"nul \\u0000 inside\"")]
    [InlineData("\"half \\ud800 a pair\"")]
    public async Task A_text_that_cannot_be_stored_is_refused(string name)
    {
        using var visitor = server.Visit();
        var body = $$"""{"email":"text@example.test","password":"a long enough password","displayName":{{name}}}""";
        using var answer = await visitor.Http.PostAsync("/api/accounts", new StringContent(body, Encoding.UTF8, "application/json"));
        await AssertProblemAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/check-mail/%00")]
    [InlineData("/confirm-email?account=%00&token=%00")]
    [InlineData("/questions/%00")]
    [InlineData("/sign-in?returnUrl=%00")]
    public async Task NUL_in_an_address_breaks_nothing(string path)
    {
        using var visitor = await server.SignInAsync("ada");
        using var answer = await visitor.GetAsync(path);
        Assert.True((int)answer.StatusCode < 500, answer.StatusCode.ToString());
    }

    [Fact]
    public async Task A_refusal_is_an_answer_and_no_line_of_the_log()
    {
        var logged = new Logged();
        await using var own = await WebServer.StartAsync(services => services.AddSingleton<ILoggerProvider>(logged));
        using var visitor = await own.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/questions/no-such-question")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/questions/no-such-question")).StatusCode);
        using var body = new StringContent("no JSON", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync("/api/drills", body)).StatusCode);
        Assert.Empty(logged.Lines);
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        using var visitor = server.Visit();
        var paths = (await visitor.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        Assert.True(paths.TryGetProperty("/api/tokens", out _));
        Assert.True(paths.TryGetProperty("/api/me", out _) || paths.TryGetProperty("/api/me/", out _));
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
    }
}
