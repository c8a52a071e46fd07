using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Storage.Json;

namespace InterviewPrep.Storage.Postgres;

/// <summary>
/// A property path of a document in SQL. Index and query are made from the same text, so that PostgreSQL sees that they are the same expression.
/// </summary>
internal sealed class Field
{
    private static readonly Dictionary<Type, string> s_casts = new()
    {
        [typeof(string)] = "", [typeof(Guid)] = "", [typeof(char)] = "", [typeof(DateOnly)] = "",
        [typeof(byte)] = "::bigint", [typeof(short)] = "::bigint", [typeof(int)] = "::bigint", [typeof(long)] = "::bigint",
        [typeof(decimal)] = "::numeric", [typeof(double)] = "::float8", [typeof(float)] = "::float8",
        [typeof(bool)] = "::boolean",
        [typeof(DateTimeOffset)] = "instant",
    };

    private readonly string _cast;

    private Field(string root, IReadOnlyList<string> names, Type leaf, bool mayBeNull)
    {
        Name = string.Join('_', names);
        var path = string.Join(',', names.Select(name => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'"));
        Json = $"({root} #> array[{path}])";
        Raw = $"({root} #>> array[{path}])";
        MayBeNull = mayBeNull;
        _cast = leaf.IsEnum ? "" : s_casts.GetValueOrDefault(leaf, "?");
    }

    /// <summary>Names joined by an underscore, for index names.</summary>
    public string Name { get; }

    /// <summary>The value as JSON.</summary>
    public string Json { get; }

    /// <summary>The value as text.</summary>
    public string Raw { get; }

    /// <summary>The value as a type that compares as the property does.</summary>
    public string Comparable => Compare(Raw);

    public bool MayBeNull { get; }

    /// <summary>Turns a text in SQL into what <see cref="Comparable"/> compares to.</summary>
    public string Compare(string text) => _cast switch
    {
        "?" => throw new NotSupportedException($"The field '{Name}' has a type that no index can compare."),
        "instant" => $"instant({text})",
        _ => $"({text}{_cast})",
    };

    /// <param name="root">The document's JSON in SQL.</param>
    public static Field Of(string root, Type document, IReadOnlyList<string> path)
    {
        var names = new List<string>();
        var type = document;
        var mayBeNull = false;
        foreach (var step in path)
        {
            var property = type.GetProperty(step) ?? throw new ArgumentException($"{type.Name} has no property '{step}'.");
            names.Add(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(step));
            mayBeNull |= !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        return new Field(root, names, ValueId.ValueOf(type)?.PropertyType ?? type, mayBeNull);
    }

    /// <summary>A value of the field's type as the text that lies in the JSON; null for null.</summary>
    public static string? TextOf(object? value)
    {
        if (value is null)
            return null;
        var json = JsonSerializer.SerializeToElement(value, value.GetType(), StorageJson.Options);
        return json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText();
    }
}
