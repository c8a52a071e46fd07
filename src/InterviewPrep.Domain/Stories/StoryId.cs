using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Stories;

/// <summary>A story's id: 32 hexadecimal digits.</summary>
[JsonConverter(typeof(StringIdJson<StoryId>))]
public readonly record struct StoryId(string Value) : IStringId<StoryId>
{
    public static StoryId New() => new(Guid.NewGuid().ToString("N"));
    public static StoryId From(string value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out StoryId id)
    {
        var valid = text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);
        id = valid ? new StoryId(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
