using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>
/// Turns YAML values into JSON. Large inputs are written small: <c>{ $range: [1, 5] }</c> is 1 to 5, <c>{ $repeat: [x, 3] }</c> a list of three x,
/// <c>{ $text: [ab, 3] }</c> is "ababab", and <c>{ $concat: [...] }</c> joins lists, or texts.
/// </summary>
internal sealed partial class CaseValue
{
    /// <summary>Most values (numbers, texts, lists) and most characters of text in one case.</summary>
    public const int MaxValues = 200_000;

    public const int MaxCharacters = 512 * 1024;

    private int _values;
    private int _characters;

    /// <exception cref="CaseValueException">The value is no data, or too large.</exception>
    public static JsonElement Read(YamlNode node) => new CaseValue().ReadNode(node).ToElement();

    private JsonNode? ReadNode(YamlNode node)
    {
        Charge(node, 1, 0);
        return node switch
        {
            YamlScalar scalar => ReadScalar(scalar),
            YamlList list => new JsonArray([.. list.Items.Select(ReadNode)]),
            YamlMap { Entries: [({ Value: ['$', ..] } key, var value)] } => ReadShorthand(key, value),
            YamlMap map => ReadMap(map),
            _ => throw new CaseValueException(node.Line, "A value is expected."),
        };
    }

    private JsonObject ReadMap(YamlMap map)
    {
        var read = new JsonObject();
        foreach (var (key, value) in map.Entries.DistinctBy(e => e.Key.Value))
            read.Add(key.Value, ReadNode(value));
        return read;
    }

    private JsonNode? ReadScalar(YamlScalar scalar)
    {
        Charge(scalar, 0, scalar.Value.Length);
        return scalar switch
        {
            { Plain: true, Value: "" or "null" or "~" } => null,
            { Plain: true, Value: "true" } => JsonValue.Create(true),
            { Plain: true, Value: "false" } => JsonValue.Create(false),
            { Plain: true } when Number().IsMatch(scalar.Value) => JsonNode.Parse(scalar.Value),
            _ => JsonValue.Create(scalar.Value),
        };
    }

    private JsonNode ReadShorthand(YamlScalar key, YamlNode value)
    {
        var items = (value as YamlList)?.Items ?? [];
        return (key.Value, items) switch
        {
            ("$range", [var from, var to]) => ReadRange(IntOf(from), IntOf(to), key),
            ("$repeat", [var item, var times]) => new JsonArray([.. Enumerable.Range(0, TimesOf(times)).Select(_ => ReadNode(item))]),
            ("$text", [YamlScalar piece, var times]) => ReadText(piece, TimesOf(times)),
            ("$concat", { Count: > 0 }) => Concat(key, items),
            _ => throw new CaseValueException(key.Line, "Known are { $range: [from, to] }, { $repeat: [value, times] }, { $text: [text, times] } and { $concat: [lists or texts] }."),
        };
    }

    private JsonArray ReadRange(int from, int to, YamlScalar key)
    {
        if (to < from)
            throw new CaseValueException(key.Line, "A range goes from a smaller number to a larger one.");
        Charge(key, (long)to - from, 0);
        return new JsonArray([.. Enumerable.Range(from, to - from + 1).Select(i => (JsonNode)i)]);
    }

    private JsonValue ReadText(YamlScalar piece, int times)
    {
        Charge(piece, 0, Math.Max(1L, piece.Value.Length) * times);
        return JsonValue.Create(string.Concat(Enumerable.Repeat(piece.Value, times)));
    }

    private JsonNode Concat(YamlScalar key, IReadOnlyList<YamlNode> items)
    {
        var parts = items.Select(ReadNode).ToList();
        if (parts.TrueForAll(p => p is JsonArray))
            return new JsonArray([.. parts.SelectMany(p => p!.AsArray().Select(item => item?.DeepClone()))]);
        if (parts.TrueForAll(p => p?.GetValueKind() == JsonValueKind.String))
            return JsonValue.Create(string.Concat(parts.Select(p => p!.GetValue<string>())));
        throw new CaseValueException(key.Line, "$concat joins either lists or texts.");
    }

    private static int IntOf(YamlNode node) => node is YamlScalar scalar && int.TryParse(scalar.Value, out var value)
        ? value
        : throw new CaseValueException(node.Line, "A whole number is expected.");

    private static int TimesOf(YamlNode node) => IntOf(node) is >= 0 and var times ? times : throw new CaseValueException(node.Line, "Times must not be negative.");

    private void Charge(YamlNode node, long values, long characters)
    {
        if (_values + values > MaxValues || _characters + characters > MaxCharacters)
            throw new CaseValueException(node.Line, $"The value is too large: at most {MaxValues:N0} values and {MaxCharacters:N0} characters in a case.");
        _values += (int)values;
        _characters += (int)characters;
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}

internal sealed class CaseValueException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
