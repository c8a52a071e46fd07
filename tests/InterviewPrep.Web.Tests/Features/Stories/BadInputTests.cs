using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace InterviewPrep.Web.Tests.Features.Stories;

/// <summary>Refused with a sentence, or kept exactly and shown safely; what was there before stays.</summary>
public sealed class BadInputTests(WebServer server)
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private async Task<Writer> NewWriterAsync() => new(await server.NewCandidateAsync());

    [Theory]
    [InlineData(Script)]
    [InlineData("👩‍💻🇩🇪 emoji, zero‍width, ﷽")]
    [InlineData("שלום עולם ‮abc‬ مرحبا")]
    [InlineData("line one\nline two\n\n\ttabbed   spaces")]
    [InlineData("@page {{7*7}} &amp; &lt; %00 $(id) `id`")]
    public async Task Strange_text_in_every_field_is_kept_exactly_and_shown_safely(string text)
    {
        var writer = await NewWriterAsync();
        var shortText = text.Replace("\n", " ", StringComparison.Ordinal).Trim();
        var parts = new JsonObject();
        foreach (var part in new[] { "situation", "task", "action", "result" }) parts[part] = text;
        parts["measuredBy"] = shortText;
        using var begun = await writer.Http.PostAsJsonAsync("/api/stories", new JsonObject
        {
            ["form"] = "Star", ["title"] = shortText, ["when"] = shortText, ["where"] = shortText, ["texts"] = parts, ["skills"] = new JsonArray(shortText[..Math.Min(30, shortText.Length)].TrimEnd('\ud83d', '\ud83c')),
        });
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var story = await Writer.ReadAsync(begun);
        var id = story["id"]!.GetValue<string>();
        await writer.SaveAsync(id, "Something else", 1);

        Assert.Equal(text, story["content"]!["texts"]!["action"]!.GetValue<string>());
        Assert.Equal(shortText, story["content"]!["title"]!.GetValue<string>());
        foreach (var page in new[] { "/stories", $"/stories/{id}", $"/stories/{id}/history", "/stories/map" })
        {
            var html = await writer.Visitor.ReadAsync(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("title", 151)]
    [InlineData("when", 101)]
    [InlineData("where", 101)]
    [InlineData("texts.action", 5_001)]
    [InlineData("texts.measuredBy", 301)]
    [InlineData("skills", 41)]
    public async Task A_text_that_is_too_long_is_refused_and_the_story_stays(string field, int length)
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Stays");
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Writer.Body("Stays", 1)))!;
        var long_ = new string('x', length);
        if (field == "skills") body["skills"] = new JsonArray(long_);
        else if (field.StartsWith("texts.", StringComparison.Ordinal)) body["texts"]![field[6..]] = long_;
        else body[field] = long_;
        using var refused = await writer.Http.PutAsJsonAsync($"/api/stories/{id}", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("characters", (await Writer.ReadAsync(refused))["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, (await writer.GetAsync($"/api/stories/{id}"))["revision"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_megabyte_is_refused_by_every_door_and_the_story_stays()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Stays");
        var megabyte = new string('x', 1_000_000);
        using var saved = await writer.SaveAsync(id, "Stays", 1, megabyte);
        using var coached = await writer.Http.PostAsJsonAsync("/api/stories/coach", new { form = "Star", texts = new { action = megabyte } });
        using var posted = await writer.Visitor.PostAsync($"/stories/{id}", ("Input.Action", megabyte), ("Input.Revision", "1"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, saved.StatusCode);
        Assert.Contains("The request is too large.", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, coached.StatusCode);
        Assert.Contains(posted.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        Assert.Equal("It was late.", (await writer.GetAsync($"/api/stories/{id}"))["content"]!["texts"]!["situation"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"title":"nul \u0000"}""")]
    [InlineData("""{"texts":{"action":"half \ud800"}}""")]
    [InlineData("""{"skills":["\udc00"]}""")]
    [InlineData("""{"kind":"Nothing"}""")]
    [InlineData("""{"competencies":["Failure","Failure"]}""")]
    [InlineData("""{"competencies":["Magic"]}""")]
    [InlineData("""{"form":7}""")]
    [InlineData("""{"skills":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21"]}""")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task What_no_story_can_be_is_refused_with_a_sentence(string json)
    {
        var writer = await NewWriterAsync();
        using var refused = await writer.Http.PostAsync("/api/stories", Writer.Raw(json));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await Writer.ReadAsync(refused))["title"]!.GetValue<string>());
        Assert.Equal(0, (await writer.GetAsync("/api/stories"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Refused_by_form_the_text_is_still_there()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("By form");
        var tooLong = new string('y', 5_001);
        using var refused = await writer.Visitor.PostAsync($"/stories/{id}", ("Input.Title", "By form"), ("Input.Action", tooLong), ("Input.Revision", "1"));
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(tooLong, page, StringComparison.Ordinal);
        Assert.Contains("Please keep “Action” to 5,000 characters", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/stories/not-an-id")]
    [InlineData("/api/stories/00000000000000000000000000000000")]
    [InlineData("/stories/not-an-id")]
    [InlineData("/stories/examples/no-such-example")]
    [InlineData("/stories/..%2F..%2Fetc")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var writer = await NewWriterAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("search=%00")]
    [InlineData("after=nonsense")]
    [InlineData("search=%22%22%22%20-%20%7C%20%26")]
    public async Task A_list_that_is_asked_for_oddly_answers_or_refuses(string query)
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("One");
        var path = query.StartsWith("after", StringComparison.Ordinal) ? $"/api/stories/{id}/states?{query}" : $"/api/stories?{query}";
        Assert.Contains((await writer.Http.GetAsync(path)).StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
    }
}
