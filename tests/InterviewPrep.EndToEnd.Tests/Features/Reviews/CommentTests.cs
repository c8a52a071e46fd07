using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Reviews;

/// <summary>Olga writes beside the recording of her drill: for a minute its text has three lines, then two.</summary>
public sealed class CommentTests(Browser browser, Site site) : BrowserTest(browser, site), IClassFixture<Site>
{
    private async Task<(Person Olga, HttpClient Api, string Room, string Review)> AskedAsync()
    {
        var olga = await NewPersonAsync("Olga");
        var api = await Site.ProgramOfAsync(olga.Account!);
        var room = await PostAsync(api, "/api/drills", new { Question = "remove-duplicate-orders", Minutes = 30 }, "room");
        foreach (var text in new[] { "first\nsecond\nthird", "first\nthird" })
        {
            using var written = await api.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { Text = text });
            written.EnsureSuccessStatusCode();
            await Site.MoveClockAsync(TimeSpan.FromMinutes(1));
        }
        using var given = await api.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);
        given.EnsureSuccessStatusCode();
        return (olga, api, room, await PostAsync(api, "/api/reviews", new { room, words = "Is it right?", moments = Array.Empty<object>(), shownToPartner = false }, "review"));
    }

    private static async Task<string> PostAsync(HttpClient api, string path, object body, string wanted)
    {
        using var answer = await api.PostAsJsonAsync(path, body);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty(wanted).GetString()!;
    }

    private static async Task<ILocator> OpenCommentsAsync(Person person, string room)
    {
        await person.GoAsync($"/recordings/{room}");
        await person.Page.Locator("#player[data-ready]").WaitForAsync();
        await person.Page.GetByRole(AriaRole.Tab, new() { Name = "Comments" }).ClickAsync();
        return person.Page.Locator("#comments");
    }

    [Fact]
    public async Task What_is_half_written_outlives_what_is_done_beside_it_and_a_reload_until_it_is_said()
    {
        var (olga, api, room, review) = await AskedAsync();
        foreach (var text in new[] { "About the first line.", "About the second." }) await PostAsync(api, $"/api/reviews/{review}/comments", new { at = 90_000, text }, "thread");
        var aside = await OpenCommentsAsync(olga, room);
        var (words, at) = (aside.GetByLabel("What you want to know"), aside.GetByLabel("At", new() { Exact = true }));
        var (first, second) = (Thread("About the first"), Thread("About the second"));
        await words.FillAsync("Why not a");
        await at.FillAsync("0:20");
        await first.GetByText("Reply", new() { Exact = true }).First.ClickAsync();
        await first.GetByLabel("Your reply").FillAsync("Half a reply");

        await second.GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(second.GetByText("Settled by Olga")).ToBeVisibleAsync();
        await AssertIsThereAsync();

        await olga.Page.ReloadAsync();
        await olga.Page.GetByRole(AriaRole.Tab, new() { Name = "Comments" }).ClickAsync();
        await AssertIsThereAsync();

        await aside.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(Thread("Why not a").Locator(".moment")).ToHaveTextAsync("0:20");
        await Expect(words).ToHaveValueAsync("");
        await Expect(first.GetByLabel("Your reply")).ToHaveValueAsync("Half a reply");

        await olga.GoAsync($"/reviews/{review}"); // the same threads on a page of their own
        (first, second) = (olga.Page.Locator(".thread", new() { HasText = "About the first" }), olga.Page.Locator(".thread", new() { HasText = "About the second" }));
        await second.GetByRole(AriaRole.Button, new() { Name = "Open again" }).ClickAsync();
        await Expect(second.GetByText("Settled by Olga")).ToHaveCountAsync(0);
        await Expect(first.GetByLabel("Your reply")).ToHaveValueAsync("Half a reply");
        await first.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await Expect(first.Locator(".remark")).ToHaveCountAsync(2);
        await Expect(first.GetByLabel("Your reply")).ToHaveValueAsync("");

        ILocator Thread(string said) => aside.Locator(".thread", new() { HasText = said });

        async Task AssertIsThereAsync()
        {
            await Expect(words).ToHaveValueAsync("Why not a");
            await Expect(at).ToHaveValueAsync("0:20");
            await Expect(first.GetByLabel("Your reply")).ToBeVisibleAsync();
            await Expect(first.GetByLabel("Your reply")).ToHaveValueAsync("Half a reply");
        }
    }

    [Fact]
    public async Task Lines_are_those_of_the_moment_that_is_written_and_are_marked_no_more_once_they_are_gone()
    {
        var (olga, _, room, _) = await AskedAsync();
        var aside = await OpenCommentsAsync(olga, room);
        await olga.Page.Keyboard.PressAsync("9");
        await Expect(olga.Page.Locator("#played-text .cm-line")).ToHaveCountAsync(2);

        await aside.GetByLabel("What you want to know").FillAsync("What is this one for?");
        await aside.GetByLabel("At", new() { Exact = true }).FillAsync("0:20"); // it had three then
        await aside.GetByLabel("Lines").FillAsync("2");
        await aside.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();

        await Expect(aside.GetByText("Line 2, gone by now")).ToBeVisibleAsync();
        await Expect(olga.Page.Locator(".cm-commented")).ToHaveCountAsync(0);
        await Looks.AreRightNowAsync(olga);
        await aside.Locator(".moment").ClickAsync();
        await Expect(olga.Page.Locator(".cm-commented")).ToHaveTextAsync("second");
        await Expect(aside.GetByText("gone by now")).ToBeHiddenAsync();
    }
}
