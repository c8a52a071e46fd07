using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Sandbox;
using InterviewPrep.Web.Features.LiveSessions;
using InterviewPrep.Web.Features.Progress;
using InterviewPrep.Web.Tests.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using static InterviewPrep.Web.Tests.Features.LiveSessions.LiveRoom;

namespace InterviewPrep.Web.Tests.Features.LiveSessions;

public sealed class LiveSessionTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Fact]
    public async Task A_session_is_kept_with_people_phases_and_rounds()
    {
        var room = await server.OpenAsync();
        var opened = room.Server.Time.GetUtcNow();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);
        room.Server.Time.Advance(TimeSpan.FromMinutes(9));
        await room.MoveOnToAsync(Phase.Over);

        var session = (await room.DocumentAsync())!;
        Assert.Equal([(Ada, "Ada"), (Ben, "Ben")], session.People.Select(p => (p.Id, p.Name)));
        Assert.Equal((opened, opened.AddMinutes(9), true), (session.OpenedAt, session.EndedAt, session.IsRecorded));
        Assert.Equal([Phase.Arrival, Phase.Introduction, Phase.RoundOne, Phase.Swap, Phase.RoundTwo, Phase.Feedback, Phase.Over], session.Begun.Select(p => p.Phase));
        Assert.Equal([(Ada, RoundOutcome.EndedEarly), (Ben, RoundOutcome.EndedEarly)], session.Rounds.Select(r => (r.Candidate, r.Outcome!.Value)));
        Assert.Equal((opened, opened.AddMinutes(9)), (session.Rounds[0].StartedAt, session.Rounds[0].EndedAt));
    }

    [Fact]
    public async Task Who_did_not_come_and_who_left_is_told_apart()
    {
        var missed = await server.OpenAsync();
        await missed.AskAsync(new LiveCommand.Arrive(Ada));
        missed.Server.Time.Advance(TimeSpan.FromSeconds(61));
        await missed.AskAsync(new LiveCommand.Abandon(Ada));
        var left = await server.OpenAsync();
        await left.BeginAsync();
        await left.MoveOnToAsync(Phase.RoundOne);
        await left.AskAsync(new LiveCommand.Leave(Ben));

        var (noShow, cutShort) = ((await missed.DocumentAsync())!, (await left.DocumentAsync())!);
        Assert.Equal([(false, false), (true, false)], noShow.People.Select(p => (p.Missed, p.LeftEarly)));
        Assert.Equal([(false, false), (false, true)], cutShort.People.Select(p => (p.Missed, p.LeftEarly)));
        Assert.Equal([false, true], cutShort.People.Select(p => p.Left));
        Assert.Equal((false, true), (noShow.WasPlayed, cutShort.WasPlayed));
        Assert.Equal((1, Phase.Feedback), (cutShort.ToPlayed().Rounds.Count, cutShort.Phase));
    }

    [Theory]
    [InlineData(Phase.RoundOne), InlineData(Phase.Feedback)]
    public async Task Who_has_left_finds_the_session_among_the_past_ones_and_the_other_one_goes_on(Phase phase)
    {
        var room = await server.OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(phase);
        await room.AskAsync(new LiveCommand.Leave(Ben));

        var (bens, adas) = ((await room.ShowAsync("ben")).GetProperty("session"), (await room.ShowAsync("ada")).GetProperty("session"));

        Assert.Equal((false, false), (bens.GetProperty("isOpen").GetBoolean(), bens.GetProperty("isOver").GetBoolean()));
        Assert.Equal((true, false), (adas.GetProperty("isOpen").GetBoolean(), adas.GetProperty("isOver").GetBoolean()));
    }

    [Fact]
    public async Task The_round_of_a_session_counts_as_an_attempt_of_its_candidate_once_the_question_is_shown()
    {
        var room = await server.OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);
        Assert.Null(await room.LoadAsync<Attempt>(Attempt.IdOf(room.Id, 1, Ada)));

        await room.AskAsync(new RoomCommand.RevealQuestion(Ben, 1));
        await room.AskAsync(new RoomCommand.RevealHint(Ben, 1, ["first", "second"]));
        await room.AskAsync(new RoomCommand.ReplaceText(Ada, 1, Rooms.Questions.Solution));
        room.Server.Time.Advance(TimeSpan.FromMinutes(7));
        await room.AskAsync(new RoomCommand.RequestRun(Ada, 1, "run", RunKind.Submission, null));
        (await room.Server.Sandbox.NextAsync()).Finish(Verdict.Accepted);
        await room.Server.Services.GetRequiredService<InterviewPrep.Web.Features.Rooms.Running.OpenRooms>().AwaitRunAsync(room.Id, 1, "run", TimeSpan.FromMinutes(1));
        await room.MoveOnToAsync(Phase.Over);

        var attempt = (await room.LoadAsync<Attempt>(Attempt.IdOf(room.Id, 1, Ada)))!;
        Assert.Equal((RoundOutcome.Solved, 1, 420, 25), (attempt.Outcome, attempt.Hints, attempt.SolveSeconds, attempt.LimitMinutes));
        Assert.Equal([RunVerdict.Accepted], attempt.Verdicts);
        Assert.Equal(($"/sessions/{room.Id}", "numbers"), (attempt.Address, Assert.Single(attempt.Topics)));
        Assert.Null(await room.LoadAsync<Attempt>(Attempt.IdOf(room.Id, 2, Ben))); // his question was never shown
    }

    [Theory]
    [InlineData(-1), InlineData(-24 * 90)]
    public async Task When_the_clock_is_set_back_nothing_happens_before_what_was_before_and_the_session_goes_on(int hours)
    {
        await using var room = await OpenAsync();
        await room.BeginAsync();
        await room.AskAsync(new LiveCommand.SendChat(Ada, "Before."));
        room.Server.Time.Advance(TimeSpan.FromHours(hours));
        await room.AskAsync(new LiveCommand.SendChat(Ben, "After."));
        await room.MoveOnToAsync(Phase.RoundOne);
        room.Server.Time.Advance(TimeSpan.FromHours(-hours) + TimeSpan.FromMinutes(25));

        await room.Server.Rooms.ReadAsync(room.Id, _ => true); // behind the tick of the clock
        Assert.Equal(Phase.Swap, await room.PhaseAsync());
        var times = (await room.Server.EventsAsync(room.Id.Value)).OfType<RoomEvent>().Select(e => e.At).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Empty(room.Server.Errors.Errors);
    }

    [Fact]
    public async Task When_the_clock_jumps_ahead_what_is_over_by_it_is_over_and_the_session_goes_on()
    {
        await using var room = await OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);
        await room.AskAsync(new RoomCommand.RevealQuestion(Ben, 1));
        await room.AskAsync(new RoomCommand.ReplaceText(Ada, 1, "// to here"));
        room.Server.Time.Advance(TimeSpan.FromMinutes(26));

        await room.AskAsync(new LiveCommand.SendChat(Ada, "What was that?"));
        var state = await room.Server.StateAsync(room.Id.Value);
        Assert.Equal((Phase.Swap, "// to here"), (state.Live!.Phase, state.Rounds[0].Document.Text));
        await room.MoveOnToAsync(Phase.Over);
        Assert.Empty(room.Server.Errors.Errors);
    }

    [Fact]
    public async Task A_drill_is_an_attempt_from_its_start()
    {
        await using var node = await ServeAsync();
        var room = RoomId.From(await node.StartDrillAsync("ada", minutes: 30));

        var attempt = Assert.Single(await node.Services.GetRequiredService<Attempts>().OfAsync(Ada));
        Assert.Equal((Attempt.IdOf(room, 1, Ada), true, 30, $"/rooms/{room}"), (attempt.Id, attempt.IsOpen, attempt.LimitMinutes, attempt.Address));
    }
}
