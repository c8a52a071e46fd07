using System.Runtime.CompilerServices;
using InterviewPrep.Domain.Stories;

namespace InterviewPrep.Domain.Tests.Stories;

/// <summary>A story of <c>Golden/*.md</c>: what the coach must and must not say about it, then the text.</summary>
/// <param name="Must">A rule, and the words that it has to point at; null: any.</param>
/// <param name="MustNot">Rules; <c>*</c> stands for all.</param>
public sealed record GoldenStory(StoryForm Form, IReadOnlyList<(string Rule, string? Words)> Must, IReadOnlyList<string> MustNot, StoryTexts Texts)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Golden");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static GoldenStory Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{name}.md"));
        var end = Array.IndexOf(lines, "---");
        var head = lines[..end].Select(line => line.Split(": ", 2)).ToLookup(line => line[0], line => line[1]);
        return new GoldenStory(
            head["form"].Contains("project") ? StoryForm.Project : StoryForm.Star,
            [.. head["must"].Select(MustOf)],
            [.. head["must-not"].SelectMany(rules => rules.Split(", "))],
            TextsOf(lines[(end + 1)..]));
    }

    private static (string, string?) MustOf(string line) => line.Split(' ', 2) is [var rule, var words] ? (rule, words.Trim('"')) : (line, null);

    private static StoryTexts TextsOf(IEnumerable<string> lines)
    {
        var (texts, heading, words) = (new StoryTexts(), "", new List<string>());
        foreach (var line in lines.Append("## end"))
        {
            if (!line.StartsWith("## ", StringComparison.Ordinal))
            {
                words.Add(line);
                continue;
            }
            if (heading.Length > 0) texts = With(texts, heading, string.Join('\n', words).Trim());
            (heading, words) = (line[3..], []);
        }
        return texts;
    }

    private static StoryTexts With(StoryTexts texts, string heading, string words) => heading == "Measured by"
        ? texts with { MeasuredBy = words }
        : texts.With(Enum.GetValues<StoryPart>().First(part => PartWords.Of(part) == heading), words);

    private static string Here([CallerFilePath] string path = "") => path;
}
