using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class EditTextTests : IAsyncLifetime
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
    public async Task Acknowledged_text_is_in_the_stream()
    {
        await using var ada = await EnterAsync();

        await ada.SendAsync("Edit", Batch(0, Insert("c1", 1, at: 0, "// hello\n")));
        var told = await ada.NextAsync("EditAcknowledged");

        Assert.Equal(1, told.GetProperty("number").GetInt32());
        Assert.Equal(1, told.GetProperty("version").GetInt32());
        var stored = Assert.Single((await _server.EventsAsync(_room)).OfType<TextEdited>());
        Assert.Equal("// hello\n" + Questions.Starter, stored.Updates[0].Changes.Apply(Questions.Starter));
    }

    private static object Insert(string client, int number, int at, string text, int length = 40) =>
        new { client, number, changes = JsonSerializer.SerializeToElement(Changes(at, text, length)) };

    private static object[] Changes(int at, string text, int length) =>
        [.. at > 0 ? [at] : Array.Empty<object>(), new object[] { 0 }.Concat(text.Split('\n')).ToArray(), .. length > at ? [length - at] : Array.Empty<object>()];

    private static object Batch(int version, params object[] updates) => new { round = 1, version, updates };

    private async Task<HubClient> EnterAsync(string user = "ada", string tab = "t1")
    {
        var client = await _server.ConnectAsync(user, _room);
        await client.InvokeAsync("Join", new { tab, write = true, known = Array.Empty<object>() });
        await client.NextAsync("Joined");
        return client;
    }
}
