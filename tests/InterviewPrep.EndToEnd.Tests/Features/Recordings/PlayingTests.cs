using System.Globalization;
using System.Text.Json;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Recordings;

/// <summary>The demo recording as it plays, on a clock of the browser that the test moves.</summary>
public sealed class PlayingTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    /// <summary>Of the browser's clock, in milliseconds.</summary>
    private const int Frame = 16;

    private async Task<(Person Ada, PlayerPage Player)> WatchAsync()
    {
        await Site.HasDemoRecordingAsync();
        var ada = await NewVisitorAsync();
        await ada.SignInAsync(Account.Demo("ada"));
        await ada.Page.Clock.InstallAsync();
        var player = new PlayerPage(ada);
        await player.OpenAsync("?at=0");
        for (var tenth = 1; tenth <= 9; tenth++) await player.PressAsync($"{tenth}"); // the whole of it is read from here on
        await ada.Page.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds(await ada.Page.EvaluateAsync<long>("() => Date.now()")).UtcDateTime.AddHours(1));
        return (ada, player);
    }

    /// <summary>Goes there, plays for a while of the browser's clock and tells how far it has come.</summary>
    private static async Task<long> PlayAsync(Person person, PlayerPage player, long from, int milliseconds)
    {
        await person.Page.EvaluateAsync("at => { const scrub = document.getElementById('scrub'); scrub.value = at; scrub.dispatchEvent(new Event('input')); }", from);
        await Expect(person.Page.Locator("#player")).ToHaveAttributeAsync("data-at", from.ToString(CultureInfo.InvariantCulture));
        await person.Page.Keyboard.PressAsync("k");
        await person.Page.Clock.RunForAsync(milliseconds);
        await person.Page.Keyboard.PressAsync("k");
        return await player.AtAsync() - from;
    }

    [Fact]
    public async Task Each_speed_is_what_it_says()
    {
        const int Watched = 2_000;
        var (ada, player) = await WatchAsync();
        foreach (var speed in new[] { 0.5, 1, 1.5, 2, 4, 8, 16, 32 })
        {
            await ada.Page.Locator("#speed").SelectOptionAsync(speed.ToString(CultureInfo.InvariantCulture));
            Assert.InRange(await PlayAsync(ada, player, 60_000, Watched), (Watched - Frame) * speed - 1, Watched * speed + 1);
        }

        await ada.Page.Locator("#scrub").FocusAsync();
        foreach (var _ in Enumerable.Range(0, 4)) await ada.Page.Keyboard.PressAsync(","); // slower, step by step
        await Expect(ada.Page.Locator("#speed")).ToHaveValueAsync("2");
        Assert.InRange(await PlayAsync(ada, player, 60_000, Watched), (Watched - Frame) * 2 - 1, Watched * 2 + 1);
    }

    [Fact]
    public async Task Pauses_are_skipped_when_wanted_to_a_second_before_their_end()
    {
        const int Lead = 1_000;
        var (ada, player) = await WatchAsync();
        var idle = (await ada.Page.EvaluateAsync<JsonElement>("() => JSON.parse(document.getElementById('recording').textContent).idle")).EnumerateArray().Select(i => (From: i[0].GetInt64(), To: i[1].GetInt64())).ToList();
        Assert.Contains(idle, i => i.To - i.From >= 20_000); // nobody knew what to say
        var (from, to) = idle.MaxBy(i => i.To - i.From);
        var start = (from / 1_000 + 1) * 1_000; // the slider goes by seconds
        Assert.InRange(await PlayAsync(ada, player, start, 3_000), 3_000 - Frame - 1, 3_001);

        await ada.Page.GetByLabel("Skip pauses").CheckAsync();

        var untilTheJump = (int)(from + Lead - start); // a second into the pause
        Assert.InRange(start + await PlayAsync(ada, player, start, untilTheJump + 500), to - Lead + 500 - (3 * Frame), to - Lead + 500 + Frame);
    }

    [Fact]
    public async Task It_stops_at_the_end_and_begins_again_from_there()
    {
        var (ada, player) = await WatchAsync();
        var length = long.Parse((await ada.Page.Locator("#scrub").GetAttributeAsync("max"))!, CultureInfo.InvariantCulture);
        await ada.Page.Keyboard.PressAsync("9");
        await ada.Page.Locator("#speed").SelectOptionAsync("32");
        await player.Button("Play").ClickAsync();
        await ada.Page.Clock.RunForAsync((int)(length / 10 / 32) + 1_000);
        await Expect(player.Button("Play")).ToBeVisibleAsync();
        Assert.Equal(length, await player.AtAsync());

        await player.Button("Play").ClickAsync();
        await Expect(player.Button("Pause")).ToBeVisibleAsync();
        await ada.Page.Clock.RunForAsync(1_000);
        Assert.InRange(await player.AtAsync(), 1, 32_000);
    }

    [Fact]
    public async Task Buttons_go_to_the_next_and_the_former_of_the_chosen_kind_comments_too()
    {
        await Site.HasDemoReviewAsync();
        var (ada, player) = await WatchAsync();
        await Expect(ada.Page.Locator(".mark[data-kind=comment]")).ToHaveCountAsync(3);
        var moments = (await ada.Page.Locator("#comments [data-thread]").EvaluateAllAsync<long[]>("all => all.map(one => Number(one.dataset.at))")).Order().ToList();
        await player.PressAsync("0");
        await ada.Page.Locator("#jump-kind").SelectOptionAsync("comment");

        Assert.Equal(moments[0], await GoAsync("To the next one"));
        Assert.Equal(moments[1], await GoAsync("To the next one"));
        Assert.Equal(moments[0], await GoAsync("To the one before"));
        await ada.Page.Locator("#scrub").FocusAsync();
        Assert.Equal(moments[1], await player.PressAsync("c"));
        Assert.Equal(moments[0], await player.PressAsync("Shift+C"));

        async Task<long> GoAsync(string button)
        {
            var before = await player.AtAsync();
            await player.Button(button).ClickAsync();
            await Expect(ada.Page.Locator("#player")).Not.ToHaveAttributeAsync("data-at", before.ToString(CultureInfo.InvariantCulture));
            return await player.AtAsync();
        }
    }
}
