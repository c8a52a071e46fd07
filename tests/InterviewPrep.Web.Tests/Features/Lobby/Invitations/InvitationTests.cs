using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Lobby.Invitations;

[Collection(LobbyCollection.Name)]
public sealed class InvitationTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_friend_accepts_and_both_are_led_to_a_private_room()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        var code = await InviteAsync(ada);
        await using var bens = await ben.OpenTabAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await ben.Visitor.Http.PostAsync($"/api/invitations/{code}/accept", null)).StatusCode);

        var room = await adas.RoomAsync();
        Assert.Equal(room, await bens.RoomAsync());
        Assert.True(((RoomOpened)(await server.EventsAsync(room))[0]).Plan!.Invitation);
        Assert.Equal("Opened", await StateAsync(ben, code));
    }

    [Fact]
    public async Task A_host_who_is_away_gets_a_mail_and_the_room_opens_when_both_are_here()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        var code = await InviteAsync(ada);
        server.Time.Advance(TimeSpan.FromHours(1));
        await using var bens = await ben.OpenTabAsync();
        await ben.Visitor.Http.PostAsync($"/api/invitations/{code}/accept", null);
        Assert.Contains($"/invitations/{code}", (await server.Postbox.ToAsync(ada.Email)).Body, StringComparison.Ordinal);
        Assert.Equal("Waiting", await StateAsync(ben, code));

        await using var adas = await ada.OpenTabAsync();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(await adas.RoomAsync(), await bens.RoomAsync());
    }

    [Fact]
    public async Task Unknown_expired_revoked_used_and_own_codes_are_told_apart()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        using var cem = await server.NewPlayerAsync("Cem");
        var (own, revoked, taken) = (await InviteAsync(ada), await InviteAsync(ada), await InviteAsync(ada));
        Assert.Equal("own-invitation", await CodeOfAsync(ada, own));
        await ada.Visitor.Http.DeleteAsync($"/api/invitations/{revoked}");
        await ben.Visitor.Http.PostAsync($"/api/invitations/{taken}/accept", null);
        Assert.Equal(("Unknown", "Revoked", "Taken"), (await StateAsync(cem, "nothing"), await StateAsync(cem, revoked), await StateAsync(cem, taken)));
        Assert.Equal("invitation-over", await CodeOfAsync(cem, taken));
        server.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal("Expired", await StateAsync(cem, own));
        Assert.Equal("invitation-over", await CodeOfAsync(cem, own));
    }

    [Fact]
    public async Task Only_the_host_takes_an_invitation_back_and_the_blocked_see_none()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        var code = await InviteAsync(ada);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Visitor.Http.DeleteAsync($"/api/invitations/{code}")).StatusCode);
        await Sql.RunAsync(server, "insert into blocks values (@Ada, @Ben, 'Ben', now())", new { Ada = ada.Id, Ben = ben.Id });
        Assert.Equal("Unknown", await StateAsync(ben, code));
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_first()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        var code = await InviteAsync(ada);
        using var visitor = server.Visit();
        var answer = await visitor.GetAsync($"/invitations/{code}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> InviteAsync(Player host)
    {
        using var answer = await host.Visitor.PostJsonAsync("/api/invitations", new { interview = "Coding", level = "Junior", topics = Array.Empty<string>(), language = "en", order = "InterviewFirst" });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    private static async Task<string?> StateAsync(Player player, string code) => (await player.Visitor.Http.GetFromJsonAsync<JsonElement>($"/api/invitations/{code}")).GetProperty("state").GetString();

    private static async Task<string?> CodeOfAsync(Player player, string code)
    {
        using var answer = await player.Visitor.Http.PostAsync($"/api/invitations/{code}/accept", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
