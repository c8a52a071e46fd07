using System.Net;
using System.Net.Http.Json;

namespace InterviewPrep.Web.Tests.Features.Stories;

/// <summary>Somebody else's story does not exist, by whichever door.</summary>
public sealed class AuthorityTests(WebServer server)
{
    public static TheoryData<string, string> Doors => new()
    {
        { "GET", "/api/stories/{id}" },
        { "PUT", "/api/stories/{id}" },
        { "DELETE", "/api/stories/{id}" },
        { "GET", "/api/stories/{id}/states" },
        { "GET", "/api/stories/{id}/states/{state}" },
        { "GET", "/api/stories/{id}/states/compare?from={state}&to={state}" },
        { "GET", "/api/stories/{id}/coaching" },
        { "PUT", "/api/stories/{id}/coaching/{remark}" },
        { "DELETE", "/api/stories/{id}/coaching/{remark}" },
        { "GET", "/stories/{id}" },
        { "GET", "/stories/{id}/history" },
        { "GET", "/stories/{id}/rehearse" },
        { "GET", "/stories/{id}/sharing" },
        { "GET", "/stories/print?story={id}" },
        { "GET", "/api/stories/{id}/shares" },
        { "GET", "/api/stories/{id}/rehearsals" },
    };

    [Theory, MemberData(nameof(Doors))]
    public async Task Only_who_wrote_a_story_comes_in(string method, string path)
    {
        var (writer, other) = (new Writer(await server.NewCandidateAsync()), new Writer(await server.NewCandidateAsync()));
        var story = await writer.BeginAsync("Mine");
        var remark = (await writer.GetAsync($"/api/stories/{story}/coaching"))["remarks"]![0]!["id"]!.GetValue<string>();
        var address = path.Replace("{id}", story, StringComparison.Ordinal).Replace("{remark}", remark, StringComparison.Ordinal).Replace("{state}", $"{story}-1", StringComparison.Ordinal);

        async Task<HttpStatusCode> KnockAsync(HttpClient http)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (method is "PUT") request.Content = JsonContent.Create(Writer.Body("Taken", 1));
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotFound, await KnockAsync(other.Http));
        using var visitor = server.Visit();
        Assert.Equal(path.StartsWith("/api", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, await KnockAsync(visitor.Http));
        Assert.Equal("Mine", (await writer.GetAsync($"/api/stories/{story}"))["content"]!["title"]!.GetValue<string>());
        Assert.InRange((int)await KnockAsync(writer.Http), 200, 204);
    }

    [Fact]
    public async Task A_state_of_another_story_is_no_state_of_ones_own()
    {
        var (writer, other) = (new Writer(await server.NewCandidateAsync()), new Writer(await server.NewCandidateAsync()));
        var (mine, theirs) = (await writer.BeginAsync("Mine"), await other.BeginAsync("Theirs"));

        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync($"/api/stories/{mine}/states/{theirs}-1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync($"/api/stories/{mine}/states/compare?from={mine}-1&to={theirs}-1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Visitor.GetAsync($"/stories/{mine}/history?from={theirs}-1&to={mine}-1")).StatusCode);
        using var restored = await writer.Visitor.PostAsync($"/stories/{mine}/history", ("state", $"{theirs}-1"));
        Assert.Equal(HttpStatusCode.NotFound, restored.StatusCode);
    }

    [Fact]
    public async Task Answers_to_the_coach_are_not_read_through_another_story()
    {
        var (writer, other) = (new Writer(await server.NewCandidateAsync()), new Writer(await server.NewCandidateAsync()));
        var theirs = await other.BeginAsync("Theirs");
        using var asked = await writer.Http.PostAsJsonAsync("/api/stories/coach", new { form = "Star", texts = new { action = "I asked." }, story = theirs });

        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }
}
