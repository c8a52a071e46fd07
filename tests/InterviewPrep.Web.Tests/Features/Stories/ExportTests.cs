using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Markdig;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class ExportTests(WebServer server)
{
    private async Task<(Writer Writer, string Story)> BeginAsync(string action)
    {
        var writer = new Writer(await server.NewCandidateAsync());
        return (writer, await writer.BeginAsync("Taken along", action));
    }

    [Fact]
    public async Task Markdown_has_the_parts_as_headings_and_the_text_as_text()
    {
        const string Strange = "# no heading\n- no list\n1. no list\n*no* <b>html</b> [no](link)\n=====";
        var (writer, _) = await BeginAsync(Strange);
        var markdown = await writer.Http.GetStringAsync("/api/stories/export.md");
        var html = Markdown.ToHtml(markdown);

        Assert.StartsWith("# Taken along\n", markdown, StringComparison.Ordinal);
        Assert.Contains("<h2>Action</h2>", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("<h2>").Length - 1);
        Assert.Equal(1, html.Split("<h1>").Length - 1);
        foreach (var tag in new[] { "<ul>", "<ol>", "<em>", "<b>", "<a " }) Assert.DoesNotContain(tag, html, StringComparison.Ordinal);
        Assert.Contains("# no heading", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_story_as_it_is()
    {
        var (writer, story) = await BeginAsync("I asked 🙂.");
        var json = JsonNode.Parse(await writer.Http.GetStringAsync($"/api/stories/export.json?story={story}"))!;

        Assert.Equal("I asked 🙂.", json[0]!["content"]!["texts"]!["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_to_print_has_all_stories_and_only_ones_own()
    {
        var (writer, story) = await BeginAsync("I asked.");
        var (other, _) = await BeginAsync("Somebody else asked.");
        var page = await writer.Visitor.ReadAsync("/stories/print");

        Assert.Contains("I asked.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else asked.", page, StringComparison.Ordinal);
        foreach (var path in new[] { $"/stories/print?story={story}", $"/api/stories/export.md?story={story}", $"/api/stories/export.json?story={story}" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(path)).StatusCode);
    }
}
