using System.Text.Json;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class EditTextTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Acknowledged_text_is_in_the_stream()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, at: 0, "// hello\n")));
        var told = await tab.NextAsync("EditAcknowledged");

        Assert.Equal("c1", told.GetProperty("client").GetString());
        Assert.Equal(1, told.GetProperty("number").GetInt32());
        Assert.Equal(1, told.GetProperty("version").GetInt32());
        var stored = Assert.Single((await _server.EventsAsync(room)).OfType<TextEdited>());
        Assert.Equal("// hello\n" + Questions.Starter, stored.Updates[0].Changes.Apply(Questions.Starter));
    }

    [Fact]
    public async Task Other_tabs_are_told_the_change_and_the_author_only_the_acknowledgement()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (author, _) = await _server.EnterAsync(ada, room, "author");
        var (reader, _) = await _server.EnterAsync(ada, room, "reader", write: false);

        await author.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "a"), Edits.Insert("c1", 2, 0, "b", 41)));
        await author.NextAsync("EditAcknowledged");
        var change = await reader.NextAsync("TextChanged");

        Assert.Equal(0, change.GetProperty("version").GetInt32());
        Assert.Equal([1, 2], change.GetProperty("updates").EnumerateArray().Select(u => u.GetProperty("number").GetInt32()));
        Assert.DoesNotContain(author.Told(), m => m.Name == "TextChanged");
        await author.DisposeAsync();
        await reader.DisposeAsync();
    }

    [Fact]
    public async Task A_resend_is_acknowledged_again_and_stored_once()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var batch = Edits.Batch(0, Edits.Insert("c1", 1, 0, "x"), Edits.Insert("c1", 2, 0, "y", 41));

        for (var i = 0; i < 3; i++)
        {
            await tab.SendAsync("Edit", batch);
            Assert.Equal(2, (await tab.NextAsync("EditAcknowledged")).GetProperty("number").GetInt32());
        }

        Assert.Equal("yx" + Questions.Starter, await _server.TextAsync(room));
        Assert.Single((await _server.EventsAsync(room)).OfType<TextEdited>());
    }

    [Fact]
    public async Task Of_a_resend_that_holds_more_only_the_new_is_stored()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await tab.NextAsync("EditAcknowledged");

        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x"), Edits.Insert("c1", 2, 0, "y", 41)));
        var told = await tab.NextAsync("EditAcknowledged");

        Assert.Equal((2, 2), (told.GetProperty("number").GetInt32(), told.GetProperty("version").GetInt32()));
        Assert.Equal("yx" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task An_update_on_an_older_version_is_moved_over_what_came_meanwhile()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "// first\n")));
        await tab.NextAsync("EditAcknowledged");

        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c2", 1, Questions.Starter.Length, "// last\n")));
        var told = await tab.NextAsync("EditAcknowledged");

        Assert.Equal(2, told.GetProperty("version").GetInt32());
        Assert.Equal($"// first\n{Questions.Starter}// last\n", await _server.TextAsync(room));
    }

    public static TheoryData<string, string> BrokenBatches => new()
    {
        { "malformed", """{"round":1,"version":0,"updates":null}""" },
        { "malformed", """{"round":1,"version":0,"updates":[]}""" },
        { "malformed", """{"round":1,"version":0,"updates":[null]}""" },
        { "malformed", """{"round":1,"version":0,"updates":[{"client":"c1","number":1}]}""" },
        { "malformed", Of("""{"not":"a list"}""") },
        { "malformed", Of("""[40,"x"]""") },
        { "malformed", Of("[-1]") },
        { "malformed", Of("[39]") },
        { "malformed", Of("[41]") },
        { "malformed", Of("[[41]]") },
        { "malformed", Of("[2147483647,2147483647]") },
        { "malformed", Of("""[[0,"a\u0000b"],40]""") },
        { "malformed", Of("""[[0,"\ud800"],40]""") },
        { "malformed", Of("""[[0,"\udc00 alone"],40]""") },
        { "malformed", Of("""[[0,"a\nb"],40]""") },
        { "malformed", Of("""[[0,"a\rb"],40]""") },
        { "text-too-long", Of($"""[[0,"{new string('x', 128 * 1024)}"],40]""") },
        { "malformed", Of("""[[0,"x"],40]""", number: 0) },
        { "malformed", Of("""[[0,"x"],40]""", client: "") },
        { "malformed", Of("""[[0,"x"],40]""", client: "c/1") },
        { "malformed", Of("""[[0,"x"],40]""", client: new string('c', 41)) },
        { "not-your-client", Of("""[[0,"x"],40]""", client: "server") },
        { "unknown-version", Of("""[[0,"x"],40]""", version: 1) },
        { "unknown-version", Of("""[[0,"x"],40]""", version: -1) },
        { "no-such-round", Of("""[[0,"x"],40]""", round: 2) },
        { "no-such-round", Of("""[[0,"x"],40]""", round: 0) },
    };

    [Theory]
    [MemberData(nameof(BrokenBatches))]
    public async Task A_broken_batch_is_refused_with_a_reason_and_the_next_one_is_taken(string code, string batch)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.SendTextAsync($$"""{"type":1,"target":"Edit","arguments":[{{batch}}]}""");
        var refused = await tab.NextAsync("EditRefused");

        Assert.Equal(code, Refused.CodeOf(refused));
        Assert.Equal(Questions.Starter, await _server.TextAsync(room));
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("good", 1, 0, "x")));
        await tab.NextAsync("EditAcknowledged");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("""{"round":"one"}""")]
    [InlineData("""{"round":1,"version":0,"updates":[{"client":"\ud800","number":1,"changes":[40]}]}""")]
    public async Task What_is_no_batch_at_all_is_refused_and_the_next_one_is_taken(string batch)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.SendTextAsync($$"""{"type":1,"target":"Edit","arguments":[{{batch}}]}""");
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("good", 1, 0, "x")));

        await tab.NextAsync("EditAcknowledged");
        Assert.Equal("x" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task Half_of_a_character_cannot_be_cut_off()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "😀")));
        await tab.NextAsync("EditAcknowledged");

        await tab.SendAsync("Edit", Edits.Batch(1, Edits.Raw("c1", 2, "[1,[1],40]")));

        Assert.Equal("malformed", Refused.CodeOf(await tab.NextAsync("EditRefused")));
        Assert.Equal("😀" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task After_the_end_of_the_round_the_text_stands_and_a_resend_is_still_acknowledged()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        var stored = Edits.Batch(0, Edits.Insert("c1", 1, 0, "x"));
        await tab.SendAsync("Edit", stored);
        await tab.NextAsync("EditAcknowledged");
        await tab.InvokeAsync("GiveUp", 1);

        await tab.SendAsync("Edit", Edits.Batch(1, Edits.Insert("c1", 2, 0, "y", 41)));
        await tab.SendAsync("Edit", stored);

        Assert.Equal("round-over", Refused.CodeOf(await tab.NextAsync("EditRefused")));
        await tab.NextAsync("EditAcknowledged");
        Assert.Equal("x" + Questions.Starter, await _server.TextAsync(room));
    }

    [Fact]
    public async Task Changes_of_many_thousand_pieces_are_not_moved_over_hundreds_of_others()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, new string('x', 20_000))));
        for (var i = 2; i <= 101; i++) await tab.SendAsync("Edit", Edits.Batch(i - 1, Edits.Insert("c1", i, 0, "y", 20_038 + i)));
        await tab.NextAsync("EditAcknowledged", told => told.GetProperty("number").GetInt32() == 101);
        var pieces = JsonSerializer.Serialize(Enumerable.Repeat<object>(null!, 20_000).SelectMany((_, i) => new object[] { 1, new object[] { 0, "z" } }).Append(40));

        await tab.SendAsync("Edit", Edits.Batch(1, Edits.Raw("c2", 1, pieces)));

        Assert.Equal("too-far-behind", Refused.CodeOf(await tab.NextAsync("EditRefused")));
    }

    private static string Of(string changes, string client = "c1", int number = 1, int version = 0, int round = 1) =>
        $$"""{"round":{{round}},"version":{{version}},"updates":[{"client":"{{client}}","number":{{number}},"changes":{{changes}}}]}""";
}
