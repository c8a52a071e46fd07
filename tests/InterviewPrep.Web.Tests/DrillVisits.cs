using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests;

/// <summary>Doing a drill without a browser: by the page's form and the API.</summary>
internal static class DrillVisits
{
    public const string Question = "merge-bookings";

    /// <summary>Presses "Start the drill"; the room's id.</summary>
    public static async Task<string> StartDrillAsync(this Visitor visitor, string question = Question, int? minutes = null)
    {
        using var answer = await visitor.PostAsync($"/questions/{question}", minutes is { } limit ? [("Timed", "true"), ("Minutes", $"{limit}")] : [("Timed", "false")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    public static async Task WriteAsync(this Visitor visitor, string room, string text)
    {
        using var answer = await visitor.Http.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { text });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>Runs, and waits for the result, however slow this machine is at the moment.</summary>
    public static async Task<JsonElement> RunAsync(this Visitor visitor, string room, string kind, string? input = null)
    {
        using var answer = await visitor.PostJsonAsync($"/api/rooms/{room}/rounds/1/runs", new { kind, input });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var run = await answer.Content.ReadFromJsonAsync<JsonElement>();
        while (run.GetProperty("result").ValueKind is JsonValueKind.Null)
            run = await visitor.Http.GetFromJsonAsync<JsonElement>($"/api/rooms/{room}/rounds/1/runs/{run.GetProperty("id")}");
        return run;
    }

    /// <summary>A file of the question in the repository's bank.</summary>
    public static string FileOf(string question, string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InterviewPrep.sln"))) folder = Path.GetDirectoryName(folder)!;
        return File.ReadAllText(Path.Combine(folder, "question-bank", question, file));
    }
}
