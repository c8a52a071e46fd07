using System.Text.Json;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class EnterRoomTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Who_joins_is_told_the_room_and_its_text_first()
    {
        var (ada, room) = await shared.NewDrillAsync();

        var (tab, joined) = await _server.EnterAsync(ada, room);
        await using var _ = tab;

        Assert.True(joined.GetProperty("writes").GetBoolean());
        Assert.Equal(Questions.Starter, Document(joined).GetProperty("text").GetString());
        Assert.Equal(0, Document(joined).GetProperty("version").GetInt32());
        var view = joined.GetProperty("room");
        Assert.Equal(ada, view.GetProperty("you").GetString());
        Assert.True(view.GetProperty("members")[0].GetProperty("here").GetBoolean());
        Assert.Equal("Sum of two", view.GetProperty("rounds")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Who_knows_a_version_gets_the_updates_since_own_ones_included_and_not_the_text()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        await using (tab)
        {
            for (var i = 1; i <= 3; i++) await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, at: 0, $"{i}", Questions.Starter.Length + i - 1)));
            await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 3);
        }

        var (back, joined) = await _server.EnterAsync(ada, room, knownVersion: 1);
        await using var _ = back;

        Assert.Equal(JsonValueKind.Null, Document(joined).GetProperty("text").ValueKind);
        Assert.Equal(3, Document(joined).GetProperty("version").GetInt32());
        Assert.Equal([2, 3], Document(joined).GetProperty("updates").EnumerateArray().Select(u => u.GetProperty("number").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task Who_claims_to_know_a_version_that_never_was_gets_the_text(int version)
    {
        var (ada, room) = await shared.NewDrillAsync();

        var (tab, joined) = await _server.EnterAsync(ada, room, knownVersion: version);
        await using var _ = tab;

        Assert.Equal(Questions.Starter, Document(joined).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Strangers_are_told_the_same_as_for_a_room_that_is_not_there()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        await using var own = tab;
        await using var eve = await _server.ConnectAsync("eve", room);
        await using var lost = await _server.ConnectAsync(ada, Guid.NewGuid().ToString("N"));

        await Refused.WithAsync("not-found", () => RoomServer.JoinAsync(eve));
        await Refused.WithAsync("not-found", () => RoomServer.JoinAsync(lost));

        await eve.SendAsync("Edit", Edits.Batch(0, Edits.Insert("eve", 1, 0, "x")));
        var refused = await eve.NextAsync("EditRefused");
        Assert.Equal("not-found", Refused.CodeOf(refused));
        Assert.Equal(0, refused.GetProperty("version").GetInt32());
        await own.InvokeAsync("UseHere");
        Assert.Empty(own.Told());
    }

    [Fact]
    public async Task Strangers_questions_disturb_nobody_in_the_room()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        await using var own = tab;
        await using var eve = await _server.ConnectAsync("eve", room);

        await Refused.WithAsync("not-found", () => eve.InvokeAsync("RevealHint", 1));
        await Refused.WithAsync("not-found", () => eve.InvokeAsync("RevealSolution", 1));
        await Refused.WithAsync("not-found", () => eve.InvokeAsync("ReportQuestion", 1, "Hm."));

        await own.InvokeAsync("RevealHint", 1);
        await own.NextAsync("RoomChanged");
        Assert.False(own.Ended.IsCompleted);
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_so_and_disconnected()
    {
        var (_, room) = await shared.NewDrillAsync();
        await using var nobody = await _server.ConnectAsync("", room);

        var closed = await nobody.NextAsync("Closed");
        await nobody.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal("sign-in-first", closed.GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_address_that_is_no_room_is_told_so_and_disconnected()
    {
        await using var client = await _server.ConnectAsync("ada", "not-a-room");

        Assert.Equal("not-found", (await client.NextAsync("Closed")).GetProperty("code").GetString());
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    public static TheoryData<string> BrokenJoins => new(
        "null",
        """{"tab":"","write":true,"known":[]}""",
        """{"tab":null,"write":true,"known":[]}""",
        $$"""{"tab":"{{new string('t', 41)}}","write":true,"known":[]}""",
        """{"tab":"t","write":true,"known":null}""",
        """{"tab":"t","write":true,"known":[null]}""",
        $$"""{"tab":"t","write":true,"known":[{{string.Join(',', Enumerable.Repeat("""{"round":1,"version":0}""", 21))}}]}""");

    [Theory]
    [MemberData(nameof(BrokenJoins))]
    public async Task A_broken_join_is_refused_and_the_room_goes_on(string join)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        await using var own = tab;
        await using var second = await _server.ConnectAsync(ada, room);

        var refusal = await Assert.ThrowsAsync<HubRefusal>(() => second.InvokeAsync("Join", JsonDocument.Parse(join).RootElement));

        Assert.Matches("\"code\":\"(invalid|malformed)\"", refusal.Message);
        await RoomServer.JoinAsync(second, "second");
        await own.NextAsync("TakenOver");
    }

    [Fact]
    public async Task A_tab_that_comes_back_replaces_its_own_dead_connection_and_keeps_the_pen()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (before, _) = await _server.EnterAsync(ada, room, "same");
        await using var dead = before;

        var (after, joined) = await _server.EnterAsync(ada, room, "same", knownVersion: 0);
        await using var _ = after;

        Assert.True(joined.GetProperty("writes").GetBoolean());
        await dead.Ended.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(dead.Told(), m => m.Name == "TakenOver");
    }

    [Fact]
    public async Task Joining_again_on_the_same_connection_is_harmless()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (tab, _) = await _server.EnterAsync(ada, room);
        await using var own = tab;

        Assert.True((await RoomServer.JoinAsync(own, knownVersion: 0)).GetProperty("writes").GetBoolean());
        await own.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await own.NextAsync("EditAcknowledged");

        Assert.DoesNotContain(own.Told(), m => m.Name is "TextChanged" or "TakenOver");
    }

    private static JsonElement Document(JsonElement joined) => joined.GetProperty("documents")[0];
}
