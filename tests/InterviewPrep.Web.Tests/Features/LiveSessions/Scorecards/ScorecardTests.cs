using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;
using static InterviewPrep.Web.Tests.Features.LiveSessions.LiveRoom;

namespace InterviewPrep.Web.Tests.Features.LiveSessions.Scorecards;

/// <summary>Feedback as it goes over the API: own view first, sealed, opened, and private until then.</summary>
public sealed class ScorecardTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Secret = "xylophone";

    private async Task<LiveRoom> PlayedAsync()
    {
        var room = await server.OpenAsync();
        await room.PlayAsync();
        return room;
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private static string StepOf(JsonElement session) => session.GetProperty("session").GetProperty("feedback").GetProperty("step").GetString()!;

    [Fact]
    public async Task The_own_view_comes_first()
    {
        var room = await PlayedAsync();
        Assert.Equal("AssessSelf", StepOf(await room.ShowAsync("ada")));
        Assert.Equal(1, (await room.ShowAsync("ada")).GetProperty("cards").GetArrayLength()); // the others are not even offered

        Assert.Equal("self-first", await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate)));
        Assert.Equal("self-first", await CodeOf(await room.ScoreAsync("ada", 1, About.Interviewer)));
        await room.AssessSelfAsync("ada");
        Assert.Null(await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate)));

        Assert.Equal("GiveFeedback", StepOf(await room.ShowAsync("ada")));
        Assert.Equal(3, (await room.ShowAsync("ada")).GetProperty("cards").GetArrayLength());
    }

    [Fact]
    public async Task Feedback_is_sealed_until_both_have_given_it()
    {
        var room = await PlayedAsync();
        await room.AssessSelfAsync("ada", level: 4);
        await room.AssessSelfAsync("ben");
        await room.GiveFeedbackAsync("ben", level: 2, Secret);

        Assert.DoesNotContain(Secret, (await room.ShowAsync("ada")).ToString());
        Assert.True((await room.ShowAsync("ada")).GetProperty("session").GetProperty("feedback").GetProperty("partnerGave").GetBoolean());
        Assert.Equal("Wait", StepOf(await room.ShowAsync("ben")));
        await room.GiveFeedbackAsync("ada");

        var opened = await room.ShowAsync("ada");
        Assert.Equal("Read", StepOf(opened));
        var received = opened.GetProperty("received").EnumerateArray().First(c => c.GetProperty("about").GetString() == "Candidate");
        Assert.Equal((2, 4), (LevelOf(received.GetProperty("card")), LevelOf(received.GetProperty("own"))));
        Assert.Contains(Secret, received.ToString());
    }

    private static int LevelOf(JsonElement content) => content.GetProperty("scores")[0].GetProperty("level").GetInt32();

    [Fact]
    public async Task It_opens_48_hours_after_the_end_with_what_is_there()
    {
        var room = await PlayedAsync();
        await room.AssessSelfAsync("ada");
        await room.AssessSelfAsync("ben");
        Assert.Null(await CodeOf(await room.ScoreAsync("ben", 1, About.Candidate, note: Secret)));
        room.Server.Time.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(Secret, (await room.ShowAsync("ada")).ToString());

        room.Server.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains(Secret, (await room.ShowAsync("ada")).ToString());
        Assert.Equal("too-late", await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate)));
    }

    [Fact]
    public async Task Whoever_comes_late_gives_the_own_view_before_reading()
    {
        var room = await PlayedAsync();
        await room.AssessSelfAsync("ben");
        await room.GiveFeedbackAsync("ben", note: Secret);
        room.Server.Time.Advance(TimeSpan.FromHours(50));

        Assert.DoesNotContain(Secret, (await room.ShowAsync("ada")).ToString());
        await room.AssessSelfAsync("ada");
        Assert.Contains(Secret, (await room.ShowAsync("ada")).ToString());
    }

    [Fact]
    public async Task What_is_given_can_be_changed_until_it_opens_and_not_after()
    {
        var room = await PlayedAsync();
        await room.AssessSelfAsync("ada");
        await room.AssessSelfAsync("ben");
        await room.GiveFeedbackAsync("ada");

        Assert.Null(await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate, level: 4, revision: 1)));
        Assert.Equal("given", await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate, level: 4, revision: 2, give: false)));
        await room.GiveFeedbackAsync("ben");

        Assert.Equal("opened", await CodeOf(await room.ScoreAsync("ada", 2, About.Candidate, level: 1, revision: 2)));
        Assert.Equal("opened", await CodeOf(await room.ScoreAsync("ada", 1, About.Candidate, level: 1, revision: 1)));
    }

    [Fact]
    public async Task The_interviewer_ticks_while_watching_for_themselves_alone()
    {
        var room = await server.OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);

        Assert.Null(await CodeOf(await room.ScoreAsync("ben", 1, About.Candidate, level: 2, note: Secret, give: false)));
        Assert.Equal("not-played", await CodeOf(await room.ScoreAsync("ben", 1, About.Candidate, level: 2, revision: 1)));

        using var ben = room.HttpOf("ben");
        var card = await ben.GetFromJsonAsync<JsonElement>(room.Api("rounds/1/scorecard"));
        Assert.Equal((1, false, 2), (card.GetProperty("revision").GetInt32(), card.GetProperty("given").GetBoolean(), LevelOf(card)));
        using var ada = room.HttpOf("ada");
        Assert.DoesNotContain(Secret, await ada.GetStringAsync(room.Api("rounds/1/scorecard")));
        await room.MoveOnToAsync(Phase.Over);
        room.Server.Time.Advance(TimeSpan.FromHours(49));
        await room.AssessSelfAsync("ada");
        Assert.DoesNotContain(Secret, (await room.ShowAsync("ada")).ToString()); // never given, never read
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other()
    {
        var room = await PlayedAsync();
        Assert.Null(await CodeOf(await room.ScoreAsync("ada", 1, About.Candidate, level: 2, give: false)));

        Assert.Equal("changed-elsewhere", await CodeOf(await room.ScoreAsync("ada", 1, About.Candidate, level: 3, give: false)));
        Assert.Null(await CodeOf(await room.ScoreAsync("ada", 1, About.Candidate, level: 2, give: false))); // an answer was lost: sent again
        Assert.Null(await CodeOf(await room.ScoreAsync("ada", 1, About.Candidate, level: 3, revision: 1, give: false)));
    }

    [Fact]
    public async Task Both_may_save_at_once_and_nothing_is_lost()
    {
        var room = await PlayedAsync();
        async Task SaveAsync(string user, int round)
        {
            for (var revision = 0; revision < 15; revision++)
                Assert.Null(await CodeOf(await room.ScoreAsync(user, round, About.Candidate, level: 1 + (revision % 4), note: $"{revision}", revision: revision, give: false)));
        }

        await Task.WhenAll(SaveAsync("ada", 1), SaveAsync("ben", 2));

        foreach (var (user, round) in new[] { ("ada", 1), ("ben", 2) })
        {
            using var http = room.HttpOf(user);
            Assert.Equal("14", (await http.GetFromJsonAsync<JsonElement>(room.Api($"rounds/{round}/scorecard"))).GetProperty("strengths").GetString());
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("eve", HttpStatusCode.NotFound)]
    [InlineData("mia", HttpStatusCode.NotFound)] // observed it
    [InlineData("ada", HttpStatusCode.OK)]
    [InlineData("ben", HttpStatusCode.OK)]
    public async Task Only_the_two_reach_a_session_and_its_scorecards(string user, HttpStatusCode expected)
    {
        var room = await server.OpenAsync();
        await room.BeginAsync();
        await room.AskAsync(new LiveCommand.Observe(Mia, "Mia"));
        await room.MoveOnToAsync(Phase.Over);
        using var http = room.HttpOf(user);

        Assert.Equal(expected, (await http.GetAsync($"/api/sessions/{room.Id}")).StatusCode);
        Assert.Equal(expected, (await http.GetAsync(room.Api("rounds/1/scorecard"))).StatusCode);
        Assert.Equal(expected, (await room.ScoreAsync(user, 1, About.Candidate, give: false)).StatusCode);
    }

    [Theory]
    [InlineData("ben", 1, About.Interviewer)] // an interviewer about the own interviewing
    [InlineData("ada", 2, About.Interviewer)]
    [InlineData("ada", 3, About.Candidate)]
    [InlineData("ada", 0, About.Candidate)]
    public async Task A_card_that_does_not_follow_from_the_roles_is_not_there(string user, int round, About about)
    {
        var room = await PlayedAsync();
        using var http = room.HttpOf(user);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(room.Api($"rounds/{round}/scorecard?about={about}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await room.ScoreAsync(user, round, about, give: false)).StatusCode);
    }

    [Theory]
    [InlineData("""{"scores":[{"row":"code","level":5}]}""")]
    [InlineData("""{"scores":[{"row":"code","level":0}]}""")]
    [InlineData("""{"scores":[{"row":"code","level":2},{"row":"code","level":3}]}""")]
    [InlineData("""{"scores":[{"row":"charm","level":2}]}""")]
    [InlineData("""{"scores":[{"level":2}]}""")]
    [InlineData("""{"scores":[{"row":"code","level":2,"note":"half \ud800"}]}""")]
    [InlineData("""{"scores":[{"row":"code","level":2,"note":"nul \u0000"}]}""")]
    [InlineData("""{"strengths":"nul \u0000"}""")]
    [InlineData("""{"revision":"one"}""")]
    [InlineData("no json")]
    public async Task What_cannot_be_kept_is_refused_with_a_reason(string body)
    {
        var room = await PlayedAsync();
        using var ada = room.HttpOf("ada");

        var answer = await ada.PutAsync(room.Api("rounds/1/scorecard"), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEqual("", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Long_words_are_refused_and_nulls_are_nothing()
    {
        var room = await PlayedAsync();
        using var ada = room.HttpOf("ada");
        Task<HttpResponseMessage> Put(object body) => ada.PutAsJsonAsync(room.Api("rounds/1/scorecard"), body);

        Assert.Equal(HttpStatusCode.BadRequest, (await Put(new { strengths = new string('x', 2_001) })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Put(new { scores = new[] { new { row = "code", note = new string('x', 301) } } })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Put(new { scores = new object?[] { null, new { row = "code", level = (int?)null } }, strengths = (string?)null })).StatusCode);
    }

    [Fact]
    public async Task The_question_of_a_round_that_was_never_shown_is_not_told_to_its_candidate()
    {
        var room = await PlayedAsync();

        Assert.Equal(JsonValueKind.Null, (await room.ShowAsync("ada")).GetProperty("rounds")[0].GetProperty("title").ValueKind);
        Assert.Equal(Rooms.Questions.Sum.Title, (await room.ShowAsync("ben")).GetProperty("rounds")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Interviewers_see_their_scores_over_time_once_they_are_open()
    {
        var room = await PlayedAsync();
        await room.AssessSelfAsync("ada");
        await room.AssessSelfAsync("ben");
        await room.GiveFeedbackAsync("ada", level: 2);
        using var ben = room.HttpOf("ben");
        async Task<List<int>> ClearAsync()
        {
            var rows = await ben.GetFromJsonAsync<JsonElement>("/api/progress/interviewing");
            var here = rows[0].GetProperty("scores").EnumerateArray().Where(s => s.GetProperty("session").GetString() == room.Id.Value);
            return here.Select(s => s.GetProperty("level").GetInt32()).ToList();
        }
        Assert.Empty(await ClearAsync());

        await room.GiveFeedbackAsync("ben");

        Assert.Equal([2], await ClearAsync());
    }
}
