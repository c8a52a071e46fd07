using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class ProfileTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task What_is_chosen_in_the_profile_is_how_the_drill_looks_and_feels()
    {
        var robin = await NewPersonAsync();
        await robin.GoAsync("/settings");
        await robin.Page.GetByLabel("Name").FillAsync("Robin Hood");
        await robin.Page.GetByLabel("Level").SelectOptionAsync("Intern");
        await robin.Page.GetByLabel("Trees").CheckAsync();
        await robin.Page.GetByLabel("Time zone").SelectOptionAsync("Asia/Tokyo");
        await robin.Page.GetByLabel("Keys").SelectOptionAsync("Vim");
        await robin.Page.GetByLabel("Size of the text in pixels").FillAsync("20");
        await robin.Page.GetByRole(AriaRole.Group, new() { Name = "Colours" }).First.GetByText("Dark").ClickAsync();
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Saved");

        await robin.Page.ReloadAsync();
        await Expect(robin.Page.GetByLabel("Name")).ToHaveValueAsync("Robin Hood");
        await Expect(robin.Page.GetByLabel("Trees")).ToBeCheckedAsync();
        await Expect(robin.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(robin.Page.Locator("html")).ToHaveAttributeAsync("data-time-zone", "Asia/Tokyo");

        var drill = await new QuestionPage(robin, "retry-delays").StartAsync();
        await Expect(drill.Editor).ToHaveCSSAsync("font-size", "20px");
        await drill.Editor.FocusAsync();
        await robin.Page.Keyboard.TypeAsync("ggO// by vim");
        await robin.Page.Keyboard.PressAsync("Escape");
        await robin.Page.Keyboard.TypeAsync("x");
        Assert.StartsWith("// by vi\n", await drill.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_change_at_once_and_stay()
    {
        var visitor = await NewVisitorAsync();
        await visitor.GoAsync("/");
        var background = await BackgroundAsync(visitor);
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.Page.GetByLabel("Dark").CheckAsync(), answer => answer.Url.EndsWith("/theme", StringComparison.Ordinal));
        Assert.NotEqual(background, await BackgroundAsync(visitor));
        await visitor.GoAsync("/questions");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visitor.Page.GetByLabel("Dark")).ToBeCheckedAsync();
    }

    private static Task<string> BackgroundAsync(Person person) => person.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
}
