using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Tests.Features.Rooms.Running;

public sealed class AppendQueueTests : IAsyncLifetime
{
    private RoomServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RoomServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Nothing_is_told_to_anybody_before_it_is_committed()
    {
        var room = await _server.StartDrillAsync("ada");
        var (author, _) = await _server.EnterAsync("ada", room, "author");
        var (reader, _) = await _server.EnterAsync("ada", room, "reader", write: false);
        await using (await _server.Hand.HoldAsync(room))
        {
            await author.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
            var hint = reader.InvokeAsync("RevealHint", 1);
            await _server.Hand.UntilHeldAsync();

            Assert.Empty(author.Told());
            Assert.Empty(reader.Told());
            Assert.False(hint.IsCompleted);
            Assert.Equal(3, (await _server.EventsAsync(room)).Count);
        }

        await author.NextAsync("EditAcknowledged");
        await reader.NextAsync("TextChanged");
        await reader.NextAsync("RoomChanged");
        await author.DisposeAsync();
        await reader.DisposeAsync();
    }

    [Fact]
    public async Task What_one_room_cannot_store_holds_up_neither_others_nor_what_came_with_it()
    {
        var rooms = new[] { await _server.StartDrillAsync("ada"), await _server.StartDrillAsync("ben") };
        var (ada, _) = await _server.EnterAsync("ada", rooms[0]);
        var (ben, _) = await _server.EnterAsync("ben", rooms[1]);
        var run = await Runs.StartAsync(ada, "RunSamples");
        var culprit = await _server.Sandbox.NextAsync(run);
        await using (await _server.Hand.HoldAsync(rooms[0]))
        {
            await ada.SendAsync("Edit", Edits.Batch(0, Edits.Insert("a", 1, 0, "1")));
            await _server.Hand.UntilHeldAsync();
            await ada.SendAsync("Edit", Edits.Batch(1, Edits.Insert("a", 2, 0, "2", 41)));
            culprit.Finish(Verdict.Accepted, totalMs: double.NaN);
            await ada.SendAsync("Edit", Edits.Batch(2, Edits.Insert("a", 3, 0, "3", 42)));
            await ben.SendAsync("Edit", Edits.Batch(0, Edits.Insert("b", 1, 0, "b")));
            await ben.NextAsync("EditAcknowledged");
        }

        foreach (var number in (int[])[1, 2, 3]) await ada.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == number);
        Assert.Equal("SandboxError", (await Runs.ResultAsync(ada, run)).GetProperty("result").GetProperty("verdict").GetString());
        Assert.Equal("321" + Questions.Starter, await _server.TextAsync(rooms[0]));
        Assert.Equal([0, 1, 2], (await _server.EventsAsync(rooms[0])).OfType<TextEdited>().Select(e => e.Version));
        await ada.DisposeAsync();
        await ben.DisposeAsync();
    }

    [Fact]
    public async Task Cut_connections_lose_and_double_nothing()
    {
        var room = await _server.StartDrillAsync("ada");
        var (tab, _) = await _server.EnterAsync("ada", room);
        var expected = Questions.Starter;
        for (var i = 1; i <= 60; i++)
        {
            if (i % 6 == 0) await _server.Hand.CutAsync();
            await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, 0, $"{i},", expected.Length)));
            expected = $"{i}," + expected;
        }

        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 60);

        Assert.Equal(expected, await _server.TextAsync(room));
        var stored = (await _server.EventsAsync(room)).OfType<TextEdited>().SelectMany(e => e.Updates).Select(u => u.Number);
        Assert.Equal(Enumerable.Range(1, 60), stored);
        Assert.Empty(_server.Errors.Errors);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task While_the_database_is_away_for_a_moment_edits_wait_and_then_are_acknowledged()
    {
        var room = await _server.StartDrillAsync("ada");
        var (tab, _) = await _server.EnterAsync("ada", room);
        await using (await _server.Hand.ShutAsync())
        {
            for (var i = 1; i <= 20; i++) await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, 0, "x", Questions.Starter.Length + i - 1)));
            await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => _server.Hand.ExecuteInsideAsync("select 1"));
            Assert.Empty(tab.Told());
        }

        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 20);
        Assert.Equal(new string('x', 20) + Questions.Starter, await _server.TextAsync(room));
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task While_the_database_is_away_for_long_rooms_let_go_and_take_up_again_what_was_not_acknowledged()
    {
        var room = await _server.StartDrillAsync("ada");
        var (tab, _) = await _server.EnterAsync("ada", room);
        var batch = Edits.Batch(0, Edits.Insert("c1", 1, 0, "x"));
        await using (await _server.Hand.ShutAsync())
        {
            await tab.SendAsync("Edit", batch);
            await tab.Ended.WaitAsync(TimeSpan.FromSeconds(40), TestContext.Current.CancellationToken);
            await using var early = await _server.ConnectAsync("ada", room);
            await Refused.WithAsync("try-again", () => RoomServer.JoinAsync(early));
        }

        var (back, joined) = await _server.EnterAsync("ada", room, knownVersion: 0);
        await using var _ = back;
        Assert.Equal(0, joined.GetProperty("documents")[0].GetProperty("version").GetInt32());
        await back.SendAsync("Edit", batch);
        await back.NextAsync("EditAcknowledged");
        Assert.Equal("x" + Questions.Starter, await _server.TextAsync(room));
        await tab.DisposeAsync();
    }
}
