using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Domain.Rooms;
using static InterviewPrep.Web.Tests.Features.Recordings.RecordedRoom;

namespace InterviewPrep.Web.Tests.Features.Recordings;

public sealed class RecordingAccessTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    [Fact]
    public async Task Both_who_took_part_watch_it_and_a_stranger_does_not_learn_that_it_exists()
    {
        var room = await server.PlayAsync();

        Assert.Equal("Owner", (await room.ReadAsync("ada")).GetProperty("role").GetString());
        Assert.Equal("Owner", (await room.ReadAsync("ben")).GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("eve"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync(""));
    }

    [Fact]
    public async Task Who_observed_the_session_has_no_right_to_its_recording()
    {
        var room = await server.PlayAsync(observed: true);

        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("mia"));
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("mia", "/segments/0"));
    }

    [Fact]
    public async Task A_mentor_watches_as_long_as_somebody_grants_it()
    {
        var room = await server.PlayAsync();
        server.Grants.Given.Add((room.Id, new("max")));
        Assert.Equal("Mentor", (await room.ReadAsync("max")).GetProperty("role").GetString());

        server.Grants.Given.Remove((room.Id, new("max")));

        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("max"));
    }

    [Fact]
    public async Task A_room_that_goes_on_and_one_without_consent_are_no_recordings()
    {
        var open = await OpenAsync(server, recorded: true, sound: false, observed: false);
        Assert.Equal(HttpStatusCode.NotFound, await open.StatusAsync("ada"));

        var unrecorded = await server.PlayAsync(recorded: false);
        Assert.Equal(HttpStatusCode.NotFound, await unrecorded.StatusAsync("ada"));
    }

    [Fact]
    public async Task A_finished_drill_is_the_recording_of_whoever_did_it()
    {
        var drill = new RoomId(await server.Rooms.StartDrillAsync("ada"));
        await server.Rooms.Rooms.AskAsync(drill, new RoomCommand.GiveUp(Ada, 1));
        var room = new RecordedRoom(server, drill);

        Assert.Equal("Sum of two", (await room.ReadAsync("ada")).GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await room.StatusAsync("ben"));
    }

    [Theory, InlineData(""), InlineData("/segments/0"), InlineData("/questions"), InlineData("/export")]
    public async Task No_cache_keeps_what_may_be_taken_away(string path)
    {
        var room = await server.PlayAsync();
        using var ada = room.HttpOf("ada");

        using var answer = await ada.GetAsync($"{room.Api}{path}");

        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl?.NoStore));
    }

    [Fact]
    public async Task Why_two_were_brought_together_and_what_they_had_seen_before_is_told_to_nobody()
    {
        var room = await server.PlayAsync();

        var opened = (await room.ReadAsync("ada", "/segments/0")).GetProperty("events")[0];

        Assert.Equal("room_opened", opened.GetProperty("k").GetString());
        Assert.Empty(opened.GetProperty("plan").GetProperty("reasons").EnumerateArray());
        Assert.False(opened.GetProperty("plan").GetProperty("rounds")[0].TryGetProperty("seenAt", out _));
    }

    [Fact]
    public async Task What_was_noted_afterwards_stands_at_the_end_for_its_author_alone()
    {
        var room = await server.PlayAsync();
        server.Rooms.Time.Advance(TimeSpan.FromHours(2));
        using var ben = room.HttpOf("ben");
        Assert.True((await ben.PostAsJsonAsync($"/api/rooms/{room.Id}/notes", new { text = "Ask about ties." })).IsSuccessStatusCode);

        var seen = await room.ReadAsync("ben");
        Assert.Equal(seen.GetProperty("length").GetInt64(), Assert.Single(seen.GetProperty("notes").EnumerateArray()).GetProperty("at").GetInt64());
        Assert.Empty((await room.ReadAsync("ada")).GetProperty("notes").EnumerateArray());
    }
}
