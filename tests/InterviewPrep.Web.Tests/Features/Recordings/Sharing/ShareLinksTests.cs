using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings.Sharing;

public sealed class ShareLinksTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    private static async Task<(string Secret, string Id)> ShareAsync(RecordedRoom room, string user = "ada", int days = 7)
    {
        using var http = room.HttpOf(user);
        var made = await (await http.PostAsJsonAsync($"{room.Api}/links", new { days })).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return (QueryHelpers.ParseQuery(new Uri(made.GetProperty("url").GetString()!).Query)["share"]!, made.GetProperty("id").GetString()!);
    }

    private static async Task<HttpStatusCode> StatusAsync(RecordedRoom room, string secret, string path = "") => await room.StatusAsync("", $"{path}?share={secret}");

    [Fact]
    public async Task Whoever_has_the_link_sees_the_side_of_whoever_made_it()
    {
        var room = await server.PlayAsync();
        var (secret, _) = await ShareAsync(room);

        var seen = await room.ReadAsync("", share: secret);
        var events = await room.ReadAsync("", "/segments/0", share: secret);

        Assert.Equal("ShareLink", seen.GetProperty("role").GetString());
        Assert.Equal(["Ada", "The other one"], seen.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        foreach (var told in new[] { seen.GetRawText(), events.GetRawText() })
        {
            Assert.Contains(room.Words("ada"), told, StringComparison.Ordinal);
            Assert.DoesNotContain(room.Words("ben"), told, StringComparison.Ordinal);
            Assert.DoesNotContain("Ben", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_ends_when_it_is_revoked_and_when_its_time_is_up()
    {
        var room = await server.PlayAsync();
        var (revoked, id) = await ShareAsync(room);
        var (expired, _) = await ShareAsync(room, days: 1);
        using var ada = room.HttpOf("ada");

        await ada.DeleteAsync($"{room.Api}/links/{id}");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(room, revoked));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, expired));

        server.Rooms.Time.Advance(TimeSpan.FromDays(1.01));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(room, expired));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(room, expired, "/segments/0"));
    }

    [Fact]
    public async Task A_link_to_one_recording_opens_no_other_and_lets_nobody_export()
    {
        var (first, second) = (await server.PlayAsync(), await server.PlayAsync());
        var (secret, _) = await ShareAsync(first);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second, secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(first, secret, "/export"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(first, secret, "/visits"));
        Assert.Equal(HttpStatusCode.NotFound, await first.StatusAsync("eve", $"/links?share={secret}"));
    }

    [Fact]
    public async Task Of_the_secret_only_a_hash_is_kept()
    {
        var room = await server.PlayAsync();
        var (secret, _) = await ShareAsync(room);

        Assert.Empty(await LiveSessions.LiveRoom.TablesWithAsync(server.Rooms.Database, secret));
    }

    [Fact]
    public async Task Only_those_who_took_part_make_links_and_each_revokes_their_own()
    {
        var room = await server.PlayAsync();
        var (secret, id) = await ShareAsync(room);
        using var eve = room.HttpOf("eve");
        using var ben = room.HttpOf("ben");

        Assert.Equal(HttpStatusCode.NotFound, (await eve.PostAsJsonAsync($"{room.Api}/links", new { days = 7 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.DeleteAsync($"{room.Api}/links/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, secret));
    }

    [Fact]
    public async Task Every_access_stands_in_the_log_that_those_who_took_part_read()
    {
        var room = await server.PlayAsync();
        var (secret, id) = await ShareAsync(room);
        server.Grants.Given.Add((room.Id, new("max")));
        await room.ReadAsync("ben");
        await room.ReadAsync("max", "/segments/0");
        await room.ReadAsync("", share: secret);
        await room.StatusAsync("ada", "/export");
        await room.StatusAsync("eve");

        var log = (await room.ReadAsync("ada", "/visits")).EnumerateArray().Select(v => $"{v.GetProperty("role").GetString()} {v.GetProperty("who").GetString()} {v.GetProperty("what").GetString()} {v.GetProperty("link").GetString()}".TrimEnd());

        Assert.Equal(["Mentor max Watched", "Owner ada Exported", "Owner ben Watched", $"ShareLink  Watched {id}"], log.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("max", "/visits"));
    }
}
