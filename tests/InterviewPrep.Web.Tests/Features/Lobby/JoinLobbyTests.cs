using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Lobby;

[Collection(LobbyCollection.Name)]
public sealed class JoinLobbyTests(LobbyServer server) : IAsyncLifetime
{
    private readonly LobbyServer _server = server;

    public async ValueTask InitializeAsync() => await _server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_who_fit_are_offered_to_each_other_with_reasons_and_twenty_seconds()
    {
        using var ada = await _server.NewPlayerAsync("Ada Lovelace");
        using var ben = await _server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        await adas.JoinAsync();
        await bens.JoinAsync();

        var told = await bens.StateAsync("Offered");
        var offer = told.GetProperty("offer");
        Assert.Equal("Ada", offer.GetProperty("partnerName").GetString());
        Assert.Equal("Junior", offer.GetProperty("partnerLevel").GetString());
        Assert.Contains("You both want to practise coding interviews and speak English.", offer.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(TimeSpan.FromSeconds(20), offer.GetProperty("answerBy").GetDateTimeOffset() - told.GetProperty("now").GetDateTimeOffset());
        Assert.Equal("Ben", (await adas.OfferAsync()).GetProperty("partnerName").GetString());
    }

    [Fact]
    public async Task Many_tabs_are_one_ticket_and_all_of_them_are_told()
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        await using var one = await ada.OpenTabAsync();
        await using var two = await ada.OpenTabAsync();
        await one.JoinAsync();
        await two.JoinAsync();
        await two.JoinAsync(LobbyTab.Wishes(level: "Intern"));

        await one.StateAsync("Waiting");
        var queue = await ada.Visitor.Http.GetFromJsonAsync<JsonElement>("/api/lobby");
        Assert.Equal(1, Waiting(queue.GetProperty("queue")));
        Assert.Equal("Intern", queue.GetProperty("you").GetProperty("ticket").GetProperty("level").GetString());
        _server.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.DoesNotContain(one.Hub.Told(), m => m.Name == "LobbyChanged" && m.Argument.GetProperty("state").GetString() == "Offered");
    }

    [Fact]
    public async Task Changed_wishes_keep_the_place_in_the_queue_and_another_kind_begins_anew()
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        await using var tab = await ada.OpenTabAsync();
        await tab.JoinAsync();
        var start = _server.Time.GetUtcNow();
        _server.Time.Advance(TimeSpan.FromSeconds(30));
        await tab.JoinAsync(LobbyTab.Wishes(level: "Intern"));
        Assert.Equal(start, await JoinedAtAsync("Intern"));
        await tab.JoinAsync(LobbyTab.Wishes(interview: "Behavioural", level: "JuniorPlus"));
        Assert.Equal(start.AddSeconds(30), await JoinedAtAsync("JuniorPlus"));

