using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Recordings;

/// <summary>The demo recording, watched by Ada, who answered in it, by Ben, who interviewed, by a stranger, and by somebody with a link.</summary>
public sealed class PlayerTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private async Task<(Person Person, PlayerPage Player)> WatchAsync(string demo, string query = "")
    {
        await Site.HasDemoRecordingAsync();
        var person = await NewVisitorAsync();
        await person.SignInAsync(Account.Demo(demo));
        var player = new PlayerPage(person);
        await player.OpenAsync(query);
        return (person, player);
    }

    [Fact]
    public async Task The_owner_goes_through_it_by_keyboard_alone()
    {
        var (ada, player) = await WatchAsync("ada", "?at=0");
        Assert.Equal("", await player.TextAsync());

        var run = await player.PressAsync("r");
        await Expect(player.Now).ToContainTextAsync("Ada ran the code: Wrong answer");
        await Expect(player.Text).ToContainTextAsync("foreach (var booking in bookings)");
        var hint = await player.PressAsync("h");
        await Expect(player.Now).ToContainTextAsync("Ben gave a hint");
        await Expect(player.Cursors.Filter(new() { HasText = "Ben" })).ToHaveCountAsync(1);
        var second = await player.PressAsync("r");
        await Expect(player.Text).ToContainTextAsync("bookings.OrderBy(b => b[0])");
        Assert.True(run < hint && hint < second);

        Assert.Equal(run, await player.PressAsync("Shift+R"));
        Assert.Equal(run + 5_000, await player.PressAsync("ArrowRight"));
        Assert.Equal(0, await player.PressAsync("0"));
        await player.PressAsync("k"); // plays
        await Expect(player.Button("Pause")).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("k");
        await Expect(player.Button("Play")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_said_run_and_drawn_is_there_up_to_the_moment_and_not_beyond()
    {
        var (ada, player) = await WatchAsync("ada", "?at=0");
        await player.OpenTabAsync("Question");
        await Expect(ada.Page.Locator("#panel-question").GetByRole(AriaRole.Heading, new() { Name = "Sample cases" })).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(ada);
        await player.OpenTabAsync("Chat");
        await Expect(player.Chat).ToHaveCountAsync(0);
        await player.OpenTabAsync("Whiteboard");
        await Expect(ada.Page.Locator("#played-board")).ToContainTextAsync("Nothing is on the whiteboard");

        await player.PressAsync("r");

        await Expect(player.Chat.Last).ToContainTextAsync("Then I walk over them once");
        await Expect(ada.Page.Locator("#played-board svg rect")).ToHaveCountAsync(2);
        await player.OpenTabAsync("Result");
        await Expect(ada.Page.Locator("#result")).ToContainTextAsync("A run is being judged");
        await ada.Page.Locator("#scrub").FocusAsync();
        await player.PressAsync("ArrowRight");
        await Expect(ada.Page.Locator("#result .case").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_moments_are_compared_the_text_is_copied_and_a_link_leads_to_the_moment()
    {
        var (ada, player) = await WatchAsync("ada");
        await ada.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await player.PressAsync("r");
        await ada.Page.Keyboard.PressAsync("d");
        var second = await player.PressAsync("r");
        await ada.Page.Keyboard.PressAsync("d");
        await Expect(ada.Page.Locator("#comparison-text")).ToContainTextAsync("OrderBy");
        await Looks.AreRightNowAsync(ada);
        await ada.Page.Keyboard.PressAsync("Escape");

        await ada.Page.Keyboard.PressAsync("y");
        await Expect(ada.Page.Locator(".toast").Filter(new() { HasText = "is copied" })).ToBeVisibleAsync();
        Assert.Equal(await player.TextAsync(), await ada.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await ada.Page.Keyboard.PressAsync("l");
        await Expect(ada.Page.Locator(".toast").Filter(new() { HasText = "A link to" })).ToBeVisibleAsync();
        var link = await ada.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        await ada.Page.GotoAsync(link);
        await player.IsReadyAsync();
        Assert.Equal(second, await player.AtAsync());
    }

    [Fact]
    public async Task It_opens_where_there_is_something_to_see_and_names_its_tracks_on_a_phone()
    {
        var (ada, player) = await WatchAsync("ada");
        Assert.True(await player.AtAsync() > 0);
        await Expect(player.Button("Play")).ToBeVisibleAsync();

        await ada.Page.SetViewportSizeAsync(Widths.Phone.Width, Widths.Phone.Height);
        await Expect(ada.Page.Locator(".track-name:visible")).ToHaveTextAsync(["Session", "You", "Ben"]);
        Assert.True(await ada.Page.Locator("h1").EvaluateAsync<bool>("title => title.scrollWidth <= title.clientWidth")); // nothing of it is cut
        await Looks.AreRightNowAsync(ada);
    }

    [Fact]
    public async Task The_partner_watches_too_and_a_stranger_sees_nothing()
    {
        await WatchAsync("ben");

        var stranger = await NewPersonAsync("Eve");
        await stranger.GoAsync($"/recordings/{Repository.DemoRecording}");
        await Expect(stranger.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("There is no such recording");
        await stranger.GoAsync($"/recordings/{Repository.DemoRecording}/privacy");
        await Expect(stranger.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("There is no such recording");
        var visitor = await NewVisitorAsync();
        await visitor.GoAsync($"/recordings/{Repository.DemoRecording}");
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task Somebody_with_a_link_sees_the_sharers_side_until_it_is_revoked_and_stands_in_the_log()
    {
        await Site.HasDemoRecordingAsync();
        var ada = await NewVisitorAsync();
        await ada.SignInAsync(Account.Demo("ada"));
        await ada.GoAsync($"/recordings/{Repository.DemoRecording}/privacy");
        await ada.SendAsync("Make a link");
        var link = await ada.Page.GetByLabel("Copy it now").InputValueAsync();
        await Looks.AreRightNowAsync(ada);

        var visitor = await NewVisitorAsync();
        await visitor.Page.GotoAsync(link);
        var player = new PlayerPage(visitor);
        await player.IsReadyAsync();
        await Expect(visitor.Page.Locator(".notice").First).ToContainTextAsync("name, chat and voice are left out");
        await player.PressAsync("r");
        await player.OpenTabAsync("Chat");
        await Expect(player.Chat.Last).ToContainTextAsync("Then I walk over them once");
        Assert.DoesNotContain("Ben", await visitor.Page.Locator("#player").InnerTextAsync(), StringComparison.Ordinal);

        await ada.GoAsync($"/recordings/{Repository.DemoRecording}/privacy");
        await Expect(ada.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Somebody by a link");
        while (await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).CountAsync() > 0) await RevokeAsync(ada);
        await visitor.Page.GotoAsync(link);
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("There is no such recording");
    }

    [Fact]
    public async Task A_drill_is_watched_exported_imported_and_deleted()
    {
        var person = await NewPersonAsync("Dana");
        using var api = await Site.ProgramOfAsync(person.Account!);
        using var started = await api.PostAsJsonAsync("/api/drills", new { Question = "remove-duplicate-orders", Minutes = 45 });
        var room = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString();
        using var written = await api.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { Text = "// mine" });
        using var given = await api.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);
        given.EnsureSuccessStatusCode();

        await person.GoAsync($"/recordings/{room}");
        var player = new PlayerPage(person);
        await player.IsReadyAsync();
        await person.Page.Keyboard.PressAsync("9");
        await Expect(player.Text).ToContainTextAsync("// mine");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await api.GetStringAsync($"/api/recordings/{room}/export"));
            await person.GoAsync("/recordings");
            await person.Page.Locator("#Upload").SetInputFilesAsync(file);
            await person.SendAsync("Import");
        }
        finally
        {
            File.Delete(file);
        }
        await player.IsReadyAsync();
        await Expect(person.Page.GetByText("Imported: counts for nothing")).ToBeVisibleAsync();

        await person.GoAsync($"/recordings/{room}/privacy");
        await Expect(person.Page.GetByText("Withdraw your side")).ToHaveCountAsync(0);
        await person.Page.GetByText("Delete it", new() { Exact = true }).ClickAsync();
        await person.SendAsync("Delete it for me");
        await person.GoAsync($"/recordings/{room}");
        await Expect(person.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("There is no such recording");
        await person.GoAsync("/questions/remove-duplicate-orders");
        var attempt = person.Page.GetByRole(AriaRole.Region, new() { Name = "Your attempts" }).GetByRole(AriaRole.Listitem);
        await Expect(attempt).ToContainTextAsync("Recording deleted");
        await Expect(attempt.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_imported_one_says_what_of_it_is_proven_and_what_is_not()
    {
        await Site.HasDemoRecordingAsync();
        using var ada = await Site.ProgramOfAsync(Account.Demo("ada"));
        var eve = await NewPersonAsync("Eve");
        using var api = await Site.ProgramOfAsync(eve.Account!);
        using var file = new StringContent(await ada.GetStringAsync($"/api/recordings/{Repository.DemoRecording}/export"), System.Text.Encoding.UTF8, "application/x-ndjson");
        using var imported = await api.PostAsync("/api/recordings", file);

        await eve.GoAsync($"/recordings/{(await imported.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString()}");
        await new PlayerPage(eve).IsReadyAsync();

        await eve.Page.SetViewportSizeAsync(Widths.Phone.Width, Widths.Phone.Height);
        await Expect(eve.Page.GetByText("Imported: counts for nothing")).ToBeVisibleAsync();
        await Expect(eve.Page.GetByText(new Regex(@"Text proven \d×, names and times not"))).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(eve);
    }

    private static async Task RevokeAsync(Person person)
    {
        await person.Page.EvaluateAsync("() => document.documentElement.dataset.before = ''");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).First.ClickAsync();
        await person.Page.Locator("html:not([data-before])").WaitForAsync();
    }
}
