using System.Globalization;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>The fields of one mapping. Remembers which were asked for, so that the others can be told as unknown.</summary>
internal sealed class YamlFields(YamlMap map, FileProblems problems)
{
    private readonly List<string> _known = [];

    public int Line => map.Line;

    public FileProblems Problems => problems;

    /// <summary>The fields of <paramref name="node"/>; none, and a problem, when it is no mapping.</summary>
    public static YamlFields Of(YamlNode node, FileProblems problems)
    {
        if (node is YamlMap map)
            return new YamlFields(map, problems);
        problems.Add(node, "Fields are expected here, as in 'name: value'.");
        return new YamlFields(new YamlMap([], node.Line), problems);
    }

    public YamlNode? Optional(string name)
    {
        _known.Add(name);
        return map.Entries.FirstOrDefault(e => e.Key.Value == name).Value;
    }

    public YamlNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
            problems.Add(map, $"'{name}' is missing.");
        return value;
    }

    /// <summary>Trimmed text of 1 to <paramref name="maxLength"/> characters, or "" after telling the problem.</summary>
    public string Text(string name, int maxLength) => Required(name) is { } node ? TextOf(node, name, maxLength) : "";

    public string? OptionalText(string name, int maxLength) => Optional(name) is { } node ? TextOf(node, name, maxLength) : null;

    public int Int(string name, int min, int max, int? otherwise = null)
    {
        var node = otherwise is null ? Required(name) : Optional(name);
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        if (node is not null)
            problems.Add(node, $"'{name}' must be a whole number from {min} to {max}.");
        return otherwise ?? min;
    }

    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        var node = Required(name);
        if (node is YamlScalar scalar && choices.TryGetValue(scalar.Value, out var value))
            return value;
        if (node is not null)
            problems.Add(node, $"'{name}' must be one of {string.Join(", ", choices.Keys)}.");
        return choices.Values.First();
    }

    public IReadOnlyList<YamlNode> List(string name, int min, int max)
    {
        var node = min > 0 ? Required(name) : Optional(name);
        var items = node is YamlList list ? list.Items : [];
        if (node is not null && (node is not YamlList || items.Count < min || items.Count > max))
            problems.Add(node, $"'{name}' must be a list of {min} to {max}.");
        return items;
    }

    /// <summary>Exactly <paramref name="count"/> texts of 1 to <paramref name="maxLength"/> characters.</summary>
    /// <param name="meaning">What they stand for, as the end of a sentence.</param>
    public IReadOnlyList<string> TextList(string name, int count, int maxLength, string meaning)
    {
        var node = Required(name);
        var items = node is YamlList list ? list.Items : [];
        if (node is not null && items.Count != count)
            problems.Add(node, $"'{name}' must be {count} texts: {meaning}.");
        return [.. items.Select(item => TextOf(item, name, maxLength))];
    }

    /// <summary>To be called after the last field was read.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in map.Entries.Where(e => !_known.Contains(e.Key.Value)))
            problems.Add(key, $"'{key.Value}' is not known here. Known are {string.Join(", ", _known)}.");
    }

    private string TextOf(YamlNode node, string name, int maxLength)
    {
        var text = (node as YamlScalar)?.Value.Trim() ?? "";
        if (text.Length < 1 || text.Length > maxLength)
            problems.Add(node, $"'{name}' must be text of 1 to {maxLength} characters.");
        return text;
    }
}
