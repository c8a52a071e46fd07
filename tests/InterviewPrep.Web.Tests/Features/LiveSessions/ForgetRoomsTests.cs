using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.LiveSessions.Forgetting;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;
using static InterviewPrep.Web.Tests.Features.LiveSessions.LiveRoom;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

/// <summary>Without consent the room works, and nothing of it is left: looked up in the database itself.</summary>
public sealed class ForgetRoomsTests
{
    private const string Word = "xylophone";

    private static async Task WriteEverywhereAsync(LiveRoom room)
    {
        await room.MoveOnToAsync(Phase.RoundOne);
        await room.AskAsync(new RoomCommand.RevealQuestion(Ben, 1));
        await room.AskAsync(new LiveCommand.SendChat(Ada, Word));
        await room.AskAsync(new LiveCommand.Draw(Ada, [new BoardElement("e", 1, 1, $"{{\"text\":\"{Word}\"}}")]));
        for (var i = 0; i < 310; i++) await room.AskAsync(new RoomCommand.ReplaceText(Ada, 1, $"{Word} {i}")); // enough for a snapshot
    }

    /// <summary>Ends the session; the text as it stands is submitted and judged meanwhile.</summary>
    private static async Task EndAsync(LiveRoom room)
    {
        await room.MoveOnToAsync(Phase.Swap);
        (await room.Server.Sandbox.NextAsync()).Finish(Verdict.WrongAnswer, printed: Word);
        await room.Server.Services.GetRequiredService<OpenRooms>().AwaitRunAsync(room.Id, 1, "deadline-1", TimeSpan.FromMinutes(1));
        await room.MoveOnToAsync(Phase.Over);
    }

    private static Task ForgetAsync(LiveRoom room) => room.Server.Services.GetRequiredService<ForgetRooms>().RunAsync(CancellationToken.None);

    [Fact]
    public async Task A_session_without_consent_leaves_no_word_behind()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync(recorded: false);
        await WriteEverywhereAsync(room);
        Assert.Equal(["doc_room_snapshot", "events"], await TablesWithAsync(room.Server.Database, Word));
        await EndAsync(room);

        await ForgetAsync(room);

        Assert.Empty(await TablesWithAsync(room.Server.Database, Word));
        Assert.Equal(["doc_attempt", "doc_live_session", "doc_room_to_forget"], await TablesWithAsync(room.Server.Database, room.Id.Value));
        Assert.False((await room.DocumentAsync())!.IsRecorded);
    }

    [Fact]
    public async Task A_withdrawal_in_the_middle_counts_for_all_of_it()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync(recorded: true);
        await WriteEverywhereAsync(room);
        await room.AskAsync(new LiveCommand.AnswerConsent(Ben, new Consent(Recording: false, Audio: false)));
        await EndAsync(room);

        await ForgetAsync(room);

        Assert.Empty(await TablesWithAsync(room.Server.Database, Word));
        Assert.Empty(await room.Server.EventsAsync(room.Id.Value));
    }

    [Fact]
    public async Task A_recorded_session_stays()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync(recorded: true);
        await WriteEverywhereAsync(room);
        await EndAsync(room);

        await ForgetAsync(room);

        Assert.Equal(["doc_room_snapshot", "events"], await TablesWithAsync(room.Server.Database, Word));
    }

    [Fact]
    public async Task What_a_crash_has_left_is_forgotten_by_the_next_server()
    {
        var first = await ServeAsync();
        var room = await OpenAsync(first);
        await room.BeginAsync(recorded: false);
        await WriteEverywhereAsync(room);
        await room.MoveOnToAsync(Phase.Over);
        Assert.NotNull(await room.LoadAsync<RoomToForget>(room.Id.Value)); // in the transaction that closed the room
        await first.DisposeAsync(); // while the last answer was still being judged
        first.Time.Advance(TimeSpan.FromMinutes(3));

        await using var second = await ServeAsync(first);
        while ((await TablesWithAsync(second.Database, Word)).Count > 0) await Task.Delay(20);
    }

    [Fact]
    public async Task Whoever_is_still_in_the_room_is_told_and_it_does_not_open_again()
    {
        await using var room = await OpenAsync();
        await using var ada = await room.Server.ConnectAsync("ada", room.Id.Value);
        await ada.InvokeAsync("Join", new { tab = "t", write = true, known = Array.Empty<object>() });
        await room.BeginAsync(recorded: false);
        await room.MoveOnToAsync(Phase.Over);

        await ForgetAsync(room);

        Assert.Equal("session-over", (await ada.NextAsync("Closed")).GetProperty("code").GetString());
        using var http = room.HttpOf("ada");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/rooms/{room.Id}")).StatusCode);
        Assert.Empty(await TablesWithAsync(room.Server.Database, room.Id.Stream)); // no claim was left behind either
    }

    [Fact]
    public async Task A_closed_room_without_consent_is_not_read_any_more_even_before_it_is_deleted()
    {
        await using var first = await ServeAsync();
        var room = await OpenAsync(first);
        await room.BeginAsync(recorded: false);
        await room.MoveOnToAsync(Phase.Over);

        await using var second = await RoomsOnlyAsync(first); // another node, which forgets nothing
        using var http = second.HttpOf("ada");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/rooms/{room.Id}")).StatusCode);
    }

    [Fact]
    public async Task Notes_serve_to_write_the_feedback_and_go_when_it_opens()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync(recorded: false);
        using var ben = room.HttpOf("ben");
        await ben.PostAsJsonAsync(room.Api("notes"), new { text = Word });
        await room.MoveOnToAsync(Phase.Over);
        await ForgetAsync(room);
        Assert.Equal(["doc_note"], await TablesWithAsync(room.Server.Database, Word));

        room.Server.Time.Advance(TimeSpan.FromHours(48));
        await ForgetAsync(room);

        Assert.Empty(await TablesWithAsync(room.Server.Database, Word));
        Assert.Equal(["doc_live_session"], await TablesWithAsync(room.Server.Database, room.Id.Value));
    }

    [Fact]
    public async Task A_session_to_which_somebody_did_not_come_is_forgotten_too()
    {
        await using var room = await OpenAsync();
        await room.AskAsync(new LiveCommand.Arrive(Ada));
        room.Server.Time.Advance(TimeSpan.FromSeconds(61));
        await room.AskAsync(new LiveCommand.Abandon(Ada));

        await ForgetAsync(room);

        Assert.Empty(await room.Server.EventsAsync(room.Id.Value));
    }

    private static Task<Rooms.RoomServer> RoomsOnlyAsync(Rooms.RoomServer first) => Rooms.RoomServer.StartAsync(first);
}
