using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class TakeOverTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task A_second_page_takes_over_and_the_older_is_told()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (older, _) = await _server.EnterAsync(ada, room, "older");
        var (newer, joined) = await _server.EnterAsync(ada, room, "newer");
        await using var both = new Tabs(older, newer);

        Assert.True(joined.GetProperty("writes").GetBoolean());
        await older.NextAsync("TakenOver");
        Assert.DoesNotContain(newer.Told(), m => m.Name == "TakenOver");
    }

    [Fact]
    public async Task What_the_older_tab_had_typed_before_it_knew_is_stored_all_the_same()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (older, _) = await _server.EnterAsync(ada, room, "older");
        var (newer, _) = await _server.EnterAsync(ada, room, "newer");
        await using var both = new Tabs(older, newer);

        await older.SendAsync("Edit", Edits.Batch(0, Edits.Insert("older", 1, 0, "// typed\n")));

        await older.NextAsync("EditAcknowledged");
        await newer.NextAsync("TextChanged");
        Assert.Equal("// typed\n" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task The_older_tab_that_comes_back_only_reads_until_it_asks_to_write()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (older, _) = await _server.EnterAsync(ada, room, "older");
        var (newer, _) = await _server.EnterAsync(ada, room, "newer");
        older.Cut();
        var (back, joined) = await _server.EnterAsync(ada, room, "older", knownVersion: 0);
        await using var both = new Tabs(back, newer);
        Assert.False(joined.GetProperty("writes").GetBoolean());

        await back.InvokeAsync("UseHere");

        await newer.NextAsync("TakenOver");
        Assert.True((await RoomServer.JoinAsync(back, "older", knownVersion: 0)).GetProperty("writes").GetBoolean());
    }

    [Fact]
    public async Task A_tab_that_does_not_want_to_write_leaves_the_other_its_pen()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (writer, _) = await _server.EnterAsync(ada, room, "writer");
        var (reader, joined) = await _server.EnterAsync(ada, room, "reader", write: false);
        await using var both = new Tabs(writer, reader);

        Assert.False(joined.GetProperty("writes").GetBoolean());
        await writer.InvokeAsync("UseHere");
        Assert.DoesNotContain(writer.Told(), m => m.Name == "TakenOver");
    }

    [Fact]
    public async Task When_the_writer_leaves_the_next_that_comes_may_write()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (writer, _) = await _server.EnterAsync(ada, room, "writer");
        writer.Cut();
        await writer.DisposeAsync();

        await Eventually.IsTrueAsync(async () =>
        {
            var (next, joined) = await _server.EnterAsync(ada, room, "next", knownVersion: 0);
            await next.DisposeAsync();
            return joined.GetProperty("writes").GetBoolean();
        });
    }

    [Fact]
    public async Task Who_has_not_joined_takes_no_pen()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (writer, _) = await _server.EnterAsync(ada, room, "writer");
        await using var outside = await _server.ConnectAsync(ada, room);

        await outside.InvokeAsync("UseHere");

        Assert.True((await RoomServer.JoinAsync(writer, "writer", knownVersion: 0)).GetProperty("writes").GetBoolean());
        Assert.DoesNotContain(writer.Told(), m => m.Name == "TakenOver");
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task A_tab_that_only_reads_cannot_edit_and_the_writer_goes_on()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (writer, _) = await _server.EnterAsync(ada, room, "writer");
        var (reader, _) = await _server.EnterAsync(ada, room, "reader", write: false);
        await using var both = new Tabs(writer, reader);

        await reader.SendAsync("Edit", Edits.Batch(0, Edits.Insert("reader", 1, 0, "// read\n")));

        Assert.Equal("not-writing", (await reader.NextAsync("EditRefused")).GetProperty("reason").GetProperty("code").GetString());
        await writer.SendAsync("Edit", Edits.Batch(0, Edits.Insert("writer", 1, 0, "// written\n")));
        await writer.NextAsync("EditAcknowledged");
        Assert.Equal("// written\n" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task Long_after_it_was_told_the_older_tab_cannot_edit_until_it_writes_again()
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");
        var (older, _) = await server.EnterAsync("ada", room, "older");
        var (newer, _) = await server.EnterAsync("ada", room, "newer");
        await using var both = new Tabs(older, newer);
        await older.NextAsync("TakenOver");
        server.Time.Advance(TimeSpan.FromSeconds(11));
        var edit = Edits.Batch(0, Edits.Insert("older", 1, 0, "// typed\n"));

        await older.SendAsync("Edit", edit);
        Assert.Equal("not-writing", (await older.NextAsync("EditRefused")).GetProperty("reason").GetProperty("code").GetString());
        await older.InvokeAsync("UseHere");
        await older.SendAsync("Edit", edit);

        await older.NextAsync("EditAcknowledged");
        Assert.Equal("// typed\n" + Questions.Starter, await server.TextAsync(room));
    }

    [Fact]
    public async Task What_a_tab_typed_without_a_line_is_stored_though_another_writes_meanwhile()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (older, _) = await _server.EnterAsync(ada, room, "older");
        var (newer, _) = await _server.EnterAsync(ada, room, "newer");
        older.Cut();
        var (back, joined) = await _server.EnterAsync(ada, room, "older", knownVersion: 0);
        await using var both = new Tabs(back, newer);
        Assert.False(joined.GetProperty("writes").GetBoolean());

        await back.SendAsync("Edit", Edits.Batch(0, Edits.Insert("older", 1, 0, "// on the train\n")));

        await back.NextAsync("EditAcknowledged");
        await newer.NextAsync("TextChanged");
    }

    private sealed class Tabs(params HubClient[] tabs) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var tab in tabs) await tab.DisposeAsync();
        }
    }
}
