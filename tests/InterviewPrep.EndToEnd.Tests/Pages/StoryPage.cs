using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>A story's editor with the coach.</summary>
internal sealed class StoryPage(Person person)
{
    public IPage Page => person.Page;
    public ILocator Coach => Page.GetByRole(AriaRole.Complementary, new() { Name = "Coach" });
    public ILocator Saved => Page.Locator("[data-saved]");
    public string Id => new Uri(Page.Url).Segments[2].Trim('/');

    public ILocator Part(string name) => Page.GetByLabel(name, new() { Exact = true });
    public ILocator Remark(string rule) => Coach.Locator($"[data-remark][data-rule={rule}]");

    /// <summary>Begins a story from the list.</summary>
    public static async Task<StoryPage> BeginAsync(Person person, string button = "Write a story")
    {
        await person.GoAsync("/stories");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        return await new StoryPage(person).IsReadyAsync();
    }

    public async Task<StoryPage> IsReadyAsync()
    {
        await Page.Locator("form[data-story][data-ready]").WaitForAsync();
        return this;
    }

    public async Task WriteAsync(string part, string text)
    {
        await Part(part).FillAsync(text);
        await Expect(Saved).ToHaveTextAsync("Saved");
    }
}
