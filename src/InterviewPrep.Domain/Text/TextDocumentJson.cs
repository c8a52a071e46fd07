using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Text;

internal sealed class TextDocumentJson : JsonConverter<TextDocument>
{
    private sealed record Stored(string Text, int Version);

    public override TextDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options) ?? throw new JsonException("A document is an object.");
        return TextDocument.At(stored.Text, stored.Version);
    }

    public override void Write(Utf8JsonWriter writer, TextDocument value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Stored(value.Text, value.Version), options);
}
