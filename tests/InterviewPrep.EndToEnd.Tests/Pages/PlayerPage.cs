using System.Globalization;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/recordings/{id}, the player.</summary>
internal sealed class PlayerPage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Text => Page.Locator("#played-text .cm-content");
    public ILocator Chat => Page.Locator("#said > li:visible");
    public ILocator Cursors => Page.Locator(".remote-caret");
    public ILocator Now => Page.Locator(".happening[aria-current]");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public Task OpenTabAsync(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    public async Task OpenAsync(string query = "")
    {
        await person.GoAsync($"/recordings/{Repository.DemoRecording}{query}");
        await IsReadyAsync();
    }

    public Task IsReadyAsync() => Expect(Page.Locator("#player[data-ready]")).ToBeAttachedAsync();

    public async Task<long> AtAsync() => long.Parse((await Page.Locator("#player").GetAttributeAsync("data-at"))!, CultureInfo.InvariantCulture);

    /// <summary>Presses a key and waits until another moment is shown.</summary>
    public async Task<long> PressAsync(string key)
    {
        var before = await AtAsync();
        await Page.Keyboard.PressAsync(key);
        await Expect(Page.Locator("#player")).Not.ToHaveAttributeAsync("data-at", before.ToString(CultureInfo.InvariantCulture));
        return await AtAsync();
    }

    /// <summary>Without the names at the cursors, which stand between the letters.</summary>
    public Task<string> TextAsync() => Text.EvaluateAsync<string>(
        """
        content => [...content.querySelectorAll(".cm-line")].map(line => {
          const copy = line.cloneNode(true);
          copy.querySelectorAll(".remote-caret").forEach(caret => caret.remove());
          return copy.textContent;
        }).join("\n")
        """);
}
