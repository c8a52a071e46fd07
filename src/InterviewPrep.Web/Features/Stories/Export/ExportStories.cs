using System.Text;
using System.Text.RegularExpressions;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using MediatR;

namespace InterviewPrep.Web.Features.Stories.Export;

/// <summary>The caller's stories whole, to take along, by title.</summary>
/// <param name="Story">Null: all of them.</param>
public sealed record ExportStories(StoryId? Story = null) : IRequest<IReadOnlyList<StoryView>>;

internal sealed class ExportStoriesHandler(IDocumentStore store, OwnStories own) : IRequestHandler<ExportStories, IReadOnlyList<StoryView>>
{
    public async Task<IReadOnlyList<StoryView>> Handle(ExportStories request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        if (request.Story is { } id) return [StoryView.Of(await own.FindAsync(id, session, cancellationToken))];
        var stories = await own.ListAsync(session, cancellationToken);
        return [.. stories.OrderBy(s => s.Content.ShownTitle, StringComparer.OrdinalIgnoreCase).Select(s => new StoryView(s.Id, s.Form, s.Content, 0, s.CreatedAt, s.ChangedAt))];
    }
}

/// <summary>Stories as Markdown. What the person wrote is text in it, whatever signs it has.</summary>
internal static partial class StoryMarkdown
{
    public static string Of(IEnumerable<StoryView> stories)
    {
        var text = new StringBuilder();
        foreach (var (_, form, content, _, _, _) in stories)
        {
            text.Append("# ").AppendLine(OneLine(content.ShownTitle)).AppendLine();
            var facts = new[] { StoryWords.Of(content.Kind), content.Where, content.When }.Where(f => f.Length > 0).Select(OneLine);
            text.AppendLine(string.Join(" · ", facts)).AppendLine();
            if (content.Competencies.Count > 0) text.Append("Shows: ").AppendLine(string.Join(", ", content.Competencies.Select(StoryWords.Of))).AppendLine();
            if (content.Skills.Count > 0) text.Append("Skills: ").AppendLine(string.Join(", ", content.Skills.Select(OneLine))).AppendLine();
            foreach (var part in StoryShape.Of(form).Parts.Where(part => content.Texts[part].Length > 0))
                text.Append("## ").AppendLine(PartWords.Of(part)).AppendLine().AppendLine(Paragraphs(content.Texts[part])).AppendLine();
            if (content.Texts.MeasuredBy.Length > 0) text.Append("In figures: ").AppendLine(OneLine(content.Texts.MeasuredBy)).AppendLine();
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string OneLine(string text) => Escaped(text.ReplaceLineEndings(" "));

    /// <summary>Line ends of the person's stay line ends.</summary>
    private static string Paragraphs(string text) => string.Join("  \n", text.Trim().Split('\n').Select(line => Escaped(line.TrimEnd())));

    private static string Escaped(string line) => ListSign().Replace(Signs().Replace(line, @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>#|&~]")]
    private static partial Regex Signs();

    /// <summary>What would begin a list at the start of a line.</summary>
    [GeneratedRegex(@"^(\s*\d*)([-+.)=])(?=\s|$|[-=])")]
    private static partial Regex ListSign();
}
