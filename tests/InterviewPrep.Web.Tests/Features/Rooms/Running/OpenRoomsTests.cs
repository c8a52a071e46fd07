using System.Net;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms.Running;

public sealed class OpenRoomsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RoomServer _server = null!;
    private string _room = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RoomServer.StartAsync();
        _room = await _server.StartDrillAsync("ada");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_room_that_is_asked_for_on_another_node_moves_there_and_the_first_lets_its_browsers_go()
    {
        var (before, _) = await _server.EnterAsync("ada", _room);
        await before.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await before.NextAsync("EditAcknowledged");
        await using var other = await RoomServer.StartAsync(_server);

        var (after, joined) = await other.EnterAsync("ada", _room, knownVersion: 0);

        await before.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(() => _server.Rooms.Count == 0);
        Assert.Equal(1, joined.GetProperty("documents")[0].GetProperty("version").GetInt32());
        await after.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x"))); // resent on the new node: recognised
        await after.NextAsync("EditAcknowledged");
        Assert.Equal("x" + Questions.Starter, await other.TextAsync(_room));
        await after.DisposeAsync();
        await before.DisposeAsync();
    }

    [Fact]
    public async Task A_node_that_has_not_heard_of_the_claim_stores_nothing_and_lets_go()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        await ClaimUnheardAsync();

        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await tab.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(tab.Told(), m => m.Name == "EditAcknowledged");
        Assert.Equal(3, (await _server.EventsAsync(_room)).Count);
        var (back, _) = await _server.EnterAsync("ada", _room, knownVersion: 0);
        await back.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await back.NextAsync("EditAcknowledged");
        await back.DisposeAsync();
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_claim_that_went_unheard_while_the_line_was_cut_is_noticed_afterwards()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        await ClaimUnheardAsync();

        await _server.Hand.CutAsync();

        await tab.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_cut_line_alone_takes_no_room_away()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);

        await _server.Hand.CutAsync();
        await Eventually.IsTrueAsync(async () => (await tab.InvokeAsync("RunSamples", 1)).GetProperty("version").GetInt32() == 0);

        Assert.False(tab.Ended.IsCompleted);
        Assert.Empty(_server.Errors.Errors);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_room_without_people_leaves_the_memory_and_comes_back_as_it_was()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await tab.NextAsync("EditAcknowledged");
        await tab.DisposeAsync();

        await RestAsync();

        Assert.Equal("x" + Questions.Starter, await _server.TextAsync(_room));
    }

    [Fact]
    public async Task A_room_with_people_stays_and_still_takes_a_stale_update_after_a_pause()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        for (var i = 1; i <= 5; i++) await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, 0, $"{i}", Questions.Starter.Length + i - 1)));
        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 5);
        _server.Time.Advance(TimeSpan.FromSeconds(61));
        await _server.Rooms.PostToAllAsync(new Rest());
        var text = (await _server.StateAsync(_room)).Rounds[0].Document;
        Assert.Equal(text.Version, text.OldestHeld); // nothing at hand: it has to be read back

        await tab.SendAsync("Edit", Edits.Batch(2, Edits.Insert("c2", 1, Questions.Starter.Length + 2, "end", Questions.Starter.Length + 2)));
        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("client").GetString() == "c2");

        Assert.Equal($"54321{Questions.Starter}end", await _server.TextAsync(_room));
        Assert.Equal(1, _server.Rooms.Count);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task Who_goes_away_while_still_joining_does_not_keep_the_room_open()
    {
        for (var i = 0; i < 20; i++)
        {
            var tab = await _server.ConnectAsync("ada", _room);
            await tab.SendAsync("Join", new { tab = $"t{i}", write = true, known = Array.Empty<object>() });
            await tab.DisposeAsync();
        }
        var connections = _server.Services.GetRequiredService<RoomConnections>();
        await Eventually.IsTrueAsync(() => connections.Count == 0);

        await RestAsync();
    }

    [Fact]
    public async Task Who_leaves_while_the_mailbox_is_full_is_not_forgotten_in_it()
    {
        var tabs = new List<HubClient>();
        for (var i = 0; i < 4; i++) tabs.Add((await _server.EnterAsync("ada", _room, $"t{i}")).Tab);
        await using (await _server.Hand.HoldAsync(_room))
        {
            foreach (var (tab, i) in tabs.Select((tab, i) => (tab, i)))
                for (var n = 1; n <= 350 && !tab.Ended.IsCompleted; n++)
                    await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert($"c{i}", n, 0, "x")));
            await _server.Hand.UntilHeldAsync();
            await Task.WhenAny(tabs.Select(tab => tab.Ended)).WaitAsync(Patience, TestContext.Current.CancellationToken); // one too many
            foreach (var tab in tabs) await tab.DisposeAsync();
        }

        await RestAsync();
    }

    [Fact]
    public async Task Rooms_that_are_not_there_leave_nothing_behind()
    {
        using var http = _server.HttpOf("ada");
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/rooms/{Guid.NewGuid():N}", TestContext.Current.CancellationToken)).StatusCode);

        Assert.Equal(0, _server.Rooms.Count);
    }

    [Fact]
    public async Task Asking_at_the_moment_of_going_to_rest_is_answered()
    {
        for (var i = 0; i < 30; i++)
        {
            await _server.TextAsync(_room);
            var resting = _server.Rooms.PostToAllAsync(new Rest());
            _server.Time.Advance(TimeSpan.FromSeconds(61));
            await Task.WhenAll(resting, _server.TextAsync(_room), _server.Rooms.PostToAllAsync(new Rest()), _server.TextAsync(_room));
        }
    }

    private Task RestAsync() => Eventually.IsTrueAsync(() =>
    {
        _server.Time.Advance(TimeSpan.FromSeconds(10));
        return _server.Rooms.Count == 0;
    });

    /// <summary>As another node would, with its notification lost.</summary>
    private Task ClaimUnheardAsync() => _server.Hand.ExecuteInsideAsync(
        $"update streams set owner_node = 'another', owner_epoch = nextval('owner_epochs') where id = 'room-{_room}'");
}
