using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>
/// Turns the YAML values of one case into JSON. Large values are written small: <c>{ $range: [1, 5] }</c> is 1 to 5, <c>{ $repeat: [x, 3] }</c> a
/// list of three x, <c>{ $text: [ab, 3] }</c> is "ababab", <c>{ $concat: [...] }</c> joins lists, or texts. In what is repeated, <c>$i</c> counts from 1.
/// </summary>
internal sealed partial class CaseValues(FileProblems problems)
{
    private const int MaxValues = 200_000;
    private const int MaxCharacters = 512 * 1024;
    private const string Counter = "$i";

    private long _values;
    private long _characters;
    private int? _count;

    /// <summary>The value as JSON, or null after telling why it is none of the type.</summary>
    /// <param name="count">What <c>$i</c> stands for; null: nothing.</param>
    public JsonElement? Read(YamlNode? node, string type, int? count = null)
    {
        if (node is null)
            return null;
        _count = count;
        try
        {
            var value = ReadNode(node).ToElement();
            if (CaseTypes.Refusal(type, value) is not { } why)
                return value;
            problems.Add(node, why);
        }
        catch (CaseValueException e)
        {
            problems.Add(e.Line, e.Message);
        }
        return null;
    }

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
            read.Add(Counted(key), ReadNode(value));
        return read;
    }

    private JsonNode? ReadScalar(YamlScalar scalar) => scalar switch
    {
        { Plain: true, Value: "" or "null" or "~" } => null,
        { Plain: true, Value: "true" } => JsonValue.Create(true),
        { Plain: true, Value: "false" } => JsonValue.Create(false),
        { Plain: true, Value: Counter } when _count is { } count => JsonValue.Create(count),
        { Plain: true } when Number().IsMatch(scalar.Value) => JsonNode.Parse(scalar.Value),
        _ => JsonValue.Create(Counted(scalar)),
    };

    private string Counted(YamlScalar scalar)
    {
        Charge(scalar, 0, scalar.Value.Length);
        return _count is { } count ? scalar.Value.Replace(Counter, count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : scalar.Value;
    }

    private JsonNode ReadShorthand(YamlScalar key, YamlNode value)
    {
        var items = (value as YamlList)?.Items ?? [];
        return (key.Value, items) switch
        {
            ("$range", [var from, var to]) => ReadRange(IntOf(from), IntOf(to), key),
            ("$repeat", [var item, var times]) => new JsonArray([.. Repeated(times, () => ReadNode(item))]),
            ("$text", [YamlScalar piece, var times]) => JsonValue.Create(string.Concat(Repeated(times, () => ReadPiece(piece)))),
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

    private IEnumerable<T> Repeated<T>(YamlNode times, Func<T> read)
    {
        if (IntOf(times) is var count && count < 0)
            throw new CaseValueException(times.Line, "Times must not be negative.");
        var outer = _count;
        for (_count = 1; _count <= count; _count++)
            yield return read();
        _count = outer;
    }

    private string ReadPiece(YamlScalar piece)
    {
        Charge(piece, 1, 0);
        return Counted(piece);
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

    private void Charge(YamlNode node, long values, long characters)
    {
        _values += values;
        _characters += characters;
        if (_values > MaxValues || _characters > MaxCharacters)
            throw new CaseValueException(node.Line, $"The value is too large: at most {MaxValues:N0} values and {MaxCharacters:N0} characters in a case.");
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();

    private sealed class CaseValueException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }
}
