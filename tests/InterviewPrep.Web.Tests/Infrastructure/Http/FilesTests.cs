using System.Net;
using System.Net.Http.Headers;

namespace InterviewPrep.Web.Tests.Infrastructure.Http;

public sealed class FilesTests(WebServer server)
{
    [Fact]
    public async Task A_file_asked_for_by_version_may_be_kept_for_a_year()
    {
        using var visitor = server.Visit();
        Assert.Equal("public, max-age=31536000, immutable", (await visitor.GetAsync("/icons.svg?v=1")).Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=3600", (await visitor.GetAsync("/icons.svg")).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Pages_are_never_kept_by_others()
    {
        using var visitor = await server.SignInAsync("ada");
        using var answer = await visitor.GetAsync("/settings");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Pages_are_compressed_for_browsers_that_take_it()
    {
        using var visitor = server.Visit();
        visitor.Http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await visitor.GetAsync("/");
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }
}
