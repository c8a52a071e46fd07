using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Markdown as HTML that is safe to show: raw HTML is text, links lead to the web only, nothing is loaded from elsewhere.</summary>
public static class SafeMarkdown
{
    /// <summary>A page has its title as first heading, so a text's own headings start below.</summary>
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + 1, DeepestHeading);
        foreach (var column in document.Descendants<Table>().SelectMany(t => t.ColumnDefinitions)) column.Alignment = null; // would be an inline style
        foreach (var link in document.Descendants<LinkInline>().ToList()) MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsWeb(l.Url))) link.Url = "";
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }

    private static void MakeSafe(LinkInline link)
    {
        link.IsImage = false;
        if (!IsWeb(link.Url)) link.Url = "";
    }

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
