using System.Text.Json;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/rooms/{id}, the drill.</summary>
internal sealed class DrillPage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Editor => Page.GetByLabel("Your answer in C#");
    public ILocator Connection => Page.Locator("#connection");
    public ILocator Clock => Page.Locator("#clock");

    /// <summary>What came out of the run shown, in a few words.</summary>
    public ILocator Headline => Page.Locator("#result h3");
    public ILocator Result => Page.Locator("#result");
    public ILocator Outcome => Page.Locator("#outcome");

    /// <summary>Stands in a tab while another one writes.</summary>
    public ILocator TakenOver => Page.Locator("#taken-over");
    public ILocator Runs => Page.Locator("#history li");

    public string Id => new Uri(Page.Url).Segments[^1];

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name });

    /// <summary>From here on the editor is there and what is written is stored.</summary>
    public Task IsLiveAsync() => Expect(Page.Locator("#drill[data-ready]")).ToBeAttachedAsync();

    /// <summary>
    /// Puts this in place of the whole text. Emptied first: where something is typed over lines that are selected, Chromium's own editing tries to
    /// keep their style in a style attribute, which the Content-Security-Policy blocks and the console tells.
    /// </summary>
    public async Task WriteAsync(string answer)
    {
        await Editor.PressAsync("Control+A");
        await Editor.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(answer);
    }

    /// <summary>The text in the editor.</summary>
    public async Task<string> TextAsync() => string.Join('\n', await Editor.Locator(".cm-line").AllTextContentsAsync());

    /// <summary>The text that the server has.</summary>
    public async Task<string> StoredTextAsync()
    {
        var room = await (await Page.APIRequest.GetAsync($"/api/rooms/{Id}")).JsonAsync();
        return room!.Value.GetProperty("documents")[0].GetProperty("text").GetString()!;
    }

    /// <summary>Waits until the server has this text and no other.</summary>
    public async Task IsStoredAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await StoredTextAsync() is var stored && stored != text)
        {
            if (patience.IsCancellationRequested) Assert.Equal(text, stored);
            await Task.Delay(20);
        }
    }

    public Task RunAsync() => JudgedAsync("Run");

    public Task SubmitAsync() => JudgedAsync("Submit");

    /// <summary>Presses the button and waits for the verdict.</summary>
    public async Task JudgedAsync(string button)
    {
        var before = await Runs.CountAsync();
        await Button(button).ClickAsync();
        await Expect(Runs).ToHaveCountAsync(before + 1);
        await Expect(Page.Locator("#drill[data-judging]")).ToHaveCountAsync(0);
    }

    /// <summary>Presses an entry of the menu at the end of the bar.</summary>
    public async Task ChooseAsync(string entry)
    {
        await Page.GetByLabel("More").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = entry }).ClickAsync();
    }

    public ILocator Dialog(string title) => Page.GetByRole(AriaRole.Dialog, new() { Name = title });
}
