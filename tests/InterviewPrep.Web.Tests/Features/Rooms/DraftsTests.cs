using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Sandbox;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Rooms;
using InterviewPrep.Web.Features.Rooms.Contract;

namespace InterviewPrep.Web.Tests.Features.Rooms;

public sealed class DraftsTests : IAsyncLifetime
{
    private RoomServer _server = null!;
    private string _room = null!;
    private HubClient _tab = null!;
    private HttpClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RoomServer.StartAsync();
        _room = await _server.StartDrillAsync("ada");
        (_tab, _) = await _server.EnterAsync("ada", _room);
        _ada = _server.HttpOf("ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _tab.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Starts_runs_resets_and_pauses_can_be_read_and_restored()
    {
        await TypeAsync(1, "one ");
        var run = await Runs.StartAsync(_tab, "RunSamples");
        (await _server.Sandbox.NextAsync(run)).Finish(Verdict.WrongAnswer);
        await Runs.ResultAsync(_tab, run);
        await TypeAsync(2, "two ");
        _server.Time.Advance(TimeSpan.FromMinutes(4));
        await TypeAsync(3, "three ");
        await _tab.InvokeAsync("ResetToStarter", 1);

        var drafts = await _ada.GetFromJsonAsync<DraftView[]>(Path("drafts"), TestContext.Current.CancellationToken);

        Assert.Equal([(3, "reset"), (2, "snapshot"), (1, "run"), (0, "start")], drafts!.Select(d => (d.Version, d.Why)));
        Assert.Equal(RunVerdict.WrongAnswer, drafts![2].Verdict);
        Assert.Equal("two one " + Questions.Starter, await TextOfAsync(2));
        Assert.Equal(Questions.Starter, await _server.TextAsync(_room));

        await _tab.InvokeAsync("RestoreDraft", 1, 3);
        Assert.Equal("three two one " + Questions.Starter, await _server.TextAsync(_room));
        Assert.Equal(5, (await _server.StateAsync(_room)).Rounds[0].Document.Version);
    }

    [Fact]
    public async Task A_version_that_never_was_is_not_found_and_changes_nothing()
    {
        foreach (var version in (int[])[-1, 7, int.MaxValue])
            Assert.Equal(HttpStatusCode.NotFound, (await _ada.GetAsync(Path($"drafts/{version}"), TestContext.Current.CancellationToken)).StatusCode);

        await Refused.WithAsync("not-found", () => _tab.InvokeAsync("RestoreDraft", 1, 7));
        await Refused.WithAsync("no-such-round", () => _tab.InvokeAsync("RestoreDraft", 2, 0));
        Assert.Equal(Questions.Starter, await _server.TextAsync(_room));
    }

    [Fact]
    public async Task Strangers_neither_list_nor_read_nor_restore()
    {
        await TypeAsync(1, "secret ");
        using var eve = _server.HttpOf("eve");

        foreach (var path in (string[])["drafts", "drafts/0"])
        {
            var answer = await eve.GetAsync(Path(path), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await eve.PostAsync(Path("drafts/0/restore"), content: null, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("secret " + Questions.Starter, await _server.TextAsync(_room));
    }

    private string Path(string rest) => $"/api/rooms/{_room}/rounds/1/{rest}";

    private async Task<string> TextOfAsync(int version) =>
        (await _ada.GetFromJsonAsync<WholeText>(Path($"drafts/{version}"), TestContext.Current.CancellationToken))!.Text;

    private async Task TypeAsync(int number, string text)
    {
        var now = (await _server.StateAsync(_room)).Rounds[0].Document;
        await _tab.SendAsync("Edit", Edits.Batch(now.Version, Edits.Insert("c1", number, 0, text, now.Text.Length)));
        await _tab.NextAsync("EditAcknowledged");
    }
}
