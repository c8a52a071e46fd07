using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Text;

/// <summary>The JSON of CodeMirror's change sets: <c>[retain | [deleted, "line", ...]]</c>, lengths in UTF-16 units.</summary>
public sealed class ChangeSetJson : JsonConverter<ChangeSet>
{
    public override ChangeSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Malformed();
        var sections = new List<Section>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) sections.Add(ReadSection(ref reader));
        if (sections.Sum(s => (long)s.Length) > int.MaxValue) throw Malformed();
        return new ChangeSet([.. sections]);
    }

    public override void Write(Utf8JsonWriter writer, ChangeSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var section in value.Sections) WriteSection(writer, section);
        writer.WriteEndArray();
    }

    /// <summary>Reads what a browser sent.</summary>
    /// <exception cref="JsonException">It is no change set, or its text is not well-formed.</exception>
    public static ChangeSet Parse(JsonElement json)
    {
        try
        {
            return json.Deserialize<ChangeSet>() ?? throw Malformed();
        }
        catch (InvalidOperationException cause)
        {
            throw new JsonException("The text of a change is not well-formed.", cause); // half a surrogate pair, or no UTF-8
        }
    }

    private static Section ReadSection(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number) return ReadLength(ref reader) is > 0 and var kept ? new Section(kept, null) : throw Malformed();
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read()) throw Malformed();
        var deleted = ReadLength(ref reader);
        var insert = ReadLines(ref reader);
        return deleted > 0 || insert.Length > 0 ? new Section(deleted, insert) : throw Malformed();
    }

    private static int ReadLength(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var length) && length >= 0 ? length : throw Malformed();

    private static string ReadLines(ref Utf8JsonReader reader)
    {
        var lines = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw Malformed();
            var line = reader.GetString()!;
            if (line.AsSpan().ContainsAny('\0', '\r', '\n')) throw new JsonException("A line of a change holds a line break or NUL.");
            lines.Add(line);
        }
        return lines.Count == 1 ? lines[0] : string.Join('\n', lines);
    }

    private static void WriteSection(Utf8JsonWriter writer, Section section)
    {
        if (section.Insert is null)
        {
            writer.WriteNumberValue(section.Length);
            return;
        }
        writer.WriteStartArray();
        writer.WriteNumberValue(section.Length);
        if (section.Insert.Length > 0)
            foreach (var line in section.Insert.AsSpan().Split('\n')) writer.WriteStringValue(section.Insert.AsSpan(line));
        writer.WriteEndArray();
    }

    private static JsonException Malformed() => new("A change is a list of lengths and [deleted, \"line\", ...].");
}
