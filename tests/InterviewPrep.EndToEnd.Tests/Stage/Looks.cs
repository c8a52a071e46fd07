using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>What every page must be in both windows, in light and dark: accessible, no wider than the window, still while it loads.</summary>
internal static class Looks
{
    /// <summary>Adds up how far things jumped that nobody had moved.</summary>
    private const string WatchJumps = """
        window.jumped = { sum: 0, what: [] };
        new PerformanceObserver(list => {
          for (const jump of list.getEntries()) {
            if (jump.hadRecentInput) continue;
            window.jumped.sum += jump.value;
            window.jumped.what.push(...jump.sources.map(source => source.node?.outerHTML?.slice(0, 120) ?? String(source.node)));
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    private const double MostJump = 0.02;

    private static readonly AxeRunOptions s_allRules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>All that the scheme of colours can change.</summary>
    private static readonly AxeRunOptions s_colourRules = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), ResultTypes = [ResultType.Violations] };

    /// <summary>With <c>PICTURES=1</c> each look is kept under artifacts/end-to-end/pictures.</summary>
    private static readonly bool s_keepsPictures = Environment.GetEnvironmentVariable("PICTURES") == "1";

    /// <summary>Opens the page as somebody would in each of the windows, and looks at it.</summary>
    /// <param name="ready">Until then the page is not whole; null when it is with its markup.</param>
    public static async Task AreRightAsync(Person person, string path, string? ready = null)
    {
        var complaints = new List<string>();
        foreach (var window in new[] { Widths.Desk, Widths.Phone })
        {
            await person.Page.SetViewportSizeAsync(window.Width, window.Height);
            await person.GoAsync(path);
            if (ready is not null) await person.Page.Locator(ready).WaitForAsync(new() { State = WaitForSelectorState.Attached });
            complaints.AddRange(await JumpsAsync(person.Page, window));
            complaints.AddRange(await ComplaintsAsync(person.Page, window));
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>Looks at the page as it stands, for states that no address leads to: a dialog, a verdict.</summary>
    public static async Task AreRightNowAsync(Person person)
    {
        var complaints = new List<string>();
        foreach (var window in new[] { Widths.Phone, Widths.Desk })
        {
            await person.Page.SetViewportSizeAsync(window.Width, window.Height);
            complaints.AddRange(await ComplaintsAsync(person.Page, window));
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    public static Task WatchAsync(IBrowserContext context) => context.AddInitScriptAsync(WatchJumps);

    private static async Task<IEnumerable<string>> JumpsAsync(IPage page, ViewportSize window)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var jumped = await page.EvaluateAsync<JsonElement>("() => window.jumped");
        return jumped.GetProperty("sum").GetDouble() < MostJump ? [] : [$"{window.Width}: the page jumped while it loaded: {jumped}"];
    }

    private static async Task<List<string>> ComplaintsAsync(IPage page, ViewportSize window)
    {
        var complaints = new List<string>();
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) complaints.Add($"{window.Width}: the page is {over} pixels wider than the window");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var found = await page.RunAxe(scheme is ColorScheme.Light ? s_allRules : s_colourRules);
            complaints.AddRange(found.Violations.Select(violation => $"{window.Width} {scheme}: {Words(violation)}"));
            if (s_keepsPictures) await PictureAsync(page, $"{window.Width}-{scheme}");
        }
        return complaints;
    }

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"    {node.Target}: {node.Html}\n        {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"));

    private static Task<byte[]> PictureAsync(IPage page, string look)
    {
        var name = new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '_');
        return page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "pictures", $"{TestContext.Current.TestMethod?.MethodName}-{name}-{look}.png"), FullPage = true });
    }
}
