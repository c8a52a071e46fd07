using System.Net;

namespace InterviewPrep.Web.Tests.Infrastructure.Http;

public sealed class SameOriginTests(WebServer server)
{
    [Theory]
    [InlineData("https://evil.test")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_write_to_the_API_with_a_cookie_from_elsewhere_is_refused(string? origin)
    {
        using var visitor = await server.SignInAsync("ada");
        visitor.Http.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null) visitor.Http.DefaultRequestHeaders.Add("Origin", origin);
        using var answer = await visitor.PostJsonAsync("/api/me/tokens", new { Name = "stolen" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("cross-site", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
