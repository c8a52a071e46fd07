using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <param name="Minutes">Null: as long as the script takes.</param>
/// <param name="Coding">Null for kinds that have no code.</param>
/// <param name="Competencies">Of a behavioural question only.</param>
internal sealed record QuestionHeader(
    string Id,
    int IdLine,
    int Version,
    string Title,
    Level Level,
    IReadOnlyList<string> Topics,
    int? Minutes,
    int MinutesLine,
    string Summary,
    QuestionKind Kind,
    CodingHeader? Coding,
    IReadOnlyList<Competency> Competencies);

/// <summary>question.yaml.</summary>
internal static partial class QuestionYaml
{
    public const int MinMinutes = 5;
    public const int MaxMinutes = 120;

    public static readonly IReadOnlyDictionary<string, Level> Levels = new Dictionary<string, Level>
    {
        ["intern"] = Level.Intern,
        ["junior"] = Level.Junior,
        ["junior-plus"] = Level.JuniorPlus,
    };

    public static readonly IReadOnlyDictionary<string, QuestionKind> Kinds = new Dictionary<string, QuestionKind>
    {
        ["function"] = QuestionKind.Function,
        ["program"] = QuestionKind.Program,
        ["behavioural"] = QuestionKind.Behavioural,
        ["system-design"] = QuestionKind.SystemDesign,
    };

    public static QuestionHeader Read(YamlNode root, FileProblems problems)
    {
        var fields = YamlFields.Of(root, problems);
        fields.Int("format", 1, 1);
        var kind = fields.OneOf("kind", Kinds);
        var competencies = kind == QuestionKind.Behavioural ? ReadCompetencies(fields) : [];
        var minutes = fields.Int("minutes", MinMinutes, MaxMinutes, 0);
        var header = new QuestionHeader(
            ReadId(fields, out var idLine),
            idLine,
            fields.Int("version", 1, 10_000),
            fields.Text("title", 80),
            fields.OneOf("level", Levels),
            kind == QuestionKind.Behavioural ? [.. competencies.Select(Competencies.SlugOf)] : ReadTopics(fields),
            minutes > 0 ? minutes : null,
            fields.Optional("minutes")?.Line ?? fields.Line,
            fields.Text("summary", 200),
            kind,
            kind is QuestionKind.Function or QuestionKind.Program ? CodingYaml.Read(fields, kind) : null,
            competencies);
        fields.RefuseOthers();
        return header;
    }

    private static string ReadId(YamlFields fields, out int line)
    {
        var id = fields.Text("id", 60);
        line = fields.Optional("id")?.Line ?? fields.Line;
        if (id.Length > 0 && !QuestionId.TryParse(id, out _))
            fields.Problems.Add(line, $"'{id}' is no id: lower-case words joined by hyphens, 3 to 60 characters.");
        return id;
    }

    private static List<string> ReadTopics(YamlFields fields)
    {
        var topics = new List<string>();
        foreach (var node in fields.List("topics", 1, 6))
        {
            if (node is YamlScalar { Value: var topic } && Topic().IsMatch(topic) && !topics.Contains(topic))
                topics.Add(topic);
            else
                fields.Problems.Add(node, "A topic is a lower-case word, or some joined by hyphens, given once.");
        }
        return topics;
    }

    private static List<Competency> ReadCompetencies(YamlFields fields)
    {
        var competencies = new List<Competency>();
        foreach (var node in fields.List("competencies", 1, 3))
        {
            if (node is YamlScalar { Value: var word } && Competencies.BySlug.TryGetValue(word, out var competency) && !competencies.Contains(competency))
                competencies.Add(competency);
            else
                fields.Problems.Add(node, $"A competency is one of {string.Join(", ", Competencies.BySlug.Keys)}, given once.");
        }
        return competencies;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Topic();
}
