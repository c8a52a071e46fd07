using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/rooms/{id}/live, the room of a live session.</summary>
internal sealed class LivePage(Person person)
{
    private const string Text = """
        () => {
          const copy = document.querySelector("#texts .editor:not([hidden]) .cm-content").cloneNode(true);
          copy.querySelectorAll(".remote-caret").forEach(caret => caret.remove());
          return [...copy.querySelectorAll(".cm-line")].map(line => line.textContent).join("\n");
        }
        """;

    private IPage Page => person.Page;

    public Person Person => person;

    public ILocator Role => Page.Locator("#role");
    public ILocator Editor => Page.Locator("#texts .editor:not([hidden]) .cm-content");
    public ILocator Question => Page.Locator("#question");
    public ILocator Guide => Page.Locator("#guide");
    public ILocator Result => Page.Locator("#result");
    public ILocator Messages => Page.Locator("#messages");
    public ILocator Recorded => Page.Locator("#recorded");
    public ILocator Observers => Page.Locator("#observers");

    /// <summary>What the reference says against a typed case.</summary>
    public ILocator Doubt => Page.Locator("#own-doubt");

    /// <summary>Those of the history, whichever tab is in sight.</summary>
    public ILocator Runs => Page.Locator("#history li");
    public ILocator Hints => Page.Locator("#hints > li");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name });

    public Task IsReadyAsync() => Expect(Page.Locator("#live[data-ready]")).ToBeAttachedAsync();

    public Task IsInAsync(string phase) => Expect(Page.Locator($"#live[data-phase={phase}]")).ToBeAttachedAsync();

    /// <param name="answer">The beginning of one of the three answers.</param>
    public Task ChooseAboutRecordingAsync(string answer) => Page.Locator("#consent").GetByText(answer, new() { Exact = true }).ClickAsync();

    /// <param name="answer">The beginning of one of the three answers.</param>
    public async Task AnswerAboutRecordingAsync(string answer)
    {
        await ChooseAboutRecordingAsync(answer);
        await Button("I am ready").ClickAsync();
    }

    /// <summary>Out of the menu of the bar.</summary>
    public async Task ChooseAsync(string what)
    {
        await Page.Locator("summary[aria-label=More]").ClickAsync();
        await Button(what).ClickAsync();
    }

    public Task CloseDialogAsync() => Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();

    /// <summary>Those of the question as it was revealed: its own words for input and result.</summary>
    public async Task<IReadOnlyList<(string Input, string Expected)>> SamplesAsync()
    {
        var values = await Page.Locator("#question .sample pre").AllInnerTextsAsync();
        return [.. values.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    public async Task TypeCaseAsync(string input, string expected)
    {
        await Page.Locator("#own-input").FillAsync(input);
        await Page.Locator("#own-expected").FillAsync(expected);
        await Button("Run this").ClickAsync();
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

    /// <summary>The text alone, without the names at cursors.</summary>
    public Task<string> TextAsync() => Page.EvaluateAsync<string>(Text);

    public Task HasTextAsync(string text) => Page.WaitForFunctionAsync($"text => ({Text})() === text", text);
}
