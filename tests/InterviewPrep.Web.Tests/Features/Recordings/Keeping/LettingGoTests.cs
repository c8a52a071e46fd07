using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Features.Recordings;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Infrastructure.PersonalData;
using InterviewPrep.Web.Tests.Features.LiveSessions;
using Microsoft.Extensions.DependencyInjection;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings.Keeping;

/// <summary>What is deleted is looked for in the database itself, in every table.</summary>
public sealed class LettingGoTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    private const string Voice = "the bytes of a voice";

    private Task<IReadOnlyList<string>> TablesWithAsync(string text) => LiveRoom.TablesWithAsync(server.Rooms.Database, text);

    /// <summary>Played, watched by both, shared by a link: everything that a recording can leave behind.</summary>
    private async Task<RecordedRoom> LivedInAsync()
    {
        var room = await server.PlayAsync(sound: true, between: async played =>
        {
            for (var i = 0; i < 310; i++) await played.AskAsync(new RoomCommand.ReplaceText(Ada, 1, $"{Said} {i}")); // enough for a snapshot
            foreach (var person in new[] { "ada", "ben" }) Assert.Equal(HttpStatusCode.NoContent, await Sound.SoundTests.SendAsync(played, person, Voice));
        });
        await room.ReadAsync("ada");
        await room.ReadAsync("ben");
        using var http = room.HttpOf("ada");
        await http.PostAsJsonAsync($"{room.Api}/links", new { days = 7 });
        return room;
    }

    private static async Task DeleteAsync(RecordedRoom room, string user)
    {
        using var http = room.HttpOf(user);
        Assert.Equal(HttpStatusCode.NoContent, (await http.DeleteAsync(room.Api)).StatusCode);
    }

    private static async Task<DateTimeOffset?> KeepAsync(RecordedRoom room, string user, int? days)
    {
        using var http = room.HttpOf(user);
        using var kept = await http.PutAsJsonAsync($"{room.Api}/keeping", new { days });
        return (await kept.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("keepUntil") is { ValueKind: JsonValueKind.String } until ? until.GetDateTimeOffset() : null;
    }

    private async Task<DateTimeOffset> EndOfAsync(RecordedRoom room) => (await server.Rooms.Services.GetRequiredService<RecordingArchive>().FindAsync(room.Id))!.EndedAt;

    [Fact]
    public async Task When_both_have_deleted_it_no_event_voice_snapshot_link_or_visit_is_left()
    {
        var room = await LivedInAsync();
        Assert.Superset(
            new HashSet<string> { "doc_room_snapshot", "events", "recording_links", "recording_outlines", "recording_people", "recording_segments", "recording_sound", "recording_visits", "recordings", "streams" },
            (await TablesWithAsync(room.Id.Value)).ToHashSet());

        await DeleteAsync(room, "ben");
        Assert.Equal("Owner", (await room.ReadAsync("ada")).GetProperty("role").GetString());
        await DeleteAsync(room, "ada");

        Assert.Equal(["doc_attempt", "doc_live_session"], await TablesWithAsync(room.Id.Value)); // who met, and the verdicts: not what was done
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ada"));
    }

    [Fact]
    public async Task Who_withdraws_takes_name_chat_and_voice_along_and_the_rest_still_plays()
    {
        var room = await LivedInAsync();
        using var ben = room.HttpOf("ben");

        Assert.Equal(HttpStatusCode.NoContent, (await ben.PostAsync($"{room.Api}/withdrawal", null)).StatusCode);

        Assert.Empty(await TablesWithAsync(room.Words("ben")));
        Assert.DoesNotContain("recording_people", await TablesWithAsync("\"Ben\""));
        var seen = await room.ReadAsync("ada");
        Assert.Equal(["Ada", LettingGo.NameOfGone], seen.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.Equal([1], seen.GetProperty("sound").EnumerateArray().Select(s => s.GetProperty("by").GetInt32()));
        Assert.DoesNotContain(room.Words("ben"), seen.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(room.Words("ada"), seen.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Partner", (await room.ReadAsync("ben")).GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ben", "/export"));
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ada", "/export"));
    }

    [Fact]
    public async Task In_a_drill_there_is_no_side_to_withdraw()
    {
        var drill = new RecordedRoom(server, new RoomId(await server.Rooms.StartDrillAsync("ada")));
        await drill.AskAsync(new RoomCommand.GiveUp(Ada, 1));
        using var http = drill.HttpOf("ada");

        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync($"{drill.Api}/withdrawal", null)).StatusCode);
        await DeleteAsync(drill, "ada");
        Assert.Equal(["doc_attempt"], await TablesWithAsync(drill.Id.Value));
        var attempt = Assert.Single(await server.Rooms.Services.GetRequiredService<Attempts>().OfAsync(Ada), a => a.Room == drill.Id.Value);
        Assert.Null(attempt.Address); // and the lists say why
    }

    [Fact]
    public async Task A_recording_goes_when_its_time_is_up_for_each_by_themselves()
    {
        var room = await server.PlayAsync();
        using var ben = room.HttpOf("ben");
        Assert.Equal(await EndOfAsync(room) + TimeSpan.FromDays(30), await KeepAsync(room, "ben", 30));
        Assert.Equal(HttpStatusCode.BadRequest, (await ben.PutAsJsonAsync($"{room.Api}/keeping", new { days = 0 })).StatusCode);
        var retention = server.Rooms.Services.GetRequiredService<Retention>();

        server.Rooms.Time.Advance(TimeSpan.FromDays(29));
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ben"));

        server.Rooms.Time.Advance(TimeSpan.FromDays(3.1)); // told on the 29th day
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ben"));
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ada"));

        server.Rooms.Time.Advance(TimeSpan.FromDays(340)); // a year is what a session is kept unless somebody says otherwise
        await retention.RunAsync(CancellationToken.None);
        server.Rooms.Time.Advance(Retention.Notice);
        await retention.RunAsync(CancellationToken.None);
        Assert.Empty(await server.Rooms.EventsAsync(room.Id.Value));
    }

    [Fact]
    public async Task A_choice_that_lies_in_the_past_leaves_the_days_of_the_notice()
    {
        var room = await server.PlayAsync();
        var retention = server.Rooms.Services.GetRequiredService<Retention>();
        server.Rooms.Time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(server.Rooms.Time.GetUtcNow() + Retention.Notice, await KeepAsync(room, "ada", 30));

        await retention.RunAsync(CancellationToken.None);
        server.Rooms.Time.Advance(TimeSpan.FromDays(2.9));
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ada"));
        server.Rooms.Time.Advance(TimeSpan.FromDays(0.2));
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ada"));
        Assert.Null(await KeepAsync(room, "ben", null));
    }

    [Fact]
    public async Task Whom_a_server_that_stood_still_told_late_has_it_that_much_longer()
    {
        var room = await server.PlayAsync();
        var retention = server.Rooms.Services.GetRequiredService<Retention>();
        await using (var session = server.Rooms.Services.GetRequiredService<InterviewPrep.Storage.IDocumentStore>().LightweightSession())
        {
            session.QueueSql("update recording_people set keep_until = @At where room = @Room and user_id = 'ben'", new { At = server.Rooms.Time.GetUtcNow() - TimeSpan.FromDays(10), Room = room.Id.Value });
            await session.SaveChangesAsync();
        }

        await retention.RunAsync(CancellationToken.None);
        server.Rooms.Time.Advance(TimeSpan.FromDays(2.9));
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ben"));

        server.Rooms.Time.Advance(TimeSpan.FromDays(0.2));
        await retention.RunAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ben"));
    }

    [Fact]
    public async Task Who_has_deleted_it_enters_its_room_no_more_and_the_other_one_does()
    {
        var room = await LivedInAsync();
        var doors = new[] { $"/api/rooms/{room.Id}", $"/api/rooms/{room.Id}/notes", $"/api/rooms/{room.Id}/rounds/1/drafts", $"/api/rooms/{room.Id}/rounds/1/question" };
        async Task<HttpStatusCode[]> OpenedAsync(string user)
        {
            using var http = room.HttpOf(user);
            return await Task.WhenAll(doors.Select(async door => (await http.GetAsync(door)).StatusCode));
        }
        Assert.All(await OpenedAsync("ben"), status => Assert.Equal(HttpStatusCode.OK, status));

        await DeleteAsync(room, "ben");

        Assert.All(await OpenedAsync("ben"), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.All(await OpenedAsync("ada"), status => Assert.Equal(HttpStatusCode.OK, status));
        using var ada = room.HttpOf("ada");
        await ada.PostAsync($"{room.Api}/withdrawal", null); // nobody else has it: refused
        Assert.Equal(HttpStatusCode.OK, (await OpenedAsync("ada"))[0]);
        await DeleteAsync(room, "ada");
        Assert.All(await OpenedAsync("ada"), status => Assert.Equal(HttpStatusCode.NotFound, status));
    }

    [Fact]
    public async Task Who_has_withdrawn_watches_the_recording_and_enters_its_room_no_more()
    {
        var room = await LivedInAsync();
        using var ben = room.HttpOf("ben");
        var before = await room.ReadAsync("ada");

        await ben.PostAsync($"{room.Api}/withdrawal", null);

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/api/rooms/{room.Id}")).StatusCode);
        Assert.Equal("Partner", (await room.ReadAsync("ben")).GetProperty("role").GetString());
        var after = await room.ReadAsync("ada");
        Assert.Equal(before.GetProperty("length").GetInt64(), after.GetProperty("length").GetInt64()); // nothing happened in it since
        Assert.DoesNotContain("\"left\"", after.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_go_with_the_recording_of_whoever_wrote_them_and_an_observers_with_the_last()
    {
        var room = await server.PlayAsync(observed: true, between: async played =>
        {
            foreach (var person in new[] { "ada", "ben", "mia" }) await played.NoteAsync(person, $"{Said} seen by {person} in {played.Id}");
        });
        Task<IReadOnlyList<string>> KeptAsync(string person) => TablesWithAsync($"{Said} seen by {person} in {room.Id}");

        await DeleteAsync(room, "ben");
        Assert.Empty(await KeptAsync("ben"));
        Assert.Equal((1, 1), ((await KeptAsync("ada")).Count, (await KeptAsync("mia")).Count));

        await DeleteAsync(room, "ada");
        Assert.Equal((0, 0), ((await KeptAsync("ada")).Count, (await KeptAsync("mia")).Count));
    }

    [Fact]
    public async Task When_both_let_go_at_once_nothing_is_left_and_a_side_goes_once()
    {
        var (deleted, withdrawn) = (await LivedInAsync(), await LivedInAsync());
        using var ben = withdrawn.HttpOf("ben");

        await Task.WhenAll(DeleteAsync(deleted, "ada"), DeleteAsync(deleted, "ben"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ben.PostAsync($"{withdrawn.Api}/withdrawal", null)));

        Assert.Equal(["doc_attempt", "doc_live_session"], await TablesWithAsync(deleted.Id.Value));
        Assert.Single(await server.Rooms.EventsAsync(withdrawn.Id.Value), e => e is Domain.Rooms.Live.MemberLeft);
    }

    [Fact]
    public async Task The_export_tells_who_has_opened_it_and_the_own_links_without_what_they_open_by()
    {
        var room = await server.PlayAsync();
        await room.ReadAsync("ben");
        using var ada = room.HttpOf("ada");
        using var made = await ada.PostAsJsonAsync($"{room.Api}/links", new { days = 7 });
        var link = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement;
        var secret = link.GetProperty("url").GetString()!.Split("share=")[1];
        using (var opened = await room.HttpOf("").GetAsync($"{room.Api}?share={secret}")) Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        await ada.DeleteAsync($"{room.Api}/links/{link.GetProperty("id").GetString()}");
        var data = server.Rooms.Services.GetServices<IPersonalData>().OfType<RecordingData>().Single();
        async Task<JsonElement> OfAsync(Domain.UserId who) => JsonSerializer.SerializeToElement(await data.ExportAsync(who, CancellationToken.None), Storage.Json.StorageJson.Options)
            .EnumerateArray().Single(r => r.GetProperty("recording").GetProperty("room").GetString() == room.Id.Value);

        var (adas, bens) = (await OfAsync(Ada), await OfAsync(Ben));

        var exported = Assert.Single(adas.GetProperty("links").EnumerateArray());
        Assert.Equal(link.GetProperty("id").GetString(), exported.GetProperty("id").GetString());
        Assert.NotEqual(JsonValueKind.Null, exported.GetProperty("revokedAt").ValueKind);
        Assert.DoesNotContain(secret, adas.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(RecordingAccess.HashOf(secret), adas.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, bens.GetProperty("links").GetArrayLength());
        Assert.Equal(["Owner", "ShareLink"], adas.GetProperty("visits").EnumerateArray().Select(v => v.GetProperty("role").GetString()).Order());
        Assert.Contains(bens.GetProperty("visits").EnumerateArray(), v => v.GetProperty("isYou").GetBoolean());
    }

    [Fact]
    public async Task With_an_account_its_side_goes_out_of_what_others_have()
    {
        var room = await LivedInAsync();
        var data = server.Rooms.Services.GetServices<IPersonalData>().OfType<RecordingData>().Single();
        Assert.Contains(Convert.ToBase64String(Sound.SoundTests.Bytes(Voice)), System.Text.Json.JsonSerializer.Serialize(await data.ExportAsync(Ben, CancellationToken.None)), StringComparison.Ordinal);
        await using var session = server.Rooms.Services.GetRequiredService<InterviewPrep.Storage.IDocumentStore>().LightweightSession();

        await data.DeleteAsync(Ben, session, CancellationToken.None);
        await session.SaveChangesAsync();

        Assert.Empty(await TablesWithAsync(room.Words("ben")));
        Assert.Null(await data.ExportAsync(Ben, CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ben"));
        Assert.Equal(HttpStatusCode.OK, await room.StatusAsync("ada"));
    }
}
