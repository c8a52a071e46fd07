using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Drills;

public sealed class CompilerTests(WebServer server) : IAsyncLifetime
{
    private Visitor _visitor = null!;
    private string _round = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = await server.NewCandidateAsync();
        _round = $"/api/rooms/{await _visitor.StartDrillAsync()}/rounds/1";
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Messages_carry_place_and_severity()
    {
        using var answer = await _visitor.PostJsonAsync($"{_round}/diagnostics", new { source = "int[][] MergeBookings(int[][] bookings)\n{\n    return nope;\n}\n" });
        var message = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().First(m => m.GetProperty("id").GetString() == "CS0103");
        Assert.Equal((3, 12, "error"), (message.GetProperty("line").GetInt32(), message.GetProperty("column").GetInt32(), message.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Symbols_after_a_dot_are_those_of_the_type()
    {
        const string Before = "int[][] MergeBookings(int[][] bookings)\n{\n    bookings.";
        using var answer = await _visitor.PostJsonAsync($"{_round}/completions", new { source = Before + "\n    return bookings;\n}\n", position = Before.Length });
        var labels = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Select(s => s.GetProperty("label").GetString()).ToList();
        Assert.Contains("Length", labels);
        Assert.Contains("OrderBy", labels);
        Assert.DoesNotContain("MergeBookings", labels);
    }

    [Fact]
    public async Task What_the_compiler_does_not_take_is_a_problem_400()
    {
        var place = new { source = "x", position = 2 };
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostJsonAsync($"{_round}/completions", place)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostJsonAsync($"{_round}/diagnostics", new { source = new string('ä', 33 * 1024) })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostJsonAsync($"{_round}/diagnostics", new { source = "\0" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostJsonAsync($"{_round}/diagnostics", new { })).StatusCode);
    }

    [Fact]
    public async Task Nobody_asks_the_compiler_in_the_room_of_another()
    {
        using var other = await server.NewCandidateAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"{_round}/diagnostics", new { source = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"{_round}/completions", new { source = "", position = 0 })).StatusCode);
    }

    [Fact]
    public async Task A_flood_of_questions_to_the_compiler_is_told_to_wait()
    {
        await using var own = await WebServer.StartAsync(null, ("RateLimits:CompilerPerMinute", "2"));
        using var visitor = await own.SignInAsync("ada");
        var address = $"/api/rooms/{await visitor.StartDrillAsync()}/rounds/1/diagnostics";
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.PostJsonAsync(address, new { source = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.PostJsonAsync(address, new { source = "" })).StatusCode);
    }
}
