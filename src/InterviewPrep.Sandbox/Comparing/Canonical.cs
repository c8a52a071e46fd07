using System.Globalization;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Comparing;

/// <summary>One text for all spellings of the same value: 1.0 and 1, a set in any order, a tree with or without its trailing nulls.</summary>
internal static class Canonical
{
    private static readonly DataType Int = DataType.Parse("int");

    /// <exception cref="FormatException">The value is not of the type; from a runner that is a forgery.</exception>
    public static string Of(DataType type, JsonElement value) => value.ValueKind == JsonValueKind.Null
        ? IsNode(type) ? "[]" : "null"
        : OfValue(type, value);

    public static IEnumerable<string> Elements(DataType type, JsonElement value) => Items(value).Select(item => Of(ElementType(type), item));

    /// <summary>Null when the type is no list.</summary>
    public static DataType? ListElement(DataType type) => type.Kind switch
    {
        DataKind.Array or DataKind.Sequence or DataKind.Set => type.Parts[0],
        DataKind.ListNode => Int,
        DataKind.Nullable => ListElement(type.Parts[0]),
        _ => null,
    };

    private static string OfValue(DataType type, JsonElement value) => type.Kind switch
    {
        DataKind.Nullable => Of(type.Parts[0], value),
        DataKind.Set => List(Elements(type, value).Order(StringComparer.Ordinal)),
        DataKind.Array or DataKind.Sequence or DataKind.ListNode => List(Elements(type, value)),
        DataKind.Tuple => List(Items(value).Zip(type.Parts, (item, part) => Of(part, item))),
        DataKind.Map => List(Properties(value).Select(p => $"{Length(Key(p))}={Of(type.Parts[1], p.Value)}").Order(StringComparer.Ordinal)),
        DataKind.TreeNode => List(WithoutTrailingNulls(value)),
        _ => Scalar(type, value),
    };

    private static string Scalar(DataType type, JsonElement value) => type.Kind switch
    {
        DataKind.Bool => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : throw Wrong(type),
        DataKind.Integer => Number(type, value, v => Trim(v.GetDecimal())),
        DataKind.Decimal => Number(type, value, v => Trim(v.GetDecimal())),
        DataKind.Float => Floating(type, Numbers.Of(value) ?? throw Wrong(type)),
        DataKind.Date => DateOnly.Parse(Text(type, value), CultureInfo.InvariantCulture).DayNumber.ToString(CultureInfo.InvariantCulture),
        DataKind.Time => TimeOnly.Parse(Text(type, value), CultureInfo.InvariantCulture).Ticks.ToString(CultureInfo.InvariantCulture),
        DataKind.DateTime => Instant(Text(type, value)).Ticks.ToString(CultureInfo.InvariantCulture),
        DataKind.Duration => TimeSpan.Parse(Text(type, value), CultureInfo.InvariantCulture).Ticks.ToString(CultureInfo.InvariantCulture),
        _ => Length(Text(type, value)),
    };

    private static string Number(DataType type, JsonElement value, Func<JsonElement, string> text) =>
        value.ValueKind == JsonValueKind.Number ? text(value) : throw Wrong(type);

    private static string Floating(DataType type, double value) =>
        value == 0 ? "0" : type.Name == "float" ? ((float)value).ToString("R", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Trim(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool IsNode(DataType type) =>
        type.Kind is DataKind.ListNode or DataKind.TreeNode || (type.Kind == DataKind.Nullable && IsNode(type.Parts[0]));

    /// <summary>Local time in a jail is UTC, whatever it is on the host.</summary>
    private static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) is var time && time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;

    /// <summary>Half a surrogate pair cannot become text, but its escape can be compared.</summary>
    private static string Text(DataType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(type);
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    /// <summary>Half a surrogate pair as in <see cref="Text"/>.</summary>
    public static string Key(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return property.ToString();
        }
    }

    private static IEnumerable<string> WithoutTrailingNulls(JsonElement tree)
    {
        var values = Items(tree).Select(item => Of(Int, item)).ToList();
        return values.Take(values.FindLastIndex(v => v != "null") + 1);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new FormatException("not an array");

    private static JsonElement.ObjectEnumerator Properties(JsonElement map) =>
        map.ValueKind == JsonValueKind.Object ? map.EnumerateObject() : throw new FormatException("not an object");

    private static DataType ElementType(DataType list) => ListElement(list) ?? throw Wrong(list);

    private static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    /// <summary>Its length in front, so that no text can pretend to be two.</summary>
    private static string Length(string text) => $"{text.Length}:{text}";

    private static FormatException Wrong(DataType type) => new($"not a value of {type}");
}
