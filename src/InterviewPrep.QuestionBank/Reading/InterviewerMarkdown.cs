using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>interviewer.md: parts under <c># </c> headings, their pieces under <c>## </c> headings.</summary>
internal sealed partial class InterviewerMarkdown
{
    private const int MaxSections = 12;
    private readonly Dictionary<string, MarkdownPart> _parts;
    private readonly FileProblems _problems;

    private InterviewerMarkdown(string text, FileProblems problems) => (_parts, _problems) = (MarkdownOutline.Read(text, problems), problems);

    /// <summary>The parts that <paramref name="text"/> gives, each whole.</summary>
    public static PackParts Read(string text, PackHeadings names, FileProblems problems)
    {
        var file = new InterviewerMarkdown(text, problems);
        var parts = new PackParts(
            file.Spoken(names.Script, 3)?.Select(s => file.ReadPhase(s.Line, s.Section)).ToList(),
            file.Texts(names.Clarifications, 2),
            file.Texts(names.Hints, 2, 6),
            file.Spoken(names.WrongApproaches, 2)?.Select(s => s.Section).ToList(),
            file.Texts(names.FollowUps, 2),
            file.Whole(names.Reference));
        foreach (var part in file._parts.Values)
        {
            string[] known = [names.Script, names.Clarifications, names.Hints, names.WrongApproaches, names.FollowUps, names.Reference];
            problems.Add(part.Line, $"'# {part.Title}' is not known. Known are {string.Join(", ", known)}.");
        }
        return parts;
    }

    private List<Section>? Texts(string title, int min, int max = MaxSections) => Sections(title, min, max)?.Select(s => s.Section).ToList();

    /// <summary>Sections with a sentence each that somebody who never interviewed can say word for word: it stands in a block quote.</summary>
    private IReadOnlyList<(int Line, Section Section)>? Spoken(string title, int min)
    {
        var sections = Sections(title, min, MaxSections);
        foreach (var (line, section) in sections?.Where(s => !Quote().IsMatch(s.Section.Text)) ?? [])
            _problems.Add(line, $"'## {section.Title}' does not tell what to say: write it word for word in a line that begins with '> '.");
        return sections;
    }

    private IReadOnlyList<(int Line, Section Section)>? Sections(string title, int min, int max)
    {
        if (!_parts.Remove(title, out var part))
            return null;
        if (part.Intro.Length > 0)
            _problems.Add(part.Line, $"Text of '# {title}' belongs under '## ' headings.");
        if (part.Sections.Count < min || part.Sections.Count > max)
            _problems.Add(part.Line, $"'# {title}' has {part.Sections.Count} '## ' headings; {min} to {max} are expected.");
        foreach (var (line, section) in part.Sections.Where(s => s.Section.Text.Length == 0))
            _problems.Add(line, $"Nothing stands under '## {section.Title}'.");
        return part.Sections;
    }

    private string? Whole(string title)
    {
        if (!_parts.Remove(title, out var part))
            return null;
        if (part.Text.Length == 0)
            _problems.Add(part.Line, $"Nothing stands under '# {title}'.");
        return part.Text;
    }

    private ScriptPhase ReadPhase(int line, Section section)
    {
        var heading = Phase().Match(section.Title);
        if (!heading.Success)
            _problems.Add(line, $"Say how long '## {section.Title}' takes, as in '## Opening (2 min)'.");
        return heading.Success
            ? new ScriptPhase(heading.Groups["title"].Value, int.Parse(heading.Groups["minutes"].Value, CultureInfo.InvariantCulture), section.Text)
            : new ScriptPhase(section.Title, 0, section.Text);
    }

    [GeneratedRegex("^> .", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\A(?<title>.+) \((?<minutes>[1-9][0-9]?) min\)\z")]
    private static partial Regex Phase();
}
