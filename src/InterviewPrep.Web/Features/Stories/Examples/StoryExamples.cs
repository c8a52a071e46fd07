using System.Reflection;
using InterviewPrep.Domain.Stories;
using InterviewPrep.QuestionBank;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace InterviewPrep.Web.Features.Stories.Examples;

/// <summary>A story that was made up to show how one looks.</summary>
/// <param name="Id">The file's name.</param>
public sealed record StoryExample(string Id, StoryContent Content);

/// <summary>
/// The examples of this build, read once from the Markdown files beside: front matter (title, kind, when, where, competencies, measurable_result, skills), then
/// <c>## Situation</c>, <c>## Task</c>, <c>## Action</c>, <c>## Result</c>.
/// </summary>
public sealed class StoryExamples
{
    private const string Prefix = "Stories.Examples/";
    private const string Fence = "---\n";

    public IReadOnlyList<StoryExample> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Read(name[Prefix.Length..], TextOf(name))),
    ];

    /// <exception cref="FormatException">Says what is wrong with the file.</exception>
    public static StoryExample Read(string id, string file)
    {
        var text = file.ReplaceLineEndings("\n");
        var end = text.IndexOf($"\n{Fence}", Fence.Length - 1, StringComparison.Ordinal);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || end < 0) throw new FormatException($"Example {id}: it begins with front matter between two lines of ---.");
        var matter = MatterOf(id, text[Fence.Length..(end + 1)]);
        var texts = new StoryTexts { MeasuredBy = matter.MeasurableResult ?? "" };
        foreach (var section in ("\n" + text[(end + 1 + Fence.Length)..]).Split("\n## ").Skip(1))
        {
            var (heading, words) = section.IndexOf('\n', StringComparison.Ordinal) is var at and > 0 ? (section[..at].Trim(), section[at..].Trim()) : (section.Trim(), "");
            if (!Enum.TryParse<StoryPart>(heading, out var part)) throw new FormatException($"Example {id}: there is no part “{heading}”.");
            texts = texts.With(part, Unwrapped(words));
        }
        if (!texts.IsWhole(StoryForm.Star)) throw new FormatException($"Example {id}: it needs Situation, Task, Action and Result.");
        return new StoryExample(id, new StoryContent(
            matter.Title ?? throw new FormatException($"Example {id}: it needs a title."),
            Enum.TryParse<StoryKind>((matter.Kind ?? "").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : throw new FormatException($"Example {id}: there is no kind “{matter.Kind}”."),
            matter.When ?? "", matter.Where ?? "", texts,
            [.. matter.Competencies.Select(slug => Competencies.BySlug.TryGetValue(slug, out var known) ? known : throw new FormatException($"Example {id}: there is no competency “{slug}”."))],
            matter.Skills));
    }

    private static FrontMatter MatterOf(string id, string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<FrontMatter>(yaml) ?? new FrontMatter();
        }
        catch (YamlException broken)
        {
            throw new FormatException($"Example {id}, front matter, line {broken.Start.Line}: {broken.Message}", broken);
        }
    }

    /// <summary>Lines that the author broke become one; an empty line stays.</summary>
    private static string Unwrapped(string words) => string.Join("\n\n", words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim().Replace('\n', ' ')));

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed class FrontMatter
    {
        public string? Title { get; set; }
        public string? Kind { get; set; }
        public string? When { get; set; }
        public string? Where { get; set; }
        public List<string> Competencies { get; set; } = [];
        public string? MeasurableResult { get; set; }
        public List<string> Skills { get; set; } = [];
    }
}
