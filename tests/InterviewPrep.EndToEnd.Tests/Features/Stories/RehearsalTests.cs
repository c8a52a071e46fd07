using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Stories;

public sealed class RehearsalTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private async Task<(Person Robin, IPage Page)> BeginAsync(string button = "Write a story")
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin, button);
        await story.Page.GetByRole(AriaRole.Link, new() { Name = "Rehearse", Exact = true }).ClickAsync();
        await robin.Page.Locator("[data-rehearse][data-ready]").WaitForAsync();
        return (robin, robin.Page);
    }

    [Fact]
    public async Task A_story_is_spoken_with_keys_for_its_parts_rated_and_kept_with_its_recording()
    {
        var (robin, page) = await BeginAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Speak" }).ClickAsync();
        await Expect(page.Locator("[data-clock]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator("[data-clock]")).ToHaveTextAsync("0:02");
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator("[data-clock]")).ToHaveTextAsync("0:04");
        await page.GetByRole(AriaRole.Button, new() { Name = "I am done" }).ClickAsync();
        await Expect(page.Locator("[data-told-words]")).ToContainTextAsync("Action");
        await Expect(page.Locator("[data-player]")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("^blob:"));
        await Looks.AreRightNowAsync(robin);

        await page.Locator(".score").Nth(1).GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        await page.GetByLabel("Keep this recording").CheckAsync();
        await page.GetByLabel("One thing for next time").FillAsync("Begin with the place.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this rehearsal" }).ClickAsync();
        var kept = page.Locator(".rehearsal");
        await Expect(kept).ToContainTextAsync("Begin with the place.");
        await Expect(kept).ToContainTextAsync("Situation 0:0");
        var seconds = await kept.Locator("audio").EvaluateAsync<int>("async audio => (await (await fetch(audio.src)).arrayBuffer()).byteLength");
        Assert.InRange(seconds, 100, 4_000_000);
        await Expect(page.GetByText("Due again")).ToBeVisibleAsync();
        await kept.GetByRole(AriaRole.Button, new() { Name = "Delete the recording" }).ClickAsync();
        await Expect(page.Locator(".rehearsal audio")).ToHaveCountAsync(0);

        await page.GetByText("You have answered this").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Red flags" })).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(robin);
    }

    [Fact]
    public async Task Without_consent_the_recording_never_reaches_the_server()
    {
        var (robin, page) = await BeginAsync();
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speak" }).ClickAsync();
        await Expect(page.Locator("[data-clock]")).ToHaveTextAsync("0:01");
        await page.GetByRole(AriaRole.Button, new() { Name = "I am done" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this rehearsal" }).ClickAsync();
        await Expect(page.Locator(".rehearsal")).ToHaveCountAsync(1);

        Assert.Contains(sent, s => s.StartsWith("POST", StringComparison.Ordinal) && s.EndsWith("/rehearsals", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, s => s.EndsWith("/sound", StringComparison.Ordinal));
        Assert.NotNull(robin.Account);
    }

    [Fact]
    public async Task A_project_is_rehearsed_by_typing()
    {
        var (_, page) = await BeginAsync("Present a project");
        await page.GetByLabel("The question", new() { Exact = true }).SelectOptionAsync("hardest-bug");
        await page.Locator("h2", new() { HasText = "hardest bug" }).WaitForAsync();
        await page.Locator("[data-rehearse][data-ready]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Type instead" }).ClickAsync();
        await page.GetByLabel("Your answer").FillAsync("It came in twice, 2 times.");
        await page.Keyboard.PressAsync("Alt+4");
        await Expect(page.Locator("[data-told-words]")).ToContainTextAsync("Hardest bug");
        await page.GetByRole(AriaRole.Button, new() { Name = "I am done" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this rehearsal" }).ClickAsync();
        await page.Locator(".rehearsal").GetByText("What you typed").ClickAsync();
        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("It came in twice, 2 times.");
    }

    [Fact]
    public async Task Where_it_was_told_is_noted_and_seen_in_the_list()
    {
        var (_, page) = await BeginAsync();
        await page.GetByLabel("To whom").FillAsync("Example Ltd");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();
        await Expect(page.Locator(".tellings")).ToContainTextAsync("Example Ltd");
        await page.GotoAsync("/stories");
        await Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Example Ltd");
    }
}
