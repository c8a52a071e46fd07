using System.Net;

namespace InterviewPrep.Web.Tests.Features.Drills;

public sealed class DrillPageTests(WebServer server)
{
    [Fact]
    public async Task The_page_shows_question_text_and_clock_before_any_script_has_loaded()
    {
        using var visitor = await server.NewCandidateAsync();
        var room = await visitor.StartDrillAsync(minutes: 25);
        await visitor.WriteAsync(room, "// my own <text>\n");

        var page = await visitor.ReadAsync($"/rooms/{room}");

        Assert.Contains("Merge room bookings", page, StringComparison.Ordinal);
        Assert.Contains("// my own &lt;text&gt;", page, StringComparison.Ordinal);
        Assert.Matches("role=\"timer\"[^>]*>2[45]:", page);
        Assert.Contains("Time left", page, StringComparison.Ordinal);
        Assert.DoesNotContain("OrderBy", page, StringComparison.Ordinal); // the reference
    }

    [Fact]
    public async Task An_untimed_drill_shows_the_time_spent()
    {
        using var visitor = await server.NewCandidateAsync();
        var page = await visitor.ReadAsync($"/rooms/{await visitor.StartDrillAsync()}");
        Assert.Contains("Time spent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drill_of_somebody_else_looks_like_one_that_does_not_exist()
    {
        using var owner = await server.NewCandidateAsync();
        var room = await owner.StartDrillAsync();
        using var other = await server.NewCandidateAsync();
        using var foreign = await other.GetAsync($"/rooms/{room}");
        using var unknown = await other.GetAsync($"/rooms/{new string('0', 32)}");
        using var malformed = await other.GetAsync("/rooms/no-id");
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [foreign.StatusCode, unknown.StatusCode, malformed.StatusCode]);
        Assert.DoesNotContain("Merge room bookings", await foreign.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sign_in_the_page_asks_for_it()
    {
        using var owner = await server.NewCandidateAsync();
        using var visitor = server.Visit();
        using var answer = await visitor.GetAsync($"/rooms/{await owner.StartDrillAsync()}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
