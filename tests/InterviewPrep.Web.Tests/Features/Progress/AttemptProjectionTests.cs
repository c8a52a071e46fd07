using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Progress;

public sealed class AttemptProjectionTests(WebServer server)
{
    [Fact]
    public async Task A_drill_is_an_attempt_from_its_start_to_its_end()
    {
        using var visitor = await server.NewCandidateAsync();
        var room = await visitor.StartDrillAsync(minutes: 20);
        var open = await OnlyAttemptAsync(visitor);
        Assert.Equal((20, JsonValueKind.Null), (open.GetProperty("limitMinutes").GetDouble(), open.GetProperty("endedAt").ValueKind));
        Assert.Contains($"/rooms/{room}", await visitor.ReadAsync("/home"), StringComparison.Ordinal);

        await visitor.Http.PostAsync($"/api/rooms/{room}/rounds/1/hints", null);
        await visitor.RunAsync(room, "Samples");
        await visitor.RunAsync(room, "Submission");
        await visitor.WriteAsync(room, DrillVisits.FileOf(DrillVisits.Question, "Solution.cs"));
        await visitor.RunAsync(room, "Submission");

        var solved = await OnlyAttemptAsync(visitor);
        Assert.Equal("Solved", solved.GetProperty("outcome").GetString());
        Assert.Equal(["WrongAnswer", "Accepted"], solved.GetProperty("verdicts").EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(1, solved.GetProperty("hints").GetInt32());
        Assert.Contains("sorting", solved.GetProperty("topics").EnumerateArray().Select(t => t.GetString()));
        Assert.InRange(solved.GetProperty("solveSeconds").GetInt32(), 0, 600);
    }

    [Fact]
    public async Task Solved_and_tried_questions_are_found_by_their_state()
    {
        using var visitor = await server.NewCandidateAsync();
        await visitor.StartDrillAsync("retry-delays");
        var room = await visitor.StartDrillAsync();
        await visitor.WriteAsync(room, DrillVisits.FileOf(DrillVisits.Question, "Solution.cs"));
        await visitor.RunAsync(room, "Submission");

        Assert.Equal(["merge-bookings"], await IdsAsync(visitor, "Solved"));
        Assert.Equal(["retry-delays"], await IdsAsync(visitor, "Tried"));
        Assert.DoesNotContain("retry-delays", await IdsAsync(visitor, "New"));
    }

    private static async Task<JsonElement> OnlyAttemptAsync(Visitor visitor) =>
        Assert.Single((await visitor.Http.GetFromJsonAsync<JsonElement>("/api/progress")).GetProperty("attempts").EnumerateArray().ToList());

    private static async Task<IReadOnlyList<string?>> IdsAsync(Visitor visitor, string state) =>
        [.. (await visitor.Http.GetFromJsonAsync<JsonElement>($"/api/questions?state={state}")).GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("id").GetString())];
}
