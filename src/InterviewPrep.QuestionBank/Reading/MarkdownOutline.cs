namespace InterviewPrep.QuestionBank.Reading;

/// <param name="Text">Everything under the heading, as it is written.</param>
/// <param name="Intro">What comes before the first <c>## </c> heading.</param>
internal sealed record MarkdownPart(string Title, int Line, string Text, string Intro, IReadOnlyList<(int Line, Section Section)> Sections);

/// <summary>Cuts a Markdown text at its <c># </c> and <c>## </c> headings; what looks like one inside a code fence is none.</summary>
internal static class MarkdownOutline
{
    private sealed record Heading(int Level, string Title, int Index);

    /// <summary>The parts by their title, ignoring case.</summary>
    public static Dictionary<string, MarkdownPart> Read(string text, FileProblems problems)
    {
        var lines = text.Split('\n');
        var headings = Headings(lines).ToList();
        var parts = new Dictionary<string, MarkdownPart>(StringComparer.OrdinalIgnoreCase);
        var tops = headings.Where(h => h.Level == 1).ToList();
        if (Body(lines, 0, tops.Count > 0 ? tops[0].Index : lines.Length).Length > 0)
            problems.Add(1, "Everything belongs under a '# ' heading.");
        for (var i = 0; i < tops.Count; i++)
        {
            var end = i + 1 < tops.Count ? tops[i + 1].Index : lines.Length;
            var part = Cut(lines, tops[i], end, [.. headings.Where(h => h.Level == 2 && h.Index > tops[i].Index && h.Index < end)]);
            if (!parts.TryAdd(part.Title, part))
                problems.Add(part.Line, $"'# {part.Title}' is given twice.");
        }
        return parts;
    }

    private static MarkdownPart Cut(string[] lines, Heading top, int end, List<Heading> subs)
    {
        var sections = subs.Select((sub, i) =>
            (sub.Index + 1, new Section(sub.Title, Body(lines, sub.Index + 1, i + 1 < subs.Count ? subs[i + 1].Index : end))));
        var intro = Body(lines, top.Index + 1, subs.Count > 0 ? subs[0].Index : end);
        return new MarkdownPart(top.Title, top.Index + 1, Body(lines, top.Index + 1, end), intro, [.. sections]);
    }

    private static IEnumerable<Heading> Headings(string[] lines)
    {
        var fenced = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            else if (!fenced && lines[i].StartsWith("# ", StringComparison.Ordinal))
                yield return new Heading(1, lines[i][2..].Trim(), i);
            else if (!fenced && lines[i].StartsWith("## ", StringComparison.Ordinal))
                yield return new Heading(2, lines[i][3..].Trim(), i);
        }
    }

    private static string Body(string[] lines, int from, int to) => string.Join('\n', lines[from..to]).Trim();
}
