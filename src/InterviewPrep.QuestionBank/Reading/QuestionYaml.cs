using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <param name="Comparison">Null: Checker.cs compares.</param>
internal sealed record QuestionHeader(
    string Id,
    int IdLine,
    int Version,
    string Title,
    Level Level,
    IReadOnlyList<string> Topics,
    int Minutes,
    string Summary,
    Target Target,
    Comparison? Comparison,
    Limits Limits);

/// <summary>question.yaml.</summary>
internal static partial class QuestionYaml
{
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
    };

    public static QuestionHeader Read(YamlNode root, FileProblems problems)
    {
        var fields = YamlFields.Of(root, problems);
        fields.Int("format", 1, 1);
        var header = new QuestionHeader(
            ReadId(fields, out var idLine),
            idLine,
            fields.Int("version", 1, 10_000),
            fields.Text("title", 80),
            fields.OneOf("level", Levels),
            ReadTopics(fields),
            fields.Int("minutes", 5, 120),
            fields.Text("summary", 200),
            ReadTarget(fields),
            ReadComparison(fields),
            ReadLimits(fields));
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

    private static Target ReadTarget(YamlFields fields)
    {
        var kind = fields.OneOf("kind", Kinds);
        var function = fields.Optional("function");
        if (kind == QuestionKind.Function)
            return function is null ? Missing(fields) : FunctionYaml.Read(YamlFields.Of(function, fields.Problems));
        if (function is not null)
            fields.Problems.Add(function, "A program is started, not called: leave 'function' out.");
        return new ProgramTarget();
    }

    private static ProgramTarget Missing(YamlFields fields)
    {
        fields.Problems.Add(fields.Line, "'function' is missing: say what is called.");
        return new ProgramTarget();
    }

    private static Comparison? ReadComparison(YamlFields fields)
    {
        var node = fields.Required("comparison");
        switch (node)
        {
            case YamlScalar { Value: "exact" }: return new Comparison.Exact();
            case YamlScalar { Value: "unordered" }: return new Comparison.Unordered();
            case YamlScalar { Value: "checker" }: return null;
            case YamlMap { Entries: [({ Value: "tolerance" }, YamlScalar { Value: var text })] }
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var epsilon) && epsilon is > 0 and < 1:
                return new Comparison.Tolerance(epsilon);
        }
        if (node is not null)
            fields.Problems.Add(node, "'comparison' must be exact, unordered, checker, or { tolerance: 0.001 } with a number between 0 and 1.");
        return new Comparison.Exact();
    }

    private static Limits ReadLimits(YamlFields fields)
    {
        var standard = new Limits();
        if (fields.Optional("limits") is not { } node)
            return standard;
        var limits = YamlFields.Of(node, fields.Problems);
        var read = new Limits(
            limits.Int("cpuMs", 10, 10_000, standard.CpuMs),
            limits.Int("memoryMb", 32, 512, standard.MemoryMb),
            limits.Int("outputKb", 1, 1_024, standard.OutputKb));
        limits.RefuseOthers();
        return read;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Topic();
}