        async Task<DateTimeOffset> JoinedAtAsync(string level) => (await tab.Hub.NextAsync("LobbyChanged", v => v.GetProperty("ticket") is { ValueKind: JsonValueKind.Object } t && t.GetProperty("level").GetString() == level))
            .GetProperty("ticket").GetProperty("joinedAt").GetDateTimeOffset();
    }

    [Theory]
    [InlineData("coding", "{\"interview\":\"Coding\",\"level\":\"Junior\",\"topics\":[\"alchemy\"],\"languages\":[\"en\"],\"order\":\"Either\"}", "Choose topics of the list.")]
    [InlineData("no language", "{\"interview\":\"Coding\",\"level\":\"Junior\",\"topics\":[],\"languages\":[],\"order\":\"Either\"}", "Choose at least one language that you speak.")]
    [InlineData("unknown language", "{\"interview\":\"Coding\",\"level\":\"Junior\",\"topics\":[],\"languages\":[\"xx\"],\"order\":\"Either\"}", "Choose languages of the list.")]
    [InlineData("topics missing", "{\"interview\":\"Coding\",\"level\":\"Junior\",\"languages\":[\"en\"],\"order\":\"Either\"}", "Choose topics of the list.")]
    public async Task Wishes_that_cannot_be_met_are_refused_in_a_sentence(string what, string json, string sentence)
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        using var answer = await ada.Visitor.Http.PutAsync("/api/lobby/ticket", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, what), (answer.StatusCode, what));
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_lives_through_a_reload_and_dies_when_nobody_comes_back()
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        using var ben = await _server.NewPlayerAsync("Ben");
        var tab = await ada.OpenTabAsync();
        await tab.JoinAsync();
        await tab.StateAsync("Waiting");
        await tab.DisposeAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(10));

        tab = await ada.OpenTabAsync();
        Assert.Equal(_server.Time.GetUtcNow().AddSeconds(-10), (await tab.StateAsync("Waiting")).GetProperty("ticket").GetProperty("joinedAt").GetDateTimeOffset());
        await tab.DisposeAsync();
        for (var look = 0; look < 100 && await WaitingAsync(ben) > 0; look++) _server.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, await WaitingAsync(ben));
        await using var late = await ada.OpenTabAsync();
        await late.StateAsync("Out");
    }

    [Fact]
    public async Task A_blocked_person_is_never_offered_however_long_both_wait()
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        using var ben = await _server.NewPlayerAsync("Ben");
        await Sql.RunAsync(_server, "insert into blocks values (@One, @Two, 'Ben', now())", new { One = ada.Id, Two = ben.Id });
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        await adas.JoinAsync();
        await bens.JoinAsync();
        for (var minute = 0; minute < 10; minute++) _server.Time.Advance(TimeSpan.FromMinutes(1));

        using var cem = await _server.NewPlayerAsync("Cem");
        await using var cems = await cem.OpenTabAsync();
        await cems.JoinAsync();
        Assert.Equal("Cem", (await adas.OfferAsync()).GetProperty("partnerName").GetString());
        Assert.DoesNotContain(bens.Hub.Told(), m => m.Name == "LobbyChanged" && m.Argument.GetProperty("state").GetString() == "Offered");
    }

    [Fact]
    public async Task The_queue_and_the_median_wait_of_the_last_day_are_counted()
    {
        using var ada = await _server.NewPlayerAsync("Ada");
        using var ben = await _server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await adas.JoinAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(40));
        await using var bens = await ben.OpenTabAsync();
        await bens.Hub.NextAsync("QueueChanged", q => Waiting(q) == 1);
        await bens.JoinAsync();
        await adas.AcceptAsync(await adas.OfferAsync());
        await bens.AcceptAsync(await bens.OfferAsync());
        await bens.RoomAsync();

        var queue = (await ada.Visitor.Http.GetFromJsonAsync<JsonElement>("/api/lobby")).GetProperty("queue");
        var coding = queue.GetProperty("kinds").EnumerateArray().Single(k => k.GetProperty("interview").GetString() == "Coding");
        Assert.Equal((0, 20, 2), (Waiting(queue), coding.GetProperty("medianWaitSeconds").GetInt32(), coding.GetProperty("paired").GetInt32()));
        Assert.Equal(2, queue.GetProperty("joinedByHour").EnumerateArray().Last().GetInt32());
        _server.Time.Advance(TimeSpan.FromHours(25));
        queue = (await ada.Visitor.Http.GetFromJsonAsync<JsonElement>("/api/lobby")).GetProperty("queue");
        Assert.All(queue.GetProperty("kinds").EnumerateArray(), k => Assert.Equal(JsonValueKind.Null, k.GetProperty("medianWaitSeconds").ValueKind));
    }

    [Fact]
    public async Task A_visitor_who_has_not_signed_in_is_kept_out_of_page_API_and_hub()
    {
        using var visitor = _server.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/lobby")).StatusCode);
        await using var hub = await HubClient.ConnectAsync(new Uri($"ws://{_server.Address.Authority}/lobby/hub"));
        Assert.Equal("sign-in-first", (await hub.NextAsync("Closed")).GetProperty("code").GetString());
        await Assert.ThrowsAsync<HubRefusal>(() => hub.InvokeAsync("Join", LobbyTab.Wishes()));
    }

    private static async Task<int> WaitingAsync(Player player) => Waiting((await player.Visitor.Http.GetFromJsonAsync<JsonElement>("/api/lobby")).GetProperty("queue"));

    internal static int Waiting(JsonElement queue) => queue.GetProperty("kinds").EnumerateArray().SelectMany(k => k.GetProperty("levels").EnumerateArray()).Sum(l => l.GetProperty("waiting").GetInt32());
}
