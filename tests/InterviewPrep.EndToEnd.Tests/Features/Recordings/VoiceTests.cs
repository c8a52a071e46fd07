using System.Net;
using System.Text.Json;
using InterviewPrep.EndToEnd.Tests.Features.LiveSessions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Recordings;

/// <summary>Two people with a microphone that beeps each second, and what is heard of it afterwards.</summary>
public sealed class VoiceTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    /// <summary>Keeps of each voice that begins: where in its piece, at which moment, and how loud the piece is.</summary>
    private const string Listen = """
        window.heard = [];
        window.farthest = 0; // what one step from a shown moment to the next was longer than the time that passed
        addEventListener("DOMContentLoaded", () => {
          const player = document.getElementById("player");
          let before = null;
          new MutationObserver(() => {
            const now = { at: Number(player.dataset.at), time: performance.now() };
            if (before) window.farthest = Math.max(window.farthest, now.at - before.at - (now.time - before.time));
            before = now;
          }).observe(player, { attributeFilter: ["data-at"] });
        });
        const start = AudioBufferSourceNode.prototype.start;
        AudioBufferSourceNode.prototype.start = function (when, offset) {
          const samples = this.buffer.getChannelData(0);
          window.heard.push({ offset: offset * 1000, at: Number(document.getElementById("player").dataset.at), loudest: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0), rate: this.playbackRate.value });
          return start.call(this, when, offset);
        };
        """;

    /// <summary>A piece that is longer holds a beep wherever it begins, in milliseconds.</summary>
    private const int LongEnough = 3_000;

    /// <summary>What a voice may be off.</summary>
    private const double Drift = 250;

    private sealed record Piece(long Id, int By, long At, int Length, IReadOnlyList<long[]> Spoken);

    private sealed record Heard(double Offset, double At, double Loudest, double Rate);

    [Fact]
    public async Task Where_both_say_yes_their_voices_are_kept_in_pieces_and_play_in_step_with_the_text()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await Meeting.ByInvitationAsync(ada, ben);
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        foreach (var person in new[] { ada, ben }) await person.Page.Locator("#arrival [data-device=audio]").ClickAsync();
        var (firstOfAda, firstOfBen) = (KeptAsync(ada), KeptAsync(ben));
        await Meeting.BeginAsync(one, other, "Yes, with my voice");
        await Expect(one.Recorded).ToBeVisibleAsync();
        await Task.WhenAll(firstOfAda, firstOfBen); // the length of a piece
        var secondOfAda = KeptAsync(ada);
        await ada.Page.Locator("#call [data-device=audio]").ClickAsync(); // muted: the piece ends
        await secondOfAda;
        foreach (var phase in new[] { "RoundOne", "Swap", "RoundTwo", "Feedback" }) await Meeting.MoveOnAsync(one, other, phase);
        var room = new Uri(ada.Page.Url).AbsolutePath.Split('/')[2];
        var last = KeptAsync(ben);
        await one.Button("Move on").ClickAsync();
        await other.Button("Agree").ClickAsync();
        await last; // with the end

        await ben.Context.AddInitScriptAsync(Listen);
        var player = new PlayerPage(ben);
        await ben.GoAsync($"/recordings/{room}");
        await player.IsReadyAsync();
        var pieces = Read<IReadOnlyList<Piece>>(await ben.Page.EvaluateAsync<JsonElement>("() => JSON.parse(document.getElementById('recording').textContent).sound"));
        Assert.All([1, 2], by => Assert.True(pieces.Count(p => p.By == by) >= 2));
        Assert.All(pieces, p => Assert.InRange(p.Length, 1, 20_000));
        Assert.All(pieces.Where(p => p.Length > LongEnough), p => Assert.NotEmpty(p.Spoken));
        Assert.Equal([1, 2], pieces.Where(p => p.Length > LongEnough).Select(p => p.By).Distinct().Order());
        await Expect(ben.Page.Locator(".track.look-0 > .mark[data-kind=voice]")).ToHaveCountAsync(1); // both beep without a pause: a turn each
        await Expect(ben.Page.Locator(".track.look-1 > .mark[data-kind=voice]")).ToHaveCountAsync(1);
        await PlaysInStepAsync(ben, player, pieces);
        await AreNoPausesAsync(ben, player);
        await AreHeardByThoseWithARightAloneAsync(ada, room, pieces[0]);
    }

    private async Task PlaysInStepAsync(Person ben, PlayerPage player, IReadOnlyList<Piece> pieces)
    {
        var piece = pieces.First(p => p.By == 1);
        await ben.GoAsync($"{new Uri(ben.Page.Url).AbsolutePath}?at={piece.At + 2_000}");
        await player.IsReadyAsync();
        await player.Button("Play").ClickAsync();
        await ben.Page.WaitForFunctionAsync("() => window.heard.length >= 2"); // both spoke
        await Expect(ben.Page.Locator("#player")).ToHaveAttributeAsync("data-voices", new System.Text.RegularExpressions.Regex($@"\b{piece.Id}\b"));
        await ben.Page.WaitForFunctionAsync("at => Number(document.getElementById('player').dataset.at) > at", piece.At + 4_500);
        var straight = await HeardAsync(ben);
        Assert.InRange(straight.Count, 2, 10); // hardly any had to be set right meanwhile
        Assert.All(straight, AssertInStep);

        await player.PressAsync("ArrowRight"); // five seconds on
        await ben.Page.WaitForFunctionAsync("() => window.heard.filter(voice => voice.offset > 9_000).length >= 2");
        Assert.All(await HeardAsync(ben), AssertInStep);

        await ben.Page.Locator("#speed").SelectOptionAsync("2");
        await ben.Page.WaitForFunctionAsync("() => window.heard.some(voice => voice.rate === 2)");
        await player.Button("Pause").ClickAsync();
        await Expect(ben.Page.Locator("#player")).ToHaveAttributeAsync("data-voices", "");

        void AssertInStep(Heard heard)
        {
            Assert.True(heard.Loudest > 0.01, "The piece is silent.");
            Assert.True(pieces.Any(p => Math.Abs(heard.Offset - (heard.At - p.At)) < Drift), $"A voice begins at {heard.Offset} ms of its piece, at the moment {heard.At}.");
        }
    }

    /// <summary>Each second it beeps: only without voices there is a pause to skip.</summary>
    private static async Task AreNoPausesAsync(Person ben, PlayerPage player)
    {
        var idle = (await ben.Page.EvaluateAsync<JsonElement>("() => JSON.parse(document.getElementById('recording').textContent).idle")).EnumerateArray().Select(i => (From: i[0].GetInt64(), To: i[1].GetInt64()));
        var (from, to) = idle.MaxBy(i => i.To - i.From);
        await ben.GoAsync($"{new Uri(ben.Page.Url).AbsolutePath}?at={from + 2_000}");
        await player.IsReadyAsync();
        await ben.Page.EvaluateAsync("() => (window.farthest = 0)");
        await ben.Page.GetByLabel("Skip pauses").CheckAsync();
        await player.Button("Play").ClickAsync();
        await ben.Page.WaitForFunctionAsync("at => Number(document.getElementById('player').dataset.at) > at", from + 5_000);
        Assert.InRange(await ben.Page.EvaluateAsync<double>("() => window.farthest"), 0, 500);

        await ben.Page.GetByLabel("Voices").UncheckAsync();
        await ben.Page.WaitForFunctionAsync("at => Number(document.getElementById('player').dataset.at) >= at", to - 1_000);
        Assert.True(await ben.Page.EvaluateAsync<double>("() => window.farthest") > 1_000);
    }

    private async Task AreHeardByThoseWithARightAloneAsync(Person ada, string room, Piece piece)
    {
        var address = $"/api/recordings/{room}/sound/{piece.Id}";
        using var partner = await Site.ProgramOfAsync(ada.Account!);
        using var kept = await partner.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "audio/webm"), (kept.StatusCode, kept.Content.Headers.ContentType?.MediaType));
        using var eve = await Site.ProgramOfAsync(await Site.NewAccountAsync("Eve"));
        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync(address)).StatusCode);
        using var nobody = new HttpClient { BaseAddress = Site.Address };
        Assert.False((await nobody.GetAsync(address)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_piece_that_does_not_get_through_waits_in_the_browser_until_after_a_reload()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        ada.Console.Forgive("net::ERR_FAILED");
        await Meeting.ByInvitationAsync(ada, ben);
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await ada.Page.Locator("#arrival [data-device=audio]").ClickAsync();
        await ada.Page.RouteAsync("**/sound/**", route => route.AbortAsync());
        var lost = ada.Page.WaitForRequestAsync("**/sound/**");
        await Meeting.BeginAsync(one, other, "Yes, with my voice");
        await ada.Page.Locator("#call[data-state=connected]").WaitForAsync();
        await ada.Page.Locator("#call [data-device=audio]").ClickAsync(); // the piece ends
        await lost;

        await ada.Page.ReloadAsync();
        var kept = KeptAsync(ada);
        await ada.Page.UnrouteAsync("**/sound/**");

        Assert.Equal("PUT", (await kept).Request.Method);
    }

    [Fact]
    public async Task Up_to_a_second_before_a_reload_or_leaving_a_voice_is_kept_and_the_microphone_comes_back_on()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await Meeting.ByInvitationAsync(ada, ben);
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await ada.Page.Locator("#arrival [data-device=audio]").ClickAsync();
        await Meeting.BeginAsync(one, other, "Yes, with my voice");
        await Expect(one.Recorded).ToHaveTextAsync("Recorded, with sound");
        await Expect(other.Recorded).ToHaveTextAsync("Recorded, mic off");
        await Expect(ben.Page.GetByText("the recording is without your voice")).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(ben);
        var room = new Uri(ada.Page.Url).AbsolutePath.Split('/')[2];

        await GrowsAsync(ada);
        var untilReload = KeptAsync(ada);
        await ada.Page.ReloadAsync();
        await untilReload;
        await Expect(one.Recorded).ToHaveTextAsync("Recorded, with sound");
        await Expect(ada.Page.Locator("#call [data-device=audio]")).ToHaveTextAsync("Microphone on");

        var untilMuted = KeptAsync(ada);
        await GrowsAsync(ada);
        await ada.Page.Locator("#call [data-device=audio]").ClickAsync();
        await untilMuted;
        await ada.Page.ReloadAsync();
        await one.IsReadyAsync();
        await Expect(one.Recorded).ToHaveTextAsync("Recorded, mic off"); // muted is no more on after a reload than before

        await ada.Page.Locator("#call [data-device=audio]").ClickAsync();
        await GrowsAsync(ada);
        var untilLeft = KeptAsync(ada);
        await one.ChooseAsync("Leave the session");
        await one.Button("Leave").ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/sessions/{room}$"));
        await untilLeft; // from a page that is not the room's

        await Expect(ben.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/sessions/{room}$"));
        await ben.GoAsync($"/recordings/{room}");
        await new PlayerPage(ben).IsReadyAsync();
        var pieces = Read<IReadOnlyList<Piece>>(await ben.Page.EvaluateAsync<JsonElement>("() => JSON.parse(document.getElementById('recording').textContent).sound"));
        var parts = pieces.Where(p => p.Length > 1_500).ToList(); // on a slow machine one may be whole just before
        Assert.True(parts.Count >= 3, $"{pieces.Count} pieces are there.");
        foreach (var piece in parts)
        {
            var plays = await ben.Page.EvaluateAsync<double>("async address => (await new OfflineAudioContext(1, 1, 48000).decodeAudioData(await (await fetch(address)).arrayBuffer())).duration * 1000", $"/api/recordings/{room}/sound/{piece.Id}");
            Assert.InRange(plays, piece.Length - 1_000, piece.Length + 1_000);
        }
    }

    [Fact]
    public async Task A_silence_with_the_microphone_on_is_a_pause_and_what_is_said_in_it_stands_on_the_timeline()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await ada.Context.AddInitScriptAsync(SpeakLate);
        await Meeting.ByInvitationAsync(ada, ben);
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await ada.Page.Locator("#arrival [data-device=audio]").ClickAsync();
        await Meeting.BeginAsync(one, other, "Yes, with my voice");
        await ada.Page.EvaluateAsync("() => window.speakLate()");
        await ada.Page.WaitForFunctionAsync("() => window.hasSpoken()");
        var kept = KeptAsync(ada);
        await one.ChooseAsync("Leave the session");
        await one.Button("Leave").ClickAsync();
        await kept;
        await Expect(ben.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sessions/[^/]+$"));

        await ben.GoAsync($"/recordings/{new Uri(ben.Page.Url).AbsolutePath.Split('/')[2]}?at=0");
        var player = new PlayerPage(ben);
        await player.IsReadyAsync();
        var pieces = Read<IReadOnlyList<Piece>>(await ben.Page.EvaluateAsync<JsonElement>("() => JSON.parse(document.getElementById('recording').textContent).sound"));
        var spoken = pieces.SelectMany(p => p.Spoken).ToList(); // in two parts where a piece ends meanwhile
        Assert.InRange(spoken[^1][1] - spoken[0][0], 1_500, 3_500);
        Assert.True(spoken[0][0] - pieces[0].At > 3_500, $"Somebody is heard at {spoken[0][0]}.");
        await Looks.AreRightNowAsync(ben);
        await ben.Page.Locator("#jump-kind").SelectOptionAsync("voice");
        await player.Button("To the next one").ClickAsync();
        await Expect(ben.Page.Locator("#player")).ToHaveAttributeAsync("data-at", $"{spoken[0][0]}");
    }

    /// <summary>A microphone that hears nothing, but somebody for two seconds when four have passed.</summary>
    private const string SpeakLate = """
        navigator.mediaDevices.getUserMedia = async () => {
          const context = new AudioContext();
          const [voice, loudness, microphone] = [new OscillatorNode(context), new GainNode(context, { gain: 0 }), new MediaStreamAudioDestinationNode(context)];
          voice.connect(loudness).connect(microphone);
          voice.start();
          window.speakLate = () => {
            const begun = context.currentTime;
            loudness.gain.setValueAtTime(0.5, begun + 4);
            loudness.gain.setValueAtTime(0, begun + 6);
            window.hasSpoken = () => context.currentTime > begun + 8;
          };
          return microphone.stream;
        };
        """;

    /// <summary>Something of a piece that this page load records lies in the browser's database.</summary>
    private static async Task GrowsAsync(Person person) => await person.Page.EvaluateAsync(
        """
        () => new Promise(grown => {
          const look = () => {
            const opening = indexedDB.open("voice", 1);
            opening.onupgradeneeded = () => opening.transaction.abort(); // the page has not made it yet
            opening.onerror = () => setTimeout(look, 100);
            opening.onsuccess = () => opening.result.transaction("pieces").objectStore("pieces").getAll().onsuccess = found => {
              opening.result.close();
              if (found.target.result.some(piece => piece.began > performance.timeOrigin && piece.length > 2_000)) grown();
              else setTimeout(look, 100);
            };
          };
          look();
        })
        """);

    private static Task<IResponse> KeptAsync(Person person) => person.Page.WaitForResponseAsync(answer => answer.Url.Contains("/sound/", StringComparison.Ordinal) && answer.Status == 204);

    private static async Task<IReadOnlyList<Heard>> HeardAsync(Person person) => Read<IReadOnlyList<Heard>>(await person.Page.EvaluateAsync<JsonElement>("() => window.heard"));

    private static T Read<T>(JsonElement json) => json.Deserialize<T>(JsonSerializerOptions.Web)!;
}
