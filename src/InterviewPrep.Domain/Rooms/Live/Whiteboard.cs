using System.Text.Json;

namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>What may be drawn.</summary>
internal static class Whiteboard
{
    private const int MaxElements = 2_000;
    private const int MaxTogether = 200;
    private const int MaxElementLength = 64 * 1024;
    private const int MaxIdLength = 64;

    private static readonly Dictionary<string, Func<JsonElement, bool>> s_members = new()
    {
        ["kind"] = IsText, ["text"] = IsText, ["x"] = IsNumber, ["y"] = IsNumber, ["width"] = IsNumber, ["height"] = IsNumber, ["look"] = IsNumber,
        ["points"] = value => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(IsNumber),
        ["deleted"] = value => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
    };

    /// <summary>Elements that lost to a newer one are dropped: whoever drew them gets the newer one told.</summary>
    public static Decision Draw(LiveState live, LiveCommand.Draw command, DateTimeOffset now)
    {
        if (FlawOf(command.Elements) is { } flaw) return Decision.Refuse(Refusal.Malformed(flaw));
        var newer = command.Elements.Where(e => !live.Board.TryGetValue(e.Id, out var known) || e.Beats(known)).DistinctBy(e => e.Id).ToList();
        if (newer.Count == 0) return Decision.Nothing;
        return live.Board.Count + newer.Count(e => !live.Board.ContainsKey(e.Id)) > MaxElements
            ? Decision.Refuse(Refusal.BoardFull)
            : Decision.Accept(new BoardDrawn(now, command.By, newer));
    }

    /// <summary>Why no whiteboard can show these elements; null: it can. Members that it does not know are another program's, and are let be.</summary>
    public static string? FlawOf(IReadOnlyList<BoardElement>? elements)
    {
        if (elements is not { Count: > 0 and <= MaxTogether }) return $"1 to {MaxTogether} elements are drawn at once.";
        if (elements.Any(e => e is not { Id.Length: > 0 and <= MaxIdLength, Json.Length: > 0 and <= MaxElementLength, Version: >= 0 })) return "An element of the whiteboard is too large or has no id.";
        return elements.Select(FlawOf).FirstOrDefault(flaw => flaw is not null);
    }

    private static string? FlawOf(BoardElement element)
    {
        try
        {
            using var json = JsonDocument.Parse(element.Json);
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return $"The element {element.Id} of the whiteboard is no JSON object.";
            var wrong = json.RootElement.EnumerateObject().FirstOrDefault(m => m.Value.ValueKind is not JsonValueKind.Null && s_members.TryGetValue(m.Name, out var isRight) && !isRight(m.Value));
            return wrong.Value.ValueKind is JsonValueKind.Undefined ? null : $"The element {element.Id} of the whiteboard cannot be drawn: its {wrong.Name} is of another kind than it must be.";
        }
        catch (JsonException)
        {
            return $"The element {element.Id} of the whiteboard is no JSON.";
        }
    }

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String;

    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number);
}
