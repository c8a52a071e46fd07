using InterviewPrep.Sandbox;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class RunOwnInputTests(SharedRoomServer shared)
{
    private readonly RoomServer _server = shared.Server;

    [Fact]
    public async Task The_reference_says_what_is_expected_of_an_own_input()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        var run = await Runs.StartAsync(tab, "RunOwnInput", "4, 5");
        var reference = await _server.Sandbox.NextAsync($"{run}-reference");
        Assert.Equal(Questions.Solution, reference.Request.Source);
        reference.Finish(Verdict.Accepted, actual: "9");
        var own = await _server.Sandbox.NextAsync(run);
        Assert.Equal(Questions.Starter, own.Request.Source);
        own.Finish(Verdict.WrongAnswer, actual: "0");

        var judged = (await Runs.ResultAsync(tab, run)).GetProperty("result").GetProperty("cases")[0];
        Assert.Equal(("9", "0"), (judged.GetProperty("expected").GetString(), judged.GetProperty("actual").GetString()));
        Assert.False(_server.Sandbox.Has(run));
    }

    [Fact]
    public async Task An_input_that_the_reference_does_not_take_is_the_inputs_fault()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        var run = await Runs.StartAsync(tab, "RunOwnInput", "2147483647, 1");
        (await _server.Sandbox.NextAsync($"{run}-reference")).Finish(Verdict.RuntimeError);

        var result = (await Runs.ResultAsync(tab, run)).GetProperty("result");
        Assert.Equal("SandboxError", result.GetProperty("verdict").GetString());
        Assert.Contains("reference", result.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[1,\"\0\"]")]
    public async Task An_input_that_cannot_be_kept_is_refused(string? input)
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        var refusal = await Assert.ThrowsAsync<HubRefusal>(() => tab.InvokeAsync("RunOwnInput", 1, input));

        Assert.Matches("\"code\":\"(invalid|malformed)\"", refusal.Message);
        Assert.Equal(3, (await _server.EventsAsync(room)).Count);
    }

    [Fact]
    public async Task An_input_over_16_KB_is_refused()
    {
        var (ada, room) = await shared.NewDrillAsync();
        var (client, _) = await _server.EnterAsync(ada, room);
        await using var tab = client;

        await Refused.WithAsync("invalid", () => tab.InvokeAsync("RunOwnInput", 1, new string('1', (16 * 1024) + 1)));
    }
}
