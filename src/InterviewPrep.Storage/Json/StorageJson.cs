using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Storage.Json;

/// <summary>How documents and events become JSON: camelCase names, enums as words, ids as their value.</summary>
public static class StorageJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <exception cref="UnstorableTextException">A text holds NUL or half a surrogate pair.</exception>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static object Read(string json, Type type) =>
        JsonSerializer.Deserialize(json, type, Options) ?? throw new JsonException($"A stored {type.Name} is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Never shown in a page as it is; relaxed keeps text short and readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new StorableTextConverter(), new StorableCharConverter(), new ValueIdConverter(), new JsonStringEnumConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
