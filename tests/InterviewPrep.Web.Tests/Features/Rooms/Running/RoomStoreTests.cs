using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms.Running;

public sealed class RoomStoreTests : IAsyncLifetime
{
    private RoomServer _server = null!;
    private string _room = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RoomServer.StartAsync();
        _room = await _server.StartDrillAsync("ada");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_room_is_read_from_its_snapshot_and_what_came_after()
    {
        var expected = await TypeAsync(310);
        await TouchSnapshotAsync("jsonb_set(data, '{state,rounds,0,hints}', '[\"seen\"]')");

        await using var restarted = await _server.RestartAsync();

        var round = (await restarted.StateAsync(_room)).Rounds[0];
        Assert.Equal(expected, round.Document.Text);
        Assert.Equal(["seen"], round.Hints); // it did come from there
    }

    [Theory]
    [InlineData("jsonb_set(data, '{build}', to_jsonb('00000000-0000-0000-0000-000000000000'::text))")]
    [InlineData("jsonb_set(data, '{state}', '7')")]
    public async Task A_snapshot_of_another_build_is_left_alone(string change)
    {
        var expected = await TypeAsync(310);
        await TouchSnapshotAsync("jsonb_set(data, '{state,rounds,0,hints}', '[\"seen\"]')");
        await TouchSnapshotAsync(change);

        await using var restarted = await _server.RestartAsync();

        var round = (await restarted.StateAsync(_room)).Rounds[0];
        Assert.Equal(expected, round.Document.Text);
        Assert.Empty(round.Hints);
        Assert.Empty(restarted.Errors.Errors);
    }

    [Fact]
    public async Task Older_updates_are_read_back_for_a_browser_that_was_long_away()
    {
        await TypeAsync(450);
        await using var restarted = await _server.RestartAsync();

        var (tab, joined) = await restarted.EnterAsync("ada", _room, knownVersion: 7);

        var document = joined.GetProperty("documents")[0];
        Assert.Equal(JsonValueKind.Null, document.GetProperty("text").ValueKind);
        Assert.Equal(Enumerable.Range(8, 443), document.GetProperty("updates").EnumerateArray().Select(u => u.GetProperty("number").GetInt32()));
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_history_that_would_fill_the_memory_is_told_as_the_text_it_led_to()
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        var text = Questions.Starter;
        for (var i = 1; i <= 40; i++)
        {
            var next = new string((char)('a' + (i % 26)), 100_000);
            await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Raw("c1", i, $"[[{text.Length},\"{next}\"]]")));
            text = next;
        }
        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 40);
        await tab.DisposeAsync();

        var held = (await _server.StateAsync(_room)).Rounds[0].Document;
        Assert.InRange(held.Version - held.OldestHeld, 1, 15); // of 100 KB each
        var (back, joined) = await _server.EnterAsync("ada", _room, knownVersion: 1);
        Assert.Equal(text, joined.GetProperty("documents")[0].GetProperty("text").GetString());
        await back.SendAsync("Edit", Edits.Batch(1, Edits.Insert("c2", 1, 0, "x", 100_000)));
        Assert.Equal("too-far-behind", Refused.CodeOf(await back.NextAsync("EditRefused")));
        await back.DisposeAsync();
    }

    /// <summary>One character at a time, at the end; one event each.</summary>
    private async Task<string> TypeAsync(int count)
    {
        var (tab, _) = await _server.EnterAsync("ada", _room);
        var length = Questions.Starter.Length;
        for (var i = 1; i <= count; i++)
        {
            await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, length + i - 1, "x", length + i - 1)));
            if (i % 90 == 0 && i < count) await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == i);
        }
        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == count);
        await tab.DisposeAsync();
        return Questions.Starter + new string('x', count);
    }

    private async Task TouchSnapshotAsync(string data)
    {
        await using (var session = _server.Services.GetRequiredService<IDocumentStore>().QuerySession())
            Assert.NotNull(await session.LoadAsync<RoomSnapshot>(_room));
        await _server.Hand.ExecuteInsideAsync($"update doc_room_snapshot set data = {data} where id = '{_room}'");
    }
}
