using System.Net;

namespace InterviewPrep.Web.Tests.Infrastructure.Http;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Too_many_tries_to_sign_in_are_told_to_wait_while_pages_stay_open()
    {
        await using var own = await WebServer.StartAsync(null, ("RateLimits:SignInsPerMinute", "3"));
        using var visitor = own.Visit();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync("ada@demo.test", "not the password")).StatusCode);
        var refused = await visitor.SignInAsync("ada@demo.test", "not the password");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("10", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Contains("A little slower", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var api = await visitor.PostJsonAsync("/api/tokens", new { Email = "ada@demo.test", Password = "not the password" });
        Assert.Equal(HttpStatusCode.TooManyRequests, api.StatusCode);
        Assert.Equal("10", Assert.Single(api.Headers.GetValues("Retry-After")));
        Assert.Contains("Wait 10 seconds, then try again.", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).StatusCode);
    }
}
