using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Markdown as HTML that is safe to show: raw HTML is text, links lead to the web only, nothing is loaded from elsewhere.</summary>
public static class SafeMarkdown
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    /// <param name="topHeading">Level of the text's highest headings, whatever the author wrote: they have to fit below those of the page.</param>
    public static string ToHtml(string markdown, int topHeading = 2)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var heading in headings) heading.Level = Math.Min(heading.Level - highest + topHeading, DeepestHeading);
        foreach (var wide in document.Descendants().Where(b => b is CodeBlock or Table)) wide.GetAttributes().AddProperty("tabindex", "0"); // scrolled by keyboard too
        foreach (var column in document.Descendants<Table>().SelectMany(t => t.ColumnDefinitions)) column.Alignment = null; // would be an inline style
        foreach (var link in document.Descendants<LinkInline>().ToList()) MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsWeb(l.Url)).ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        renderer.Render(document);
        return text.ToString();
    }

    /// <summary>The words alone, in one line.</summary>
    public static string ToText(string markdown) => string.Join(' ', Markdown.ToPlainText(markdown, Pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A picture becomes a link that says so; what leads nowhere, or stands within a link, is its words alone.</summary>
    private static void MakeSafe(LinkInline link)
    {
        if (link.IsImage)
        {
            link.IsImage = false;
            if (link.FirstChild is { } first) first.InsertBefore(new LiteralInline("picture: "));
            else link.AppendChild(new LiteralInline(IsWeb(link.Url) ? $"picture at {new Uri(link.Url!).Host}" : "picture"));
        }
        if (IsWeb(link.Url) && link.FindParentOfType<LinkInline>().All(outer => outer == link)) return;
        foreach (var inline in link.ToList())
        {
            inline.Remove();
            link.InsertBefore(inline);
        }
        link.Remove();
    }

    private static bool IsWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
