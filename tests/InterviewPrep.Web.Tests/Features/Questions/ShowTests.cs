using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Questions;

public sealed class ShowTests(WebServer server)
{
    [Fact]
    public async Task Anybody_may_read_a_question_and_is_asked_to_sign_in_before_the_start()
    {
        using var visitor = server.Visit();
        var page = await visitor.ReadAsync("/questions/merge-bookings");
        Assert.Contains("Merge room bookings", page, StringComparison.Ordinal);
        Assert.Contains("Sign in to start", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Start the drill", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_page_nor_API_tells_the_solution_the_hints_or_the_hidden_cases()
    {
        using var visitor = await server.NewCandidateAsync();
        foreach (var address in new[] { "/questions/merge-bookings", "/api/questions/merge-bookings" })
        {
            var text = await visitor.ReadAsync(address);
            Assert.DoesNotContain("OrderBy", text, StringComparison.Ordinal);
            Assert.DoesNotContain("as bars on a line", text, StringComparison.Ordinal);
            Assert.DoesNotContain("a day without bookings", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task An_unknown_question_is_not_there()
    {
        using var visitor = await server.NewCandidateAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/questions/no-such-question")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/questions/no-such-question")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostJsonAsync("/api/drills", new { question = "no-such-question" })).StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("181")]
    [InlineData("")]
    [InlineData("soon")]
    public async Task A_limit_that_is_none_is_told_at_the_field(string minutes)
    {
        using var visitor = await server.NewCandidateAsync();
        using var answer = await visitor.PostAsync("/questions/merge-bookings", ("Timed", "true"), ("Minutes", minutes));
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("field-validation-error", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_that_goes_on_is_offered_first_and_past_ones_are_listed()
    {
        using var visitor = await server.NewCandidateAsync();
        var room = await visitor.StartDrillAsync();
        Assert.Contains("Go on where you were", await visitor.ReadAsync("/questions/merge-bookings"), StringComparison.Ordinal);

        await visitor.Http.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);

        var page = await visitor.ReadAsync("/questions/merge-bookings");
        Assert.DoesNotContain("Go on where you were", page, StringComparison.Ordinal);
        Assert.Contains("Given up", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_reaches_the_people_who_keep_the_questions()
    {
        using var visitor = await server.NewCandidateAsync();
        using var answer = await visitor.PostToAsync("/questions/merge-bookings", "/questions/merge-bookings?handler=Report", ("text", "The second sample is odd."));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var admin = await server.SignInAsync("root");
        Assert.Contains("The second sample is odd.", await admin.ReadAsync("/admin/questions"), StringComparison.Ordinal);
    }
}
