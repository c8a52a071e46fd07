using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>Updates of the text, as a browser sends them.</summary>
internal static class Edits
{
    /// <param name="length">Of the text before.</param>
    public static object Insert(string client, int number, int at, string text, int length = 40) => Raw(client, number, JsonSerializer.Serialize(Changes(at, text, length)));

    public static object Raw(string client, int number, string changes) => new { client, number, changes = JsonDocument.Parse(changes).RootElement };

    public static object Batch(int version, params object[] updates) => new { round = 1, version, updates };

    private static object[] Changes(int at, string text, int length) =>
        [.. at > 0 ? [at] : Array.Empty<object>(), new object[] { 0 }.Concat(text.Split('\n')).ToArray(), .. length > at ? [length - at] : Array.Empty<object>()];
}
