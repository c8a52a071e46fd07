using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Sandbox;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RoomsApiTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    public static TheoryData<string, string, string?, int, string> Refusals => new()
    {
        { "GET", "", null, 404, "not-found" },
        { "PUT", "rounds/1/text", """{"text":"x"}""", 404, "not-found" },
        { "POST", "rounds/1/reset", null, 404, "not-found" },
        { "POST", "rounds/1/hints", null, 404, "not-found" },
        { "POST", "rounds/1/give-up", null, 404, "not-found" },
        { "POST", "rounds/1/solution", null, 404, "not-found" },
        { "POST", "rounds/1/runs", """{"kind":"Samples"}""", 404, "not-found" },
        { "GET", "rounds/1/runs/any", null, 404, "not-found" },
        { "GET", "rounds/1/drafts", null, 404, "not-found" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Strangers_get_the_hubs_refusal_as_problem_details(string method, string path, string? body, int status, string code)
    {
        var (ada, room) = await shared.NewDrillAsync();
        using var eve = _server.HttpOf("eve");
        using var nobody = _server.HttpOf("");

        await AssertProblemAsync(await SendAsync(eve, method, room, path, body), status, code);
        await AssertProblemAsync(await SendAsync(nobody, method, room, path, body), 401, "sign-in-first");
        using var own = _server.HttpOf(ada);
        await AssertProblemAsync(await SendAsync(own, method, Guid.NewGuid().ToString("N"), path, body), status, code);
        await AssertProblemAsync(await SendAsync(own, method, "no-id", path, body), status, code);
    }

    public static TheoryData<string, string, string?, int, string> OwnRefusals => new()
    {
        { "PUT", "rounds/2/text", """{"text":"x"}""", 404, "no-such-round" },
        { "PUT", "rounds/1/text", """{"text":null}""", 400, "invalid" },
        { "PUT", "rounds/1/text", """{"text":"\u0000"}""", 400, "invalid" },
        { "PUT", "rounds/1/text", $$"""{"text":"{{new string('x', (128 * 1024) + 1)}}"}""", 400, "text-too-long" },
        { "POST", "rounds/1/solution", null, 409, "round-goes-on" },
        { "POST", "rounds/1/runs", """{"kind":"Own"}""", 400, "(invalid|input)" },
        { "POST", "rounds/1/runs", """{"kind":7}""", 400, "malformed" },
        { "POST", "rounds/1/drafts/9/restore", null, 404, "not-found" },
        { "GET", "rounds/1/runs/none", null, 404, "not-found" },
        { "POST", "rounds/0/hints", null, 404, "no-such-round" },
    };

    [Theory]
    [MemberData(nameof(OwnRefusals))]
    public async Task What_a_member_may_not_do_is_a_problem_with_a_code(string method, string path, string? body, int status, string code)
    {
        var (ada, room) = await shared.NewDrillAsync();
        using var own = _server.HttpOf(ada);

        await AssertProblemAsync(await SendAsync(own, method, room, path, body), status, code);
        Assert.Equal(Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task A_whole_text_is_put_in_place_and_every_tab_is_told()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        using var own = _server.HttpOf(ada);

        var answer = await SendAsync(own, "PUT", room, "rounds/1/text", """{"text":"one\r\ntwo\rthree\u2028four"}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await tab.NextAsync("TextChanged");
        Assert.Equal("one\ntwo\nthree\u2028four", await _server.TextAsync(room));
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_run_that_is_ready_within_two_seconds_comes_with_the_answer()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        using var own = _server.HttpOf(ada);

        var asking = SendAsync(own, "POST", room, "rounds/1/runs", """{"kind":"Submission"}""");
        var run = (await tab.NextAsync("RoomChanged")).GetProperty("rounds")[0].GetProperty("runs")[0].GetProperty("id").GetString()!;
        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer);
        var answer = await asking;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("WrongAnswer", view.GetProperty("result").GetProperty("verdict").GetString());
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_run_that_takes_longer_is_accepted_and_can_be_asked_for()
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");
        using var own = server.HttpOf("ada");

        var asking = SendAsync(own, "POST", room, "rounds/1/runs", """{"kind":"Samples"}""");
        await Eventually.IsTrueAsync(() =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return asking.IsCompleted;
        });
        var answer = await asking;
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var run = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString()!;
        (await server.Sandbox.NextAsync(run)).Finish(Verdict.Accepted);

        await Eventually.IsTrueAsync(async () => (await server.StateAsync(room)).Rounds[0].Runs[0].Result is not null);
        var view = await own.GetFromJsonAsync<JsonElement>(answer.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal("Accepted", view.GetProperty("result").GetProperty("verdict").GetString());
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string method, string room, string path, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/rooms/{room}/{path}".TrimEnd('/'));
        if (body is not null) request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Matches($"^{code}$", problem.GetProperty("code").GetString()!);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
    }
}
