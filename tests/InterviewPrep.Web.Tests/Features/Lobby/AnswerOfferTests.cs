using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Lobby;

[Collection(LobbyCollection.Name)]
public sealed class AnswerOfferTests(LobbyServer server) : IAsyncLifetime
{
    private readonly LobbyServer _server = server;
    private Player _ada = null!;
    private Player _ben = null!;
    private LobbyTab _adas = null!;
    private LobbyTab _bens = null!;

    public async ValueTask InitializeAsync()
    {
        await _server.ClearAsync();
        (_ada, _ben) = (await _server.NewPlayerAsync("Ada"), await _server.NewPlayerAsync("Ben"));
        (_adas, _bens) = (await _ada.OpenTabAsync(), await _ben.OpenTabAsync());
        await _adas.JoinAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(12));
        await _bens.JoinAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _adas.DisposeAsync();
        await _bens.DisposeAsync();
    }

    [Fact]
    public async Task When_both_accept_one_room_opens_and_both_are_told_its_address()
    {
        await _adas.AcceptAsync(await _adas.OfferAsync());
        Assert.True((await _bens.Hub.NextAsync("LobbyChanged", Accepted("partnerAccepted"))).GetProperty("offer").GetProperty("partnerAccepted").GetBoolean());
        var id = await _bens.AcceptAsync(await _bens.OfferAsync());

        var room = await _adas.RoomAsync();
        Assert.Equal(room, await _bens.RoomAsync());
        Assert.Equal(Guid.Parse(id).ToString("N"), room);
        var opened = Assert.IsType<RoomOpened>((await _server.EventsAsync(room))[0]);
        Assert.Equal((RoomKind.LiveSession, InterviewKind.Coding, "en"), (opened.Kind, opened.Plan!.Interview, opened.Plan.Language));
        Assert.Equal(2, opened.Plan.Rounds.Select(r => r.Question.Id).Distinct().Count());
        Assert.Equal([_ada.User, _ben.User], opened.Plan.Rounds.Select(r => r.Candidate).OrderBy(u => u.Value, StringComparer.Ordinal));
        Assert.All(opened.Plan.Rounds, r => Assert.NotEmpty(r.Starter));
    }

    [Fact]
    public async Task Who_does_not_accept_in_time_goes_back_and_the_other_keeps_the_place()
    {
        await _adas.AcceptAsync(await _adas.OfferAsync());
        await _bens.OfferAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(21));

        await _bens.StateAsync("Paused");
        await _adas.Hub.NextAsync("LobbyChanged", v => v.GetProperty("now").GetDateTimeOffset() == _server.Time.GetUtcNow() && v.GetProperty("state").GetString() == "Waiting" && JoinedAt(v) == _server.Time.GetUtcNow().AddSeconds(-33));

        await _bens.JoinAsync();
        await _bens.Hub.NextAsync("LobbyChanged", v => v.GetProperty("ticket").ValueKind is JsonValueKind.Object && JoinedAt(v) == _server.Time.GetUtcNow());
    }

    [Fact]
    public async Task Who_declines_goes_back_at_once_and_hears_of_nobody_until_joining_again()
    {
        await _bens.Hub.InvokeAsync("Decline", (await _bens.OfferAsync()).GetProperty("id").GetString());
        await _bens.StateAsync("Paused");
        await _adas.StateAsync("Waiting");
        for (var i = 0; i < 5; i++) _server.Time.Advance(TimeSpan.FromSeconds(60));

        using var cem = await _server.NewPlayerAsync("Cem");
        await using var cems = await cem.OpenTabAsync();
        await cems.JoinAsync();
        Assert.Equal("Cem", (await _adas.Hub.NextAsync("LobbyChanged", v => v.GetProperty("offer") is { ValueKind: JsonValueKind.Object } o && o.GetProperty("partnerName").GetString() == "Cem")).GetProperty("offer").GetProperty("partnerName").GetString());
    }

    [Fact]
    public async Task Leaving_while_offered_lets_the_other_go_on_waiting()
    {
        await _adas.OfferAsync();
        await _bens.Hub.InvokeAsync("Leave");
        await _bens.StateAsync("Out");
        await _adas.StateAsync("Waiting");
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_or_from_somebody_else_is_refused()
    {
        var offer = (await _adas.OfferAsync()).GetProperty("id").GetString();
        using var cem = await _server.NewPlayerAsync("Cem");
        await using var cems = await cem.OpenTabAsync();
        foreach (var method in new[] { "Accept", "Decline" })
            Assert.Contains("offer-over", (await Assert.ThrowsAsync<HubRefusal>(() => cems.Hub.InvokeAsync(method, offer))).Message, StringComparison.Ordinal);
        _server.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("offer-over", (await Assert.ThrowsAsync<HubRefusal>(() => _adas.Hub.InvokeAsync("Accept", offer))).Message, StringComparison.Ordinal);
        Assert.Contains("offer-over", (await Assert.ThrowsAsync<HubRefusal>(() => _adas.Hub.InvokeAsync("Accept", "no id"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_cannot_be_changed_while_somebody_waits_for_the_answer()
    {
        await _adas.OfferAsync();
        Assert.Contains("answer-first", (await Assert.ThrowsAsync<HubRefusal>(() => _adas.JoinAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_session_the_two_do_not_meet_again_while_somebody_else_waits()
    {
        await _adas.AcceptAsync(await _adas.OfferAsync());
        await _bens.AcceptAsync(await _bens.OfferAsync());
        await _adas.RoomAsync();
        using var cem = await _server.NewPlayerAsync("Cem");
        await using var cems = await cem.OpenTabAsync();
        await cems.JoinAsync(LobbyTab.Wishes(level: "Intern"));
        await _adas.JoinAsync();
        await _bens.JoinAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(46));

        Assert.Contains((await cems.OfferAsync()).GetProperty("partnerName").GetString(), new[] { "Ada", "Ben" });
    }

    [Fact]
    public async Task Questions_of_a_session_are_not_new_to_either_afterwards()
    {
        await Sql.RunAsync(_server, "insert into questions_met (user_id, question, at) values (@User, 'merge-bookings', '2026-02-01')", new { User = _ada.Id });
        await _adas.Hub.InvokeAsync("Decline", (await _adas.OfferAsync()).GetProperty("id").GetString());
        await _adas.JoinAsync();
        var offer = await _adas.Hub.NextAsync("LobbyChanged", v => v.GetProperty("state").GetString() == "Offered" && JoinedAt(v) == _server.Time.GetUtcNow());
        await _bens.Hub.NextAsync("LobbyChanged", v => v.GetProperty("state").GetString() == "Waiting");
        await _adas.AcceptAsync(offer.GetProperty("offer"));
        await _bens.AcceptAsync(offer.GetProperty("offer"));
        var opened = (RoomOpened)(await _server.EventsAsync(await _bens.RoomAsync()))[0];
        Assert.NotEqual("merge-bookings", opened.Plan!.Rounds.Single(r => r.Candidate == _ada.User).Question.Id);
        Assert.All(opened.Plan.Rounds, r => Assert.Null(r.SeenAt));
    }

    [Fact]
    public async Task A_question_is_met_by_both_once_its_round_begins()
    {
        await _adas.AcceptAsync(await _adas.OfferAsync());
        await _bens.AcceptAsync(await _bens.OfferAsync());
        var room = new RoomId(await _adas.RoomAsync());
        var rooms = _server.Services.GetRequiredService<OpenRooms>();
        foreach (var person in new[] { _ada.User, _ben.User })
        {
            await rooms.AskAsync(room, new LiveCommand.Arrive(person));
            await rooms.AskAsync(room, new LiveCommand.AnswerConsent(person, new Consent(false, false)));
        }
        foreach (var person in new[] { _ada.User, _ben.User }) await rooms.AskAsync(room, new LiveCommand.ProposeMoveOn(person));

        var questions = await rooms.ReadAsync(room, state => state.Live!.Plan.Rounds.Select(r => r.Question.Id).ToList());
        var both = string.Join(' ', new[] { _ada.Id, _ben.Id }.Order(StringComparer.Ordinal));
        Assert.Equal((both, null), (await WhoMetAsync(questions[0]), await WhoMetAsync(questions[1])));
    }

    private Task<string?> WhoMetAsync(string question) =>
        Sql.ReadAsync(_server, "select string_agg(user_id, ' ' order by user_id collate \"C\") from questions_met where question = @Question", new { Question = question });

    private static Func<JsonElement, bool> Accepted(string by) => view => view.GetProperty("offer") is { ValueKind: JsonValueKind.Object } offer && offer.GetProperty(by).GetBoolean();

    private static DateTimeOffset JoinedAt(JsonElement view) => view.GetProperty("ticket").GetProperty("joinedAt").GetDateTimeOffset();
}
