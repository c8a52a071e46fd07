using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.DueDrills;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.DueDrills;

/// <summary>Drills that come back, on a clock that the tests move.</summary>
public sealed class DueDrillTests : IAsyncLifetime
{
    private static readonly string s_question = Rooms.Questions.Sum.Id.Value;
    private RoomServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RoomServer.StartAsync(more: [new DueDrillsFeature()]);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<JsonElement> OnlyOneAsync(HttpClient http)
    {
        var all = await http.GetFromJsonAsync<JsonElement>("/api/due-drills");
        Assert.Equal(1, all.GetArrayLength());
        return all[0];
    }

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

    /// <summary>Starts what is due, and gives it up.</summary>
    private async Task RepeatAsync(HttpClient http)
    {
        using var started = await http.PostAsync($"/api/due-drills/{s_question}/start", null);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var room = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString();
        using var given = await http.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);
        Assert.Equal(HttpStatusCode.NoContent, given.StatusCode);
    }

    [Fact]
    public async Task A_drill_that_was_repeated_rests_until_another_day_and_comes_back()
    {
        using var ada = _server.HttpOf("ada");
        await ada.PutAsync($"/api/due-drills/{s_question}", null);
        Assert.True((await OnlyOneAsync(ada)).GetProperty("isDue").GetBoolean());

        await RepeatAsync(ada);

        var after = await OnlyOneAsync(ada);
        Assert.False(after.GetProperty("isDue").GetBoolean());
        Assert.Equal(1, after.GetProperty("times").GetInt32());
        using var again = await ada.PostAsync($"/api/due-drills/{s_question}/start", null);
        Assert.Equal("not-due", await CodeOf(again));
        _server.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await OnlyOneAsync(ada)).GetProperty("isDue").GetBoolean());
    }

    [Fact]
    public async Task A_repetition_starts_with_fresh_code_and_is_not_started_twice()
    {
        using var ada = _server.HttpOf("ada");
        var first = await _server.StartDrillAsync("ada");
        await ada.PutAsJsonAsync($"/api/rooms/{first}/rounds/1/text", new { text = Rooms.Questions.Solution });
        await ada.PostAsync($"/api/rooms/{first}/rounds/1/give-up", null);
        _server.Time.Advance(TimeSpan.FromDays(2));
        await ada.PutAsync($"/api/due-drills/{s_question}", null);

        using var started = await ada.PostAsync($"/api/due-drills/{s_question}/start", null);

        var room = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString()!;
        Assert.Equal(Rooms.Questions.Starter, await _server.TextAsync(room));
        using var again = await ada.PostAsync($"/api/due-drills/{s_question}/start", null);
        Assert.Equal("drill-open", await CodeOf(again));
    }

    [Fact]
    public async Task Starts_at_the_same_moment_open_one_room()
    {
        using var ada = _server.HttpOf("ada");
        await ada.PutAsync($"/api/due-drills/{s_question}", null);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.PostAsync($"/api/due-drills/{s_question}/start", null)));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Created);
        foreach (var refused in answers.Where(a => a.StatusCode is not HttpStatusCode.Created)) Assert.Equal("drill-open", await CodeOf(refused));
        Assert.Single(await _server.Services.GetRequiredService<Attempts>().OfAsync(new UserId("ada"), s_question));
    }

    [Fact]
    public async Task A_question_practised_today_is_asked_tomorrow_at_the_earliest()
    {
        using var ada = _server.HttpOf("ada");
        var room = await _server.StartDrillAsync("ada");
        await ada.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);

        await ada.PutAsync($"/api/due-drills/{s_question}", null);

        Assert.False((await OnlyOneAsync(ada)).GetProperty("isDue").GetBoolean());
    }

    [Fact]
    public async Task Reasons_add_up_and_the_same_one_is_told_once()
    {
        var list = _server.Services.GetRequiredService<DueList>();
        foreach (var thread in new[] { "first", "second", "first" })
        {
            await using var session = _server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
            Assert.True(await list.AddAsync(session, new UserId("ada"), s_question, new DueReason(DueOrigin.Comment, _server.Time.GetUtcNow(), "1", thread), CancellationToken.None));
            await session.SaveChangesAsync();
        }

        var kept = Assert.Single(await list.KeptAsync(new UserId("ada"), CancellationToken.None));
        Assert.Equal(["first", "second"], kept.Reasons.Select(r => r.Thread));
    }

    [Fact]
    public async Task Ones_list_is_ones_own()
    {
        using var ada = _server.HttpOf("ada");
        await ada.PutAsync($"/api/due-drills/{s_question}", null);

        using var ben = _server.HttpOf("ben");
        Assert.Equal(0, (await ben.GetFromJsonAsync<JsonElement>("/api/due-drills")).GetArrayLength());
        using var start = await ben.PostAsync($"/api/due-drills/{s_question}/start", null);
        using var remove = await ben.DeleteAsync($"/api/due-drills/{s_question}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (start.StatusCode, remove.StatusCode));
        using var nobody = _server.HttpOf("");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/due-drills")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync($"/api/due-drills/{s_question}")).StatusCode);
        Assert.Equal(0, (await ada.GetFromJsonAsync<JsonElement>("/api/due-drills")).GetArrayLength());
    }

    [Fact]
    public async Task Only_what_there_is_can_be_put_on_the_list()
    {
        using var ada = _server.HttpOf("ada");
        using var unknown = await ada.PutAsync("/api/due-drills/no-such-question", null);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
