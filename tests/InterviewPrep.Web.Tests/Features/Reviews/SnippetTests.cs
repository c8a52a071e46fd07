using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Web.Features.Reviews.Threads;

namespace InterviewPrep.Web.Tests.Features.Reviews;

/// <summary>Words that a mentor uses again and again.</summary>
public sealed class SnippetTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private const string Api = "/api/reviews/snippets";

    private static async Task<string> KeepAsync(Somebody mentor, string title, string text)
    {
        using var answer = await mentor.Visitor.PostJsonAsync(Api, new { title, text });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("snippet").GetString()!;
    }

    private static async Task<IReadOnlyList<(string?, string?)>> OfAsync(Somebody mentor) =>
        [.. (await mentor.ReadAsync(Api)).EnumerateArray().Select(s => (s.GetProperty("title").GetString(), s.GetProperty("text").GetString()))];

    [Fact]
    public async Task A_mentor_keeps_changes_and_deletes_them_over_the_api()
    {
        var mia = await stage.NewMentorAsync("Mia");
        var aloud = await KeepAsync(mia, " Say it aloud ", "Say what you\r\nare about to do.");
        await KeepAsync(mia, "Names", "Name it by what it *holds*.");

        Assert.Equal([("Names", "Name it by what it *holds*."), ("Say it aloud", "Say what you\nare about to do.")], await OfAsync(mia));
        Assert.Equal(HttpStatusCode.NoContent, await mia.PutAsync($"{Api}/{aloud}", new { title = "Aloud", text = "Think aloud." }));
        Assert.Equal([("Aloud", "Think aloud."), ("Names", "Name it by what it *holds*.")], await OfAsync(mia));
        Assert.Equal(HttpStatusCode.NoContent, (await mia.Visitor.Http.DeleteAsync($"{Api}/{aloud}")).StatusCode);
        Assert.Equal([("Names", "Name it by what it *holds*.")], await OfAsync(mia));
        Assert.Equal(HttpStatusCode.NotFound, (await mia.Visitor.Http.DeleteAsync($"{Api}/{aloud}")).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_them()
    {
        var (mia, max, candidate) = (await stage.NewMentorAsync("Mia"), await stage.NewMentorAsync("Max"), await stage.NewPersonAsync("Olga"));
        var id = await KeepAsync(mia, "Mine", "My words.");

        Assert.Empty(await OfAsync(max));
        Assert.Equal(HttpStatusCode.NotFound, await max.PutAsync($"{Api}/{id}", new { title = "Mine now", text = "x" }));
        Assert.Equal(HttpStatusCode.NotFound, (await max.Visitor.Http.DeleteAsync($"{Api}/{id}")).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await candidate.StatusAsync(Api), await candidate.PostAsync(Api, new { title = "a", text = "b" })));
        Assert.Equal([("Mine", "My words.")], await OfAsync(mia));
    }

    [Fact]
    public async Task What_is_too_long_empty_or_too_many_is_refused()
    {
        var mia = await stage.NewMentorAsync("Mia");
        foreach (var (title, text) in new[] { ("", "x"), (new string('x', Snippet.MaxTitle + 1), "x"), ("x", " "), ("x", new string('x', 4_001)) })
            Assert.Equal(HttpStatusCode.BadRequest, await mia.PostAsync(Api, new { title, text }));
        for (var i = 0; i < Snippet.Most; i++) await KeepAsync(mia, $"{i}", "x");

        Assert.Equal("too-many-snippets", await mia.RefusedAsync(Api, new { title = "One more", text = "x" }));
    }

    [Fact]
    public async Task On_the_page_a_refused_change_stays_in_its_own_form()
    {
        var mia = await stage.NewMentorAsync("Mia");
        var id = await KeepAsync(mia, "Kept", "My words.");

        using var refused = await mia.Visitor.PostToAsync("/reviews/snippets", $"/reviews/snippets?handler=Save&id={id}", ("Title", " "), ("Text", "Better words."));

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("A title has 1 to 60 characters.", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("Better words.").Length - 1);
        Assert.Contains("My words.", await mia.Visitor.ReadAsync("/reviews/snippets"), StringComparison.Ordinal);
    }
}
