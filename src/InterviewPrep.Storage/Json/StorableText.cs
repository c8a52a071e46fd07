using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Storage.Json;

/// <summary>
/// A text that PostgreSQL's JSON cannot hold: it has NUL, or half of a surrogate pair (which System.Text.Json would
/// turn into U+FFFD without a word).
/// </summary>
public sealed class UnstorableTextException(string message, Exception? inner = null) : Exception(message, inner);

public static class StorableText
{
    /// <exception cref="UnstorableTextException">Says what and where.</exception>
    public static void Check(ReadOnlySpan<char> text)
    {
        if (FlawIn(text) is { } flaw) throw new UnstorableTextException(flaw);
    }

    public static bool IsStorable(string text) => FlawIn(text) is null;

    /// <summary>What cannot be stored, and where; null when all of it can.</summary>
    public static string? FlawIn(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
            return $"The text has a NUL character at position {text.IndexOf('\0')}; it cannot be stored.";
        for (var at = NextSurrogate(text, 0); at >= 0; at = NextSurrogate(text, at + 2))
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return $"The text has half of a surrogate pair at position {at}; it cannot be stored.";
        }
        return null;
    }

    private static int NextSurrogate(ReadOnlySpan<char> text, int from)
    {
        var at = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return at < 0 ? at : at + from;
    }
}

internal sealed class StorableTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        StorableText.Check(value);
        writer.WriteStringValue(value);
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        StorableText.Check(value);
        writer.WritePropertyName(value);
    }
}

internal sealed class StorableCharConverter : JsonConverter<char>
{
    public override char Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is [var only] ? only : throw new JsonException("Expected one character.");

    public override void Write(Utf8JsonWriter writer, char value, JsonSerializerOptions options)
    {
        StorableText.Check([value]);
        writer.WriteStringValue([value]);
    }
}
