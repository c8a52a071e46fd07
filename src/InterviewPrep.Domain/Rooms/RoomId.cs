using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace InterviewPrep.Domain.Rooms;

/// <summary>A room's id: 32 hexadecimal digits. In every address of the room.</summary>
[JsonConverter(typeof(StringIdJson<RoomId>))]
public readonly record struct RoomId(string Value) : IStringId<RoomId>
{
    /// <summary>The room's event stream.</summary>
    public string Stream => StreamPrefix + Value;

    private const string StreamPrefix = "room-";

    public static RoomId New() => new(Guid.NewGuid().ToString("N"));
    public static RoomId From(string value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out RoomId id)
    {
        var valid = text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);
        id = valid ? new RoomId(text!) : default;
        return valid;
    }

    public static bool TryParseStream(string stream, out RoomId id)
    {
        id = default;
        return stream.StartsWith(StreamPrefix, StringComparison.Ordinal) && TryParse(stream[StreamPrefix.Length..], out id);
    }

    public override string ToString() => Value;
}
