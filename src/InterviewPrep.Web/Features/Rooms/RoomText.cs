namespace InterviewPrep.Web.Features.Rooms;

/// <summary>What a text from outside must be.</summary>
internal static class RoomText
{
    /// <summary>As editors break lines, and no others: <c>\r\n</c>, <c>\r</c> and <c>\n</c>.</summary>
    public static string WithUnixLines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
