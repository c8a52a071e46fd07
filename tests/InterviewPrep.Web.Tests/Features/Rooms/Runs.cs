using System.Text.Json;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>What a tab says and hears of runs.</summary>
internal static class Runs
{
    public static async Task<string> StartAsync(HubClient tab, string method, params object?[] more) =>
        (await tab.InvokeAsync(method, [1, .. more])).GetProperty("run").GetString()!;

    /// <summary>The run as the room tells it once it is judged.</summary>
    public static async Task<JsonElement> ResultAsync(HubClient tab, string run)
    {
        var room = await tab.NextAsync("RoomChanged", view => Find(view, run) is { } found && found.GetProperty("result").ValueKind != JsonValueKind.Null);
        return Find(room, run)!.Value;
    }

    public static JsonElement? Find(JsonElement view, string run)
    {
        foreach (var one in view.GetProperty("rounds")[0].GetProperty("runs").EnumerateArray())
            if (one.GetProperty("id").GetString() == run) return one;
        return null;
    }

    public static string? Outcome(JsonElement view) => view.GetProperty("rounds")[0].GetProperty("outcome").GetString();
}
