namespace InterviewPrep.Web.Features.Rooms;

/// <summary>What a text from outside must be.</summary>
internal static class RoomText
{
    /// <summary>As editors break lines, and no others: <c>\r\n</c>, <c>\r</c> and <c>\n</c>.</summary>
    public static string WithUnixLines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Neither NUL nor half of a surrogate pair, which JSON in the database cannot hold.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
