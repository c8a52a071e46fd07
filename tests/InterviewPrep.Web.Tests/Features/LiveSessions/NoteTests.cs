using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Web.Features.LiveSessions.Notes;
using static InterviewPrep.Web.Tests.Features.LiveSessions.LiveRoom;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

public sealed class NoteTests(LiveServer server) : IClassFixture<LiveServer>, IAsyncLifetime
{
    private LiveRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await server.OpenAsync();
        await _room.BeginAsync();
        await _room.AskAsync(new LiveCommand.Observe(Mia, "Mia"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<NoteView> WriteAsync(string user, string text)
    {
        using var http = _room.HttpOf(user);
        var answer = await http.PostAsJsonAsync(_room.Api("notes"), new { text });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<NoteView>())!;
    }

    private async Task<NoteView[]> ReadAsync(string user)
    {
        using var http = _room.HttpOf(user);
        return (await http.GetFromJsonAsync<NoteView[]>(_room.Api("notes")))!;
    }

    [Fact]
    public async Task A_note_keeps_the_moment_it_was_made_at()
    {
        _room.Server.Time.Advance(TimeSpan.FromMinutes(2));
        var introduction = await WriteAsync("ben", "shy");
        await _room.MoveOnToAsync(Phase.RoundOne);
        await _room.AskAsync(new RoomCommand.RevealQuestion(Ben, 1));
        await _room.AskAsync(new RoomCommand.ReplaceText(Ada, 1, "a"));
        await _room.AskAsync(new RoomCommand.ReplaceText(Ada, 1, "ab"));
        _room.Server.Time.Advance(TimeSpan.FromMinutes(3));
        var round = await WriteAsync("ben", "  asks about empty input ");

        Assert.Equal((120d, null, null), (introduction.Seconds, introduction.Round, introduction.Version));
        Assert.Equal((300d, 1, 3, "asks about empty input"), (round.Seconds, round.Round, round.Version, round.Text));
        Assert.Equal(["shy", "asks about empty input"], (await ReadAsync("ben")).Select(n => n.Text));
    }

    [Fact]
    public async Task Everybody_reads_the_own_notes_alone()
    {
        await WriteAsync("ben", "of ben");
        await WriteAsync("mia", "of mia");

        Assert.Equal("of ben", Assert.Single(await ReadAsync("ben")).Text);
        Assert.Equal("of mia", Assert.Single(await ReadAsync("mia")).Text);
        Assert.Empty(await ReadAsync("ada"));
    }

    [Fact]
    public async Task Other_words_leave_the_moment_as_it_is()
    {
        var note = await WriteAsync("ben", "first");
        _room.Server.Time.Advance(TimeSpan.FromMinutes(3));
        using var ben = _room.HttpOf("ben");
        var changed = await (await ben.PutAsJsonAsync(_room.Api($"notes/{note.Id}"), new { text = "second" })).Content.ReadFromJsonAsync<NoteView>();

        Assert.Equal(note with { Text = "second" }, changed);
        Assert.Equal(HttpStatusCode.NoContent, (await ben.DeleteAsync(_room.Api($"notes/{note.Id}"))).StatusCode);
        Assert.Empty(await ReadAsync("ben"));
        Assert.Equal(HttpStatusCode.NotFound, (await ben.PutAsJsonAsync(_room.Api($"notes/{note.Id}"), new { text = "third" })).StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("eve", HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("ada", HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NotFound)]
    [InlineData("mia", HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NotFound)]
    [InlineData("ben", HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.OK)]
    public async Task Members_write_and_only_the_author_reaches_a_note(string user, HttpStatusCode reads, HttpStatusCode writes, HttpStatusCode changes)
    {
        var note = await WriteAsync("ben", "of ben");
        using var http = _room.HttpOf(user);

        Assert.Equal(reads, (await http.GetAsync(_room.Api("notes"))).StatusCode);
        Assert.Equal(writes, (await http.PostAsJsonAsync(_room.Api("notes"), new { text = "x" })).StatusCode);
        Assert.Equal(changes, (await http.PutAsJsonAsync(_room.Api($"notes/{note.Id}"), new { text = "y" })).StatusCode);
        Assert.Equal(changes is HttpStatusCode.OK ? HttpStatusCode.NoContent : changes, (await http.DeleteAsync(_room.Api($"notes/{note.Id}"))).StatusCode);
    }

    [Fact]
    public async Task A_note_is_not_reached_through_another_room()
    {
        var note = await WriteAsync("ben", "of ben");
        using var ben = _room.HttpOf("ben");

        Assert.Equal(HttpStatusCode.NotFound, (await ben.DeleteAsync($"/api/rooms/{RoomId.New()}/notes/{note.Id}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(@"nul \u0000")]
    [InlineData(@"half \ud800")]
    public async Task A_note_that_cannot_be_kept_is_refused(string json)
    {
        using var ben = _room.HttpOf("ben");
        var body = new StringContent($"{{\"text\":\"{json}\"}}", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await ben.PostAsync(_room.Api("notes"), body)).StatusCode);
    }

    [Fact]
    public async Task A_drill_has_notes_too()
    {
        var drill = await _room.Server.StartDrillAsync("ada");
        using var ada = _room.HttpOf("ada");
        var note = await (await ada.PostAsJsonAsync($"/api/rooms/{drill}/notes", new { text = "sort first" })).Content.ReadFromJsonAsync<NoteView>();

        Assert.Equal((1, 0), (note!.Round, note.Version));
        using var ben = _room.HttpOf("ben");
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/api/rooms/{drill}/notes")).StatusCode);
    }
}
