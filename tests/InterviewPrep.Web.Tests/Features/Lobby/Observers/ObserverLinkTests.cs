using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Lobby.Observers;

[Collection(LobbyCollection.Name)]
public sealed class ObserverLinkTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_mentor_with_the_link_takes_the_seat_until_it_is_revoked_and_nobody_else_does()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        using var mia = await server.NewPlayerAsync("Mia", "mentor");
        using var max = await server.NewPlayerAsync("Max", "mentor");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        var room = await LobbyServer.MeetAsync(adas, bens);
        var code = await LinkAsync(ada, room);

        Assert.Equal(code, await LinkAsync(ada, room));
        Assert.Equal(HttpStatusCode.NotFound, (await mia.Visitor.Http.PostAsync($"/api/rooms/{room}/observer-link", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await ObserveAsync(ben, room, code));
        Assert.Equal(HttpStatusCode.NotFound, await ObserveAsync(mia, room, "guessed"));
        Assert.Equal(HttpStatusCode.NoContent, await ObserveAsync(mia, room, code));
        Assert.Contains(await server.EventsAsync(room), e => e is MemberJoined { Role: RoomRole.Observer, Name: "Mia" });

        await ada.Visitor.Http.DeleteAsync($"/api/rooms/{room}/observer-link");
        Assert.Equal(HttpStatusCode.NotFound, await ObserveAsync(max, room, code));
    }

    private static async Task<string> LinkAsync(Player player, string room)
    {
        using var answer = await player.Visitor.Http.PostAsync($"/api/rooms/{room}/observer-link", null);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    private static async Task<HttpStatusCode> ObserveAsync(Player player, string room, string code) => (await player.Visitor.PostJsonAsync($"/api/rooms/{room}/observe", new { code })).StatusCode;
}
