using InterviewPrep.Domain.Rooms;
using InterviewPrep.Domain.Rooms.Live;
using InterviewPrep.Sandbox;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Features.LiveSessions;

namespace InterviewPrep.Web.Tests.Features.Rooms.Live;

public sealed class RunCaseTests(LiveServer server) : IClassFixture<LiveServer>
{
    [Fact]
    public async Task A_wrong_expectation_is_explained_to_the_interviewer_and_the_candidate_hears_nothing_of_it()
    {
        var room = await InRoundOneAsync();
        var (candidate, _) = await room.Server.EnterAsync(LiveRoom.Ada.Value, room.Id.Value, "candidate");
        var (interviewer, _) = await room.Server.EnterAsync(LiveRoom.Ben.Value, room.Id.Value, "interviewer");
        await using var both = new Both(candidate, interviewer);

        var asked = interviewer.InvokeAsync("RunCase", 1, "4, 5", "10");
        var reference = await room.Server.Sandbox.NextAsync();
        Assert.Equal(Questions.Solution, reference.Request.Source);
        reference.Finish(Verdict.WrongAnswer, actual: "9");
        var refusal = await Assert.ThrowsAsync<HubRefusal>(() => asked);

        Assert.Contains("wrong-expectation", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("The reference answers 9", refusal.Message, StringComparison.Ordinal);
        await room.AskAsync(new LiveCommand.SendChat(LiveRoom.Ben, "One moment."));
        await candidate.NextAsync("ChatSaid");
        Assert.DoesNotContain(candidate.Told(), m => m.Name == "RunProgressed" || m.Argument.ToString().Contains("4, 5", StringComparison.Ordinal));
        Assert.Empty((await room.Server.StateAsync(room.Id.Value)).Rounds[0].Runs);
    }

    [Fact]
    public async Task A_right_expectation_is_run_on_the_candidates_text_and_both_see_it()
    {
        var room = await InRoundOneAsync();
        var (candidate, _) = await room.Server.EnterAsync(LiveRoom.Ada.Value, room.Id.Value, "candidate");
        var (interviewer, _) = await room.Server.EnterAsync(LiveRoom.Ben.Value, room.Id.Value, "interviewer");
        await using var both = new Both(candidate, interviewer);

        var asked = interviewer.InvokeAsync("RunCase", 1, "4, 5", "9");
        (await room.Server.Sandbox.NextAsync()).Finish(Verdict.Accepted, actual: "9");
        var run = (await asked).GetProperty("run").GetString()!;
        (await room.Server.Sandbox.NextAsync($"{run}-reference")).Finish(Verdict.Accepted, actual: "9");
        (await room.Server.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer, actual: "0");

        foreach (var tab in new[] { candidate, interviewer })
            Assert.Equal("0", (await Runs.ResultAsync(tab, run)).GetProperty("result").GetProperty("cases")[0].GetProperty("actual").GetString());
    }

    private async Task<LiveRoom> InRoundOneAsync()
    {
        var room = await server.OpenAsync();
        await room.BeginAsync();
        await room.MoveOnToAsync(Phase.RoundOne);
        await room.AskAsync(new RoomCommand.RevealQuestion(LiveRoom.Ben, 1));
        return room;
    }

    private sealed class Both(params HubClient[] tabs) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var tab in tabs) await tab.DisposeAsync();
        }
    }
}
