namespace InterviewPrep.Domain.Rooms.Live;

/// <summary>What may be drawn.</summary>
internal static class Whiteboard
{
    private const int MaxElements = 2_000;
    private const int MaxTogether = 200;
    private const int MaxElementLength = 64 * 1024;
    private const int MaxIdLength = 64;

    /// <summary>Elements that lost to a newer one are dropped: whoever drew them gets the newer one told.</summary>
    public static Decision Draw(LiveState live, LiveCommand.Draw command, DateTimeOffset now)
    {
        if (command.Elements is not { Count: > 0 and <= MaxTogether }) return Decision.Refuse(Refusal.Malformed($"1 to {MaxTogether} elements are drawn at once."));
        if (command.Elements.Any(e => e is not { Id.Length: > 0 and <= MaxIdLength, Json.Length: > 0 and <= MaxElementLength, Version: >= 0 })) return Decision.Refuse(Refusal.Malformed("An element of the whiteboard is too large or has no id."));
        var newer = command.Elements.Where(e => !live.Board.TryGetValue(e.Id, out var known) || e.Beats(known)).DistinctBy(e => e.Id).ToList();
        if (newer.Count == 0) return Decision.Nothing;
        return live.Board.Count + newer.Count(e => !live.Board.ContainsKey(e.Id)) > MaxElements
            ? Decision.Refuse(Refusal.BoardFull)
            : Decision.Accept(new BoardDrawn(now, command.By, newer));
    }
}
