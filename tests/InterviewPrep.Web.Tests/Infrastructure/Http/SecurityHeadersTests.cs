using System.Net;
using System.Text.RegularExpressions;

namespace InterviewPrep.Web.Tests.Infrastructure.Http;

public sealed partial class SecurityHeadersTests(WebServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    [InlineData("/favicon.svg")]
    public async Task Every_answer_carries_a_strict_policy(string path)
    {
        using var visitor = server.Visit();
        using var answer = await visitor.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_nonce_is_new_at_each_request()
    {
        using var visitor = server.Visit();
        Assert.NotEqual(await NonceAsync(visitor), await NonceAsync(visitor));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/settings")]
    [InlineData("/settings/tokens")]
    [InlineData("/admin")]
    [InlineData("/health")]
    public async Task No_page_has_inline_script_or_style(string path)
    {
        using var visitor = await server.SignInAsync("root");
        using var answer = await visitor.GetAsync(path == "/" ? "/sign-up" : path);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(Inline(), page);
    }

    private static async Task<string> NonceAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script(?![^>]*src=)| style=\"| on[a-z]+=\"|<style")]
    private static partial Regex Inline();
}
