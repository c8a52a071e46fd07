using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Questions;

public sealed class ShowQuestionTests(WebServer server)
{
    [Theory]
    [InlineData("broke-something", "This one is told aloud.")]
    [InlineData("appointment-booking", "This one is drawn and talked through.")]
    public async Task A_question_without_code_says_how_it_is_practised_and_offers_no_drill(string id, string words)
    {
        using var ada = await server.SignInAsync("ada");

        var page = await ada.ReadAsync($"/questions/{id}");

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Start the drill", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What the editor starts with", page, StringComparison.Ordinal);
        Assert.Contains("Start the drill", await ada.ReadAsync("/questions/merge-bookings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_of_a_question_without_code_is_refused_with_the_reason()
    {
        using var ada = await server.SignInAsync("ada");

        using var page = await ada.PostAsync("/questions/broke-something", ("Timed", "false"));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("Practise it with somebody", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var api = await ada.PostJsonAsync("/api/drills", new { question = "broke-something", minutes = 10 });
        Assert.Equal(HttpStatusCode.BadRequest, api.StatusCode);
        Assert.Contains("live session", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_tells_the_kind_and_no_coding_part()
    {
        using var visitor = server.Visit();

        var question = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/questions/unclear-task");

        Assert.Equal("Behavioural", question.GetProperty("kind").GetString());
        Assert.Equal(["ambiguity", "ownership", "communication"], question.GetProperty("topics").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(20, question.GetProperty("minutes").GetInt32());
        Assert.Equal(JsonValueKind.Null, question.GetProperty("coding").ValueKind);
    }
}
