using System.Globalization;
using System.Text.Json;

namespace InterviewPrep.Sandbox.Protocol.Values;

/// <summary>Finds the first place where a JSON value is not written as its type asks.</summary>
internal static class DataCheck
{
    public static string? Find(DataType type, JsonElement value, string path) => type.Kind switch
    {
        DataKind.Nullable => value.ValueKind == JsonValueKind.Null ? null : Find(type.Parts[0], value, path),
        DataKind.Array or DataKind.Sequence or DataKind.Set => FindInList(type.Parts[0], value, path, type),
        DataKind.Map => FindInMap(type, value, path),
        DataKind.Tuple => FindInTuple(type, value, path),
        DataKind.ListNode => FindInList(Int, value, path, type),
        DataKind.TreeNode => FindInTree(value, path, type),
        _ => IsScalar(type, value) ? null : Wrong(type, value, path),
    };

    private static readonly DataType Int = new(DataKind.Integer, "int");
    private static readonly DataType NullableInt = new(DataKind.Nullable, "?", Int);

    /// <summary>Whether text, as it stands in a JSON string or property name, is a scalar of the type.</summary>
    public static bool IsScalarText(DataType type, string text) => type.Kind switch
    {
        DataKind.String => true,
        DataKind.Char => text.Length == 1,
        DataKind.Bool => text is "true" or "false",
        DataKind.Integer => IsInteger(type.Name, text) && (text == "0" || text.TrimStart('-')[0] is >= '1' and <= '9'), // one spelling only
        DataKind.Float => text is "NaN" or "Infinity" or "-Infinity",
        DataKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        DataKind.Time => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        DataKind.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind != DateTimeKind.Local,
        DataKind.Duration => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool IsScalar(DataType type, JsonElement value) => type.Kind switch
    {
        DataKind.Bool => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        DataKind.Integer => value.ValueKind == JsonValueKind.Number && IsInteger(type.Name, value.GetRawText()),
        DataKind.Float when value.ValueKind == JsonValueKind.Number => double.IsFinite(value.GetDouble()),
        DataKind.Decimal => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
        _ => Text(value) is { } text && IsScalarText(type, text),
    };

    private static bool IsInteger(string name, string text) => name switch
    {
        "byte" => byte.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "sbyte" => sbyte.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "short" => short.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "ushort" => ushort.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "int" => int.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "uint" => uint.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        "long" => long.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
        _ => ulong.TryParse(text, Digits, CultureInfo.InvariantCulture, out _),
    };

    private const NumberStyles Digits = NumberStyles.AllowLeadingSign;

    private static string? FindInList(DataType element, JsonElement value, string path, DataType list)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong(list, value, path);
        var i = 0;
        foreach (var item in value.EnumerateArray())
            if (Find(element, item, $"{path}[{i++}]") is { } error)
                return error;
        return null;
    }

    private static string? FindInMap(DataType map, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Wrong(map, value, path);
        var keys = new HashSet<string>();
        foreach (var property in value.EnumerateObject())
        {
            if (!keys.Add(property.Name))
                return $"{Place(path)}the key \"{property.Name}\" is there twice";
            if (!IsScalarText(map.Parts[0], property.Name))
                return $"{Place(path)}the key \"{property.Name}\" is no {map.Parts[0]}";
            if (Find(map.Parts[1], property.Value, $"{path}.{property.Name}") is { } error)
                return error;
        }
        return null;
    }

    private static string? FindInTuple(DataType tuple, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != tuple.Parts.Count)
            return Wrong(tuple, value, path);
        return tuple.Parts.Select((part, i) => Find(part, value[i], $"{path}[{i}]")).FirstOrDefault(e => e is not null);
    }

    private static string? FindInTree(JsonElement value, string path, DataType tree)
    {
        if (FindInList(NullableInt, value, path, tree) is { } error)
            return error;
        var open = 1; // places that the levels above leave for a node
        foreach (var item in value.EnumerateArray())
        {
            if (open == 0)
                return $"{Place(path)}a value stands below a missing node";
            open += item.ValueKind == JsonValueKind.Null ? -1 : 1;
        }
        return null;
    }

    /// <summary>Null when it is no string, or holds a lone surrogate, which JSON can spell but text cannot be.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Wrong(DataType type, JsonElement value, string path)
    {
        var text = value.GetRawText();
        return $"{Place(path)}{(text.Length > 60 ? text[..60] + "…" : text)} is no {type}";
    }

    private static string Place(string path) => path.Length == 0 ? "" : $"at {path}: ";
}
