using System.Net.WebSockets;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Text;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

/// <summary>Several tabs type at once, at random places, over lines that are cut at random moments.</summary>
public sealed class ConcurrentEditingTests
{
    private const int Tabs = 4;
    private const int EditsOfTab = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task All_texts_become_the_servers_and_each_update_is_stored_once_in_its_order(int seed)
    {
        await using var server = await RoomServer.StartAsync();
        var room = await server.StartDrillAsync("ada");

        var typists = Enumerable.Range(0, Tabs).Select(i => new Typist(server, room, $"c{i}", new Random((seed * 100) + i))).ToList();
        var cuts = seed == 3 ? CutDatabaseAsync(server) : Task.CompletedTask;
        await Task.WhenAll(typists.Select(t => t.TypeAllAsync()));
        await cuts;
        var version = (await server.StateAsync(room)).Rounds[0].Document.Version;
        await Task.WhenAll(typists.Select(t => t.CatchUpAsync(version)));

        var text = await server.TextAsync(room);
        Assert.All(typists, t => Assert.Equal(text, t.Editor.Text));
        var stored = (await server.EventsAsync(room)).OfType<TextEdited>().SelectMany(e => e.Updates).ToLookup(u => u.Client, u => u.Number);
        Assert.All(typists, t => Assert.Equal(Enumerable.Range(1, EditsOfTab), stored[t.Client]));
        Assert.Empty(server.Errors.Errors);
        foreach (var typist in typists) await typist.DisposeAsync();
    }

    private static async Task CutDatabaseAsync(RoomServer server)
    {
        for (var i = 0; i < 5; i++) await server.Hand.CutAsync();
    }

    private sealed class Typist(RoomServer server, string room, string client, Random random) : IAsyncDisposable
    {
        private HubClient? _tab;
        private int _typed;

        public string Client => client;
        public Editor Editor { get; } = new(client);

        /// <summary>Types, sends and hears until all of it is stored.</summary>
        public async Task TypeAllAsync()
        {
            while (_typed < EditsOfTab || !Editor.IsSettled)
            {
                await StayConnectedAsync();
                for (var burst = random.Next(4); burst > 0 && _typed < EditsOfTab; burst--, _typed++) Editor.Change(RandomChange());
                await SendAsync();
                if (random.Next(12) == 0) _tab!.Cut();
                if (!Editor.IsSettled) await HearAsync();
            }
        }

        public async Task CatchUpAsync(int version)
        {
            while (Editor.Version < version)
            {
                await StayConnectedAsync();
                if (Editor.Version < version) await HearAsync();
            }
        }

        public ValueTask DisposeAsync() => _tab?.DisposeAsync() ?? ValueTask.CompletedTask;

        private async Task StayConnectedAsync()
        {
            while (_tab is null)
            {
                var known = Editor.Version >= 0 ? new[] { new { round = 1, version = Editor.Version } } : [];
                _tab = await server.ConnectAsync("ada", room);
                await _tab.SendAsync("Join", new { tab = client, write = true, known });
                while (_tab is not null && await HearAsync() != "Joined")
                {
                    // what was told before is not for this copy
                }
            }
        }

        private async Task SendAsync()
        {
            if (Editor.Next() is not { } batch) return;
            try
            {
                await _tab!.SendAsync("Edit", batch);
            }
            catch (Exception cut) when (cut is WebSocketException or ObjectDisposedException)
            {
                // cut: it is sent anew after joining
            }
        }

        private async Task<string?> HearAsync()
        {
            var message = await _tab!.NextAsync();
            switch (message)
            {
                case null:
                    await _tab.DisposeAsync();
                    _tab = null;
                    break;
                case { Name: "Joined" }:
                    Editor.Joined(message.Argument.GetProperty("documents")[0]);
                    break;
                case { Name: "TextChanged" }:
                    Editor.Changed(message.Argument);
                    break;
                case { Name: "EditAcknowledged" }:
                    Editor.Acknowledged(message.Argument);
                    break;
                case { Name: "EditRefused" }:
                    Assert.Equal("try-again", Refused.CodeOf(message.Argument));
                    _tab.Cut();
                    break;
            }
            return message?.Name;
        }

        private ChangeSet RandomChange()
        {
            var text = Editor.Text;
            var at = random.Next(text.Length + 1);
            var deleted = random.Next(3) == 0 ? Math.Min(random.Next(8), text.Length - at) : 0;
            var insert = deleted > 0 && random.Next(2) == 0 ? "" : new string((char)('a' + random.Next(26)), random.Next(1, 6)) + (random.Next(8) == 0 ? "\n" : "");
            var json = System.Text.Json.JsonSerializer.Serialize((object[])[.. at > 0 ? [at] : Array.Empty<object>(), new object[] { deleted }.Concat(insert.Length == 0 ? [] : insert.Split('\n')).ToArray(), .. at + deleted < text.Length ? [text.Length - at - deleted] : Array.Empty<object>()]);
            return ChangeSetJson.Parse(System.Text.Json.JsonDocument.Parse(json).RootElement);
        }
    }
}
