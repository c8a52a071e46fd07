using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Lobby.NoShows;

[Collection(LobbyCollection.Name)]
public sealed class NoShowTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task After_a_minute_alone_one_goes_back_to_the_head_of_the_queue()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        var joined = server.Time.GetUtcNow();
        var room = await LobbyServer.MeetAsync(adas, bens);
        await using var here = await ada.EnterAsync(room);
        Assert.Equal(HttpStatusCode.Conflict, (await ada.Visitor.Http.PostAsync($"/api/rooms/{room}/missing/rematch", null)).StatusCode);
        server.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.NoContent, (await ada.Visitor.Http.PostAsync($"/api/rooms/{room}/missing/rematch", null)).StatusCode);
        Assert.Equal(joined, (await adas.Hub.NextAsync("LobbyChanged", v => v.GetProperty("state").GetString() == "Waiting" && v.GetProperty("now").GetDateTimeOffset() > joined)).GetProperty("ticket").GetProperty("joinedAt").GetDateTimeOffset());
        Assert.Equal("over", await Sql.ReadAsync(server, "select 'over' from session_seats where user_id = @Ada and over_at is not null", new { Ada = ada.Id }));
        Assert.Equal("NoShow", await Sql.ReadAsync(server, "select attendance from session_seats where user_id = @Ben", new { Ben = ben.Id }));
        Assert.Equal("Kept", await Sql.ReadAsync(server, "select attendance from session_seats where user_id = @Ada", new { Ada = ada.Id }));
    }

    [Fact]
    public async Task Or_the_own_question_becomes_a_drill()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        var room = await LobbyServer.MeetAsync(adas, bens);
        await using var here = await ada.EnterAsync(room);
        var planned = ((RoomOpened)(await server.EventsAsync(room))[0]).Plan!.Rounds.Single(r => r.Candidate == ada.User);
        server.Time.Advance(TimeSpan.FromSeconds(61));

        using var answer = await ada.Visitor.Http.PostAsync($"/api/rooms/{room}/missing/drill", null);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var drill = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString()!;
        Assert.Equal(planned.Question.Id, (await server.EventsAsync(drill)).OfType<RoundStarted>().Single().Question.Id);
    }

    [Fact]
    public async Task Strangers_and_visitors_have_no_way_out_of_it()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        using var eve = await server.NewPlayerAsync("Eve");
        using var visitor = server.Visit();
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        var room = await LobbyServer.MeetAsync(adas, bens);
        foreach (var way in new[] { "rematch", "drill" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await eve.Visitor.Http.PostAsync($"/api/rooms/{room}/missing/{way}", null)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.PostAsync($"/api/rooms/{room}/missing/{way}", null)).StatusCode);
        }
    }
}
