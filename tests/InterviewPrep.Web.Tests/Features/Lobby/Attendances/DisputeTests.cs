using System.Net;

namespace InterviewPrep.Web.Tests.Features.Lobby.Attendances;

[Collection(LobbyCollection.Name)]
public sealed class DisputeTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private const string Text = "My train stood still in a tunnel for an hour.";

    [Fact]
    public async Task A_missed_session_is_shown_argued_about_and_struck_by_an_admin()
    {
        using var ben = await server.NewPlayerAsync("Ben");
        using var root = await server.NewPlayerAsync("Root", "admin");
        var room = await MissedAsync(ben);
        Assert.Contains("67%", (await ben.Visitor.ReadAsync("/reliability")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ben.Visitor.PostToAsync("/reliability", $"/reliability?room={room}", ("Text", Text))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ben.Visitor.PostToAsync("/reliability", $"/reliability?room={room}", ("Text", Text))).StatusCode);
        Assert.Contains(Text, await root.Visitor.ReadAsync("/admin/disputes"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await root.Visitor.PostToAsync("/admin/disputes", $"/admin/disputes?room={room}&user={ben.Id}", ("strike", "true"), ("words", "That can happen."))).StatusCode);

        var mail = await server.Postbox.ToAsync(ben.Email);
        Assert.Contains("That can happen.", mail.Body, StringComparison.Ordinal);
        Assert.Contains("100%", (await ben.Visitor.ReadAsync("/reliability")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_cannot_argue_about_it_nor_decide()
    {
        using var ben = await server.NewPlayerAsync("Ben");
        using var eve = await server.NewPlayerAsync("Eve");
        var room = await MissedAsync(ben);
        Assert.Equal(HttpStatusCode.Conflict, (await eve.Visitor.PostToAsync("/reliability", $"/reliability?room={room}", ("Text", Text))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.Visitor.GetAsync("/admin/disputes")).StatusCode);
    }

    private async Task<string> MissedAsync(Player player)
    {
        var room = Guid.NewGuid().ToString("N");
        await Sql.RunAsync(server,
            """
            insert into session_seats (room, user_id, partner, partner_name, interview, invited, agreed_at, over_at, attendance, attended_at)
            values (@Room, @User, 'ada', 'Ada', 'Coding', false, @Now, @Now, 'NoShow', @Now)
            """, new { Room = room, User = player.Id, Now = server.Time.GetUtcNow() });
        return room;
    }
}
