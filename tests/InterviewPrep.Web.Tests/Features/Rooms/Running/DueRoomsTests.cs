using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Rooms.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Rooms.Running;

public sealed class DueRoomsTests : IAsyncLifetime
{
    private RoomServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RoomServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task When_the_time_is_up_the_text_is_submitted_and_the_result_ends_the_drill()
    {
        var room = await _server.StartDrillAsync("ada", minutes: 10);
        var (tab, _) = await _server.EnterAsync("ada", room);
        await tab.SendAsync("Edit", Edits.Batch(0, Edits.Insert("c1", 1, 0, "// in time\n")));
        await tab.NextAsync("EditAcknowledged");

        _server.Time.Advance(TimeSpan.FromMinutes(10));
        await tab.SendAsync("Edit", Edits.Batch(1, Edits.Insert("c1", 2, 0, "late", 51)));

        Assert.Equal("round-over", Refused.CodeOf(await tab.NextAsync("EditRefused")));
        var held = await _server.Sandbox.NextAsync("deadline-1");
        Assert.Equal("// in time\n" + Questions.Starter, held.Request.Source);
        held.Finish(Verdict.WrongAnswer);
        await tab.NextAsync("RoomChanged", v => Runs.Outcome(v) == "DeadlinePassed");
        Assert.True(Assert.Single((await _server.EventsAsync(room)).OfType<AnswerSubmitted>()).Automatic);
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task It_is_submitted_too_when_nobody_is_there_and_the_room_has_gone_to_rest()
    {
        var room = await _server.StartDrillAsync("ada", minutes: 10);
        await RestAsync();

        _server.Time.Advance(TimeSpan.FromMinutes(10));
        await BeatAsync(_server);

        (await _server.Sandbox.NextAsync("deadline-1")).Finish(Verdict.Accepted);
        await Eventually.IsTrueAsync(async () => (await _server.StateAsync(room)).Rounds[0].Outcome is RoundOutcome.Solved);
    }

    [Fact]
    public async Task A_deadline_that_passed_while_the_server_was_down_counts_from_then()
    {
        var room = await _server.StartDrillAsync("ada", minutes: 10);
        var deadline = _server.Time.GetUtcNow() + TimeSpan.FromMinutes(10);
        await _server.DisposeAsync();
        _server.Time.Advance(TimeSpan.FromHours(5));

        await using var restarted = await RoomServer.StartAsync(_server);

        (await restarted.Sandbox.NextAsync("deadline-1")).Finish(Verdict.WrongAnswer);
        await Eventually.IsTrueAsync(async () => (await restarted.StateAsync(room)).Rounds[0].Outcome is RoundOutcome.DeadlinePassed);
        Assert.Equal(deadline, Assert.Single((await restarted.EventsAsync(room)).OfType<AnswerSubmitted>()).At);
    }

    [Fact]
    public async Task A_run_that_was_not_finished_is_judged_again_when_somebody_comes_back()
    {
        var room = await _server.StartDrillAsync("ada");
        var (before, _) = await _server.EnterAsync("ada", room);
        var run = await Runs.StartAsync(before, "Submit");
        await _server.Sandbox.NextAsync(run);
        await before.DisposeAsync();

        await using var restarted = await _server.RestartAsync();
        var (tab, joined) = await restarted.EnterAsync("ada", room);
        Assert.Equal(run, joined.GetProperty("room").GetProperty("rounds")[0].GetProperty("runs")[0].GetProperty("id").GetString());
        (await restarted.Sandbox.NextAsync(run)).Finish(Verdict.Accepted);

        await Runs.ResultAsync(tab, run);
        Assert.Single((await restarted.EventsAsync(room)).OfType<RunFinished>());
        await tab.DisposeAsync();
    }

    [Fact]
    public async Task It_is_judged_again_also_when_nobody_comes_back()
    {
        var room = await _server.StartDrillAsync("ada");
        var (before, _) = await _server.EnterAsync("ada", room);
        var run = await Runs.StartAsync(before, "Submit");
        await before.DisposeAsync();

        await using var restarted = await _server.RestartAsync();
        await BeatAsync(restarted, until: () => restarted.Sandbox.Has(run));
        (await restarted.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer);

        await Eventually.IsTrueAsync(async () => (await restarted.StateAsync(room)).Rounds[0].Runs[0].Result is not null);
        Assert.Null(await DueAsync(room, restarted));
    }

    [Fact]
    public async Task A_room_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var broken = await _server.StartDrillAsync("eve", minutes: 1);
        await _server.StartDrillAsync("ada", minutes: 2);
        await _server.DisposeAsync();
        await _server.Hand.ExecuteInsideAsync($"update events set data = '[]' where stream_id = 'room-{broken}' and version = 2");
        _server.Time.Advance(TimeSpan.FromMinutes(5));

        await using var restarted = await RoomServer.StartAsync(_server);

        await restarted.Sandbox.NextAsync("deadline-1");
        Assert.Contains(restarted.Errors.Errors, e => e.Contains(broken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_takes_long_stays_with_the_node_that_has_it()
    {
        var room = await _server.StartDrillAsync("ada");
        var (tab, _) = await _server.EnterAsync("ada", room);
        var run = await Runs.StartAsync(tab, "Submit");
        var held = await _server.Sandbox.NextAsync(run);
        await using var other = await RoomServer.StartAsync(_server);
        var due = (await DueAsync(room))!.Value;
        for (var time = 0; time < 3; time++)
        {
            await BeatAsync(_server, until: () => _server.Time.GetUtcNow() > due);
            await Eventually.IsTrueAsync(async () => (await DueAsync(room))!.Value > due);
            due = (await DueAsync(room))!.Value;
        }

        Assert.False(other.Sandbox.Has(run));
        held.Finish(Verdict.Accepted);
        await Runs.ResultAsync(tab, run);
        Assert.False(tab.Ended.IsCompleted);
        await tab.DisposeAsync();
    }

    /// <summary>Lets the clock go on, second by second.</summary>
    private static Task BeatAsync(RoomServer server, Func<bool>? until = null)
    {
        var seconds = 0;
        return Eventually.IsTrueAsync(() =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            return until?.Invoke() ?? ++seconds > 10;
        });
    }

    private async Task RestAsync() => await BeatAsync(_server, until: () => _server.Rooms.Count == 0);

    private async Task<DateTimeOffset?> DueAsync(string room, RoomServer? server = null)
    {
        await using var session = (server ?? _server).Services.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.LoadAsync<OpenRoom>(room))?.Due;
    }
}
