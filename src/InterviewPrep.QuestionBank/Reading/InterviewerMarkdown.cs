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
            file.Sections(names.Script, 3, MaxSections)?.Select(s => file.ReadPhase(s.Line, s.Section)).ToList(),
            file.Texts(names.Clarifications, 2),
            file.Texts(names.Hints, 2, 6),
            file.Texts(names.WrongApproaches, 2),
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

    [GeneratedRegex(@"\A(?<title>.+) \((?<minutes>[1-9][0-9]?) min\)\z")]
    private static partial Regex Phase();
}
