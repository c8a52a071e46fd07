using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class RehearsalTests(WebServer server)
{
    private const string Question = "broke-something";

    private static object Body(string question = Question, double seconds = 118, object[]? marks = null, object? levels = null, string typed = "", string way = "Spoken") => new
    {
        question,
        way,
        seconds,
        typed,
        marks = marks ?? [new { part = "Situation", at = 1.5 }, new { part = "Action", at = 30 }, new { part = "Result", at = 100 }],
        levels = levels ?? new { situation = 3, action = 4 },
        note = "Shorter way in.",
    };

    private async Task<(Writer Writer, string Story)> BeginAsync()
    {
        var writer = new Writer(await server.NewCandidateAsync());
        return (writer, await writer.BeginAsync("Rehearsed", competencies: ["Failure"]));
    }

    private static async Task<string> KeepAsync(Writer writer, string story)
    {
        using var kept = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/rehearsals", Body());
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        return (await Writer.ReadAsync(kept))["id"]!.GetValue<string>();
    }

    private static ByteArrayContent Sound(int bytes = 3, string kind = "audio/webm;codecs=opus")
    {
        var content = new ByteArrayContent(new byte[bytes]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
        return content;
    }

    [Fact]
    public async Task What_a_good_answer_shows_is_told_after_the_own_one()
    {
        var (writer, story) = await BeginAsync();
        var guide = $"/api/stories/{story}/guides/{Question}";
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync(guide)).StatusCode);
        Assert.DoesNotContain("Red flags</h3>", await writer.Visitor.ReadAsync($"/stories/{story}/rehearse?question={Question}"), StringComparison.Ordinal);
        await KeepAsync(writer, story);

        var told = await writer.GetAsync(guide);
        Assert.NotEmpty(told["goodHtml"]!.GetValue<string>());
        Assert.True(told["followUps"]!.AsArray().Count >= 1 && told["redFlags"]!.AsArray().Count >= 1);
        Assert.Contains("Red flags</h3>", await writer.Visitor.ReadAsync($"/stories/{story}/rehearse?question={Question}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync($"/api/stories/{story}/guides/merge-bookings")).StatusCode); // no behavioural question
    }

    [Fact]
    public async Task A_question_on_the_list_to_come_back_to_rests_once_a_story_was_rehearsed_for_it()
    {
        var (writer, story) = await BeginAsync();
        await writer.Http.PutAsync($"/api/due-drills/{Question}", null);
        Assert.True((await writer.GetAsync("/api/due-drills"))[0]!["isDue"]!.GetValue<bool>());

        await KeepAsync(writer, story);

        var due = (await writer.GetAsync("/api/due-drills"))[0]!;
        Assert.Equal((false, 1), (due["isDue"]!.GetValue<bool>(), due["times"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_rehearsal_is_kept_with_its_timeline_and_ones_own_view()
    {
        var (writer, story) = await BeginAsync();
        await KeepAsync(writer, story);
        var list = await writer.GetAsync($"/api/stories/{story}/rehearsals");
        var kept = list["rehearsals"]![0]!;
        var page = await writer.Visitor.ReadAsync($"/stories/{story}/rehearse");

        Assert.Equal((118d, "Something you broke", false), (kept["seconds"]!.GetValue<double>(), kept["asked"]!.GetValue<string>(), kept["hasSound"]!.GetValue<bool>()));
        Assert.Equal([3, 4], kept["scores"]!.AsArray().Select(s => s!["level"]!.GetValue<int>()));
        var fits = list["questions"]!.AsArray().TakeWhile(q => q!["fits"]!.GetValue<bool>()).Select(q => q!["id"]!.GetValue<string>()).ToList();
        Assert.Contains(Question, fits);
        Assert.All(list["questions"]!.AsArray().Skip(fits.Count), q => Assert.False(q!["fits"]!.GetValue<bool>()));
        Assert.Contains("Situation 0:28, Action 1:10, Result 0:18", page, StringComparison.Ordinal);
        Assert.Contains("Due again", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recording_is_kept_only_when_it_is_sent_and_goes_when_one_says_so()
    {
        var (writer, story) = await BeginAsync();
        var sound = $"/api/stories/{story}/rehearsals/{await KeepAsync(writer, story)}/sound";
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync(sound)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.PutAsync(sound, Sound(300_000))).StatusCode);
        using var heard = await writer.Http.GetAsync(sound);
        Assert.Equal((300_000, "audio/webm"), ((await heard.Content.ReadAsByteArrayAsync()).Length, heard.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync(sound)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync(sound)).StatusCode);
        Assert.False((await writer.GetAsync($"/api/stories/{story}/rehearsals"))["rehearsals"]![0]!["hasSound"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(3, "text/html", HttpStatusCode.BadRequest)]
    [InlineData(0, "audio/webm", HttpStatusCode.BadRequest)]
    [InlineData(5_000_000, "audio/webm", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_recording_is_refused(int bytes, string kind, HttpStatusCode status)
    {
        var (writer, story) = await BeginAsync();
        var sound = $"/api/stories/{story}/rehearsals/{await KeepAsync(writer, story)}/sound";
        writer.Http.DefaultRequestHeaders.ExpectContinue = true; // otherwise the refusal may meet the body half way
        Assert.Equal(status, (await writer.Http.PutAsync(sound, Sound(bytes, kind))).StatusCode);
    }

    [Fact]
    public async Task What_no_rehearsal_can_be_is_refused()
    {
        var (writer, story) = await BeginAsync();
        object[] bad =
        [
            Body(question: "no-such-question"), Body(seconds: 0), Body(seconds: 1e9), Body(seconds: 10), Body(marks: [new { part = "Problem", at = 1 }]),
            Body(levels: new { situation = 5 }), Body(levels: new { magic = 3 }), Body(typed: new string('x', 10_001)),
        ];
        foreach (var body in bad)
        {
            using var refused = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/rehearsals", body);
            Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
            Assert.NotEmpty((await Writer.ReadAsync(refused))["title"]!.GetValue<string>());
        }
        Assert.Empty((await writer.GetAsync($"/api/stories/{story}/rehearsals"))["rehearsals"]!.AsArray());
    }

    [Fact]
    public async Task When_and_to_whom_a_story_was_told_last_is_in_the_list()
    {
        var (writer, story) = await BeginAsync();
        using var first = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/tellings", new { on = "2026-01-12", toWhom = "Example Ltd" });
        using var byForm = await writer.Visitor.PostToAsync($"/stories/{story}/rehearse", $"/stories/{story}/rehearse?handler=Telling", ("on", "2025-12-01"), ("toWhom", "Earlier Ltd"));
        using var future = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/tellings", new { on = "9999-01-12", toWhom = "Example Ltd" });
        using var nobody = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/tellings", new { on = "2026-01-12", toWhom = " " });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (first.StatusCode, future.StatusCode, nobody.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, byForm.StatusCode);
        Assert.Equal("Example Ltd", (await writer.GetAsync("/api/stories"))["stories"]![0]!["lastTold"]!["toWhom"]!.GetValue<string>());
        Assert.Contains("Example Ltd", await writer.Visitor.ReadAsync("/stories"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_rehearsed_for_what_is_asked_about_projects()
    {
        var (writer, _) = await BeginAsync();
        using var begun = await writer.Http.PostAsJsonAsync("/api/stories", new { form = "Project", title = "Tree map" });
        var project = (await Writer.ReadAsync(begun))["id"]!.GetValue<string>();
        using var kept = await writer.Http.PostAsJsonAsync($"/api/stories/{project}/rehearsals", Body("hardest-bug", 200, [new { part = "HardestBug", at = 3 }], way: "Typed", typed: "It was the clock."));

        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        Assert.Contains("What was the hardest bug", await writer.Visitor.ReadAsync($"/stories/{project}"), StringComparison.Ordinal);
        Assert.Contains("It was the clock.", await writer.Visitor.ReadAsync($"/stories/{project}/rehearse?question=hardest-bug"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_story_takes_its_recordings_along()
    {
        var (writer, story) = await BeginAsync();
        var rehearsal = await KeepAsync(writer, story);
        await writer.Http.PutAsync($"/api/stories/{story}/rehearsals/{rehearsal}/sound", Sound());
        Assert.Contains(rehearsal, JsonNode.Parse(await writer.Http.GetStringAsync("/settings/data/export"))!.ToJsonString(), StringComparison.Ordinal);
        await writer.Http.DeleteAsync($"/api/stories/{story}");
        Assert.DoesNotContain(rehearsal, JsonNode.Parse(await writer.Http.GetStringAsync("/settings/data/export"))!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "rehearsals")]
    [InlineData("POST", "rehearsals")]
    [InlineData("DELETE", "rehearsals/{rehearsal}")]
    [InlineData("GET", "rehearsals/{rehearsal}/sound")]
    [InlineData("PUT", "rehearsals/{rehearsal}/sound")]
    [InlineData("DELETE", "rehearsals/{rehearsal}/sound")]
    [InlineData("POST", "tellings")]
    public async Task Nobody_else_reaches_a_rehearsal(string method, string path)
    {
        var (writer, story) = await BeginAsync();
        var rehearsal = await KeepAsync(writer, story);
        await writer.Http.PutAsync($"/api/stories/{story}/rehearsals/{rehearsal}/sound", Sound());
        var (other, own) = await BeginAsync();
        foreach (var through in new[] { story, own })
        {
            if (through == own && !path.Contains("{rehearsal}", StringComparison.Ordinal)) continue;
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/stories/{through}/{path.Replace("{rehearsal}", rehearsal, StringComparison.Ordinal)}");
            if (method is "PUT") request.Content = Sound();
            if (method is "POST") request.Content = JsonContent.Create(path == "tellings" ? new { on = "2026-01-12", toWhom = "X" } : Body());
            using var answer = await other.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
