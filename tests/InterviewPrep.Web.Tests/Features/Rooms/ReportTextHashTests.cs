using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class ReportTextHashTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task Equal_texts_are_recorded_and_nothing_is_said()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await tab.InvokeAsync("ReportHash", new { round = 1, version = 0, sha256 = Hash(Questions.Starter) });
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "x")));
        await tab.NextAsync("EditAcknowledged");

        Assert.Empty(tab.Told());
        Assert.True(Assert.Single((await _server.EventsAsync(room)).OfType<TextHashReported>()).Equal);
    }

    [Fact]
    public async Task A_text_that_came_apart_starts_over_with_the_stored_one()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        var (other, _) = await _server.EnterAsync(ada, room, "other", write: false);
        await using var tab = client;
        await using var second = other;

        await tab.InvokeAsync("ReportHash", new { round = 1, version = 0, sha256 = Hash("something else") });
        var told = await tab.NextAsync("EditRefused");

        Assert.Equal("text-differs", Refused.CodeOf(told));
        Assert.Null(told.GetProperty("client").GetString());
        Assert.False(Assert.Single((await _server.EventsAsync(room)).OfType<TextHashReported>()).Equal);
        var joined = await RoomServer.JoinAsync(tab); // the browser forgets its copy
        Assert.Equal(Questions.Starter, joined.GetProperty("documents")[0].GetProperty("text").GetString());
        Assert.Empty(second.Told());
    }

    [Fact]
    public async Task A_hash_of_another_version_than_the_text_s_is_left_alone()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        foreach (var version in (int[])[-1, 1, int.MaxValue])
            await tab.InvokeAsync("ReportHash", new { round = 1, version, sha256 = Hash("something else") });
        await tab.InvokeAsync("UseHere");

        Assert.Empty(tab.Told());
        Assert.Empty((await _server.EventsAsync(room)).OfType<TextHashReported>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDEF")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_hash_is_refused(string? sha256)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await Refused.WithAsync("invalid", () => tab.InvokeAsync("ReportHash", new { round = 1, version = 0, sha256 }));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
