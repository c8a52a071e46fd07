using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/rooms/{id}/live, the room of a live session.</summary>
internal sealed class LivePage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Role => Page.Locator("#role");
    public ILocator Editor => Page.Locator("#texts .editor:not([hidden]) .cm-content");
    public ILocator Question => Page.Locator("#question");
    public ILocator Guide => Page.Locator("#guide");
    public ILocator Result => Page.Locator("#result");
    public ILocator Messages => Page.Locator("#messages");
    public ILocator Recorded => Page.Locator("#recorded");
    public ILocator Hints => Page.Locator("#hints > li");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name });

    public Task IsReadyAsync() => Expect(Page.Locator("#live[data-ready]")).ToBeAttachedAsync();

    public Task IsInAsync(string phase) => Expect(Page.Locator($"#live[data-phase={phase}]")).ToBeAttachedAsync();

    /// <param name="answer">The beginning of one of the three answers.</param>
    public async Task AnswerAboutRecordingAsync(string answer)
    {
        await Page.Locator("#consent").GetByText(answer, new() { Exact = true }).ClickAsync();
        await Button("I am ready").ClickAsync();
    }

    public async Task SayAsync(string words)
    {
        await Page.GetByLabel("Message", new() { Exact = true }).FillAsync(words);
        await Button("Send").ClickAsync();
    }

    public async Task WriteAsync(string text)
    {
        await Editor.PressAsync("Control+A");
        await Editor.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(text);
    }

    public async Task<string> TextAsync() => string.Join('\n', await Editor.Locator(".cm-line").AllTextContentsAsync());
}
