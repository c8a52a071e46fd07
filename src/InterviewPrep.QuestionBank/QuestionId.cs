using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace InterviewPrep.QuestionBank;

/// <summary>Names a question: lower-case words joined by single hyphens, 3 to 60 characters; also the name of its folder.</summary>
[JsonConverter(typeof(QuestionIdConverter))]
public readonly partial record struct QuestionId
{
    public QuestionId(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException($"'{value}' is not a question id.", nameof(value));
        Value = value;
    }

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out QuestionId id)
    {
        id = IsValid(text) ? new QuestionId(text) : default;
        return id.Value is not null;
    }

    public override string ToString() => Value;

    private static bool IsValid([NotNullWhen(true)] string? text) => text is { Length: >= 3 and <= 60 } && Slug().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}

internal sealed class QuestionIdConverter : JsonConverter<QuestionId>
{
    public override QuestionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuestionId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not a question id.");

    public override void Write(Utf8JsonWriter writer, QuestionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
