using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class ResetToStarterTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task The_starter_comes_back_as_one_more_change_that_every_tab_is_told()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "mine ")));
        await tab.NextAsync("EditAcknowledged");

        await tab.InvokeAsync("ResetToStarter", 1);

        var change = await tab.NextAsync("TextChanged");
        Assert.Equal(1, change.GetProperty("version").GetInt32());
        Assert.Equal("server", change.GetProperty("updates")[0].GetProperty("client").GetString());
        Assert.Equal(Questions.Starter, await _server.TextAsync(room));
        Assert.Single((await _server.EventsAsync(room)).OfType<StarterRestored>());
    }

    [Fact]
    public async Task What_is_the_starter_already_does_not_change()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.InvokeAsync("ResetToStarter", 1);

        Assert.Equal(3, (await _server.EventsAsync(room)).Count);
    }
}
