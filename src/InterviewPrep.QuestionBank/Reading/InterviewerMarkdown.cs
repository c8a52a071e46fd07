using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>interviewer.md: six parts under <c># </c> headings, their pieces under <c>## </c> headings.</summary>
internal static partial class InterviewerMarkdown
{
    private const int MaxSections = 12;

    public static InterviewerPack Read(string text, FileProblems problems)
    {
        var parts = MarkdownOutline.Read(text, problems);
        var pack = new InterviewerPack(
            Texts("Script", 1),
            Texts("Clarifying questions", 1),
            Texts("Hints", 2, 6),
            Texts("Usual wrong approaches", 1),
            Whole("Approaches"),
            [.. Sections("Rubric", 1, MaxSections).Select(s => ReadCriterion(s.Line, s.Section, problems))]);
        foreach (var part in parts.Values)
            problems.Add(part.Line, $"'# {part.Title}' is not known. Known are {string.Join(", ", Names)}.");
        return pack;

        IReadOnlyList<Section> Texts(string title, int min, int max = MaxSections) => [.. Sections(title, min, max).Select(s => s.Section)];

        IReadOnlyList<(int Line, Section Section)> Sections(string title, int min, int max)
        {
            if (Take(title) is not { } part)
                return [];
            if (part.Intro.Length > 0)
                problems.Add(part.Line, $"Text of '# {title}' belongs under '## ' headings.");
            if (part.Sections.Count < min || part.Sections.Count > max)
                problems.Add(part.Line, $"'# {title}' has {part.Sections.Count} '## ' headings; {min} to {max} are expected.");
            foreach (var (line, section) in part.Sections.Where(s => s.Section.Text.Length == 0))
                problems.Add(line, $"Nothing stands under '## {section.Title}'.");
            return part.Sections;
        }

        string Whole(string title)
        {
            var part = Take(title);
            if (part is { Text.Length: 0 })
                problems.Add(part.Line, $"Nothing stands under '# {title}'.");
            return part?.Text ?? "";
        }

        MarkdownPart? Take(string title)
        {
            if (!parts.Remove(title, out var part) && text.Length > 0)
                problems.Add($"The part '# {title}' is missing.");
            return part;
        }
    }

    private static readonly string[] Names = ["Script", "Clarifying questions", "Hints", "Usual wrong approaches", "Approaches", "Rubric"];

    private static RubricCriterion ReadCriterion(int line, Section section, FileProblems problems)
    {
        var levels = Level().Matches(section.Text);
        if (levels.Count != 4 || Level().Replace(section.Text, "").Trim().Length > 0)
            problems.Add(line, $"Under '## {section.Title}' of the rubric four lines are expected, '1. ' to '4. ', the lowest score first.");
        return new RubricCriterion(section.Title, [.. levels.Select(l => l.Groups["text"].Value.Trim())]);
    }

    [GeneratedRegex(@"^[1-4]\. (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Level();
}
