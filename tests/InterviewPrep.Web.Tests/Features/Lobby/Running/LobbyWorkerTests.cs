using System.Text.Json;
using InterviewPrep.Web.Features.Lobby.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Lobby.Running;

[Collection(LobbyCollection.Name)]
public sealed class LobbyWorkerTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task People_on_two_nodes_meet_and_both_nodes_tell_the_same_room()
    {
        await using var other = await LobbyServer.StartAnotherAsync(server);
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await other.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();

        var room = await LobbyServer.MeetAsync(adas, bens);

        Assert.NotEmpty(await other.EventsAsync(room));
    }

    [Fact]
    public async Task Tickets_outlive_servers_that_stop_however_long_none_runs()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        var start = server.Time.GetUtcNow();
        await Sql.RunAsync(server, "update lobby_clock set beat_at = @Long", new { Long = start });
        await using (var tab = await ada.OpenTabAsync()) await tab.JoinAsync();
        // As if nobody had run for ten minutes: no server beat, no page said that it was there.
        await Sql.RunAsync(server, "update lobby_clock set beat_at = @Then", new { Then = start.AddMinutes(-10) });
        await Sql.RunAsync(server, "update lobby_tickets set here_until = @Then", new { Then = start.AddMinutes(-10) });

        await using var restarted = await LobbyServer.StartAnotherAsync(server);
        using var again = await restarted.SignInAsync(ada);
        await using var back = await again.OpenTabAsync();
        Assert.Equal(start, (await back.StateAsync("Waiting")).GetProperty("ticket").GetProperty("joinedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task An_agreement_whose_server_died_before_the_room_was_made_is_kept()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        using var ben = await server.NewPlayerAsync("Ben");
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        var room = await LobbyServer.MeetAsync(adas, bens);
        var left = Guid.NewGuid().ToString("N");
        await Sql.RunAsync(server,
            """
            insert into session_openings (room, plan, first_user, first_name, second_user, second_name, agreed_at)
            select @Left, data -> 'plan', @Ada, 'Ada', @Ben, 'Ben', @At from events where stream_id = @Stream and version = 1
            """, new { Left = left, Ada = ada.Id, Ben = ben.Id, At = server.Time.GetUtcNow().AddSeconds(-10), Stream = $"room-{room}" });
        for (var look = 0; look < 100 && await Sql.ReadAsync(server, "select room from session_openings") is not null; look++)
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            await ada.Visitor.Http.GetAsync("/api/lobby");
        }
        Assert.NotEmpty(await server.EventsAsync(left));
    }

    [Fact]
    public async Task An_empty_lobby_is_only_asked_whether_it_is_empty()
    {
        using var ada = await server.NewPlayerAsync("Ada");
        var round = server.Services.GetRequiredService<LobbyRound>();
        Assert.False(await round.IsAnythingThereAsync(TestContext.Current.CancellationToken));

        await using var tab = await ada.OpenTabAsync();
        await tab.JoinAsync();
        Assert.True(await round.IsAnythingThereAsync(TestContext.Current.CancellationToken));

        await tab.Hub.InvokeAsync("Leave");
        Assert.False(await round.IsAnythingThereAsync(TestContext.Current.CancellationToken));
    }
}
