using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>Somebody with a browser of their own. Two people in one test are two browsers that know nothing of each other.</summary>
public sealed class Person(Site site, IBrowserContext context, IPage page)
{
    public IBrowserContext Context { get; } = context;

    /// <summary>The tab at hand.</summary>
    public IPage Page { get; private set; } = page;

    public Account? Account { get; private set; }

    /// <summary>What the browser had to say about all tabs, and what of it is a fault of the site.</summary>
    public ConsoleLog Console { get; } = new(context);

    public Site Site { get; } = site;

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Opens another tab, which is at hand from now on; the earlier one stays as it is.</summary>
    public async Task<IPage> OpenTabAsync(string path)
    {
        Page = await Context.NewPageAsync();
        await GoAsync(path);
        return Page;
    }

    /// <summary>Takes a tab opened earlier to hand.</summary>
    public async Task SwitchToAsync(IPage tab)
    {
        Page = tab;
        await tab.BringToFrontAsync();
    }

    public async Task SignInAsync(Account account)
    {
        await GoAsync("/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(account.Email);
        await Page.GetByLabel("Password").FillAsync(account.Password);
        await SendAsync("Sign in");
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        Account = account;
    }

    /// <summary>Presses the button of the page's form and waits for the page that answers, which may be the same with errors.</summary>
    public async Task SendAsync(string button)
    {
        await Page.EvaluateAsync("() => document.documentElement.dataset.before = ''");
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Page.Locator("html:not([data-before])").WaitForAsync();
    }

    /// <summary>Writes what shows how it came to this: a picture and the markup of each tab, the console, and a trace for <c>playwright show-trace</c>.</summary>
    internal async Task KeepAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        foreach (var (tab, number) in Context.Pages.Select((tab, at) => (tab, at + 1)))
        {
            await tab.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{number}.png") });
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-{number}.html"), await tab.ContentAsync());
        }
        await File.WriteAllLinesAsync(Path.Combine(folder, $"{name}-console.log"), Console.Lines);
        await Context.Tracing.StopAsync(new() { Path = Path.Combine(folder, $"{name}-trace.zip") });
    }
}
