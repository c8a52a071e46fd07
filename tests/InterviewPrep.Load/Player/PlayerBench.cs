using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace InterviewPrep.Load.Player;

/// <summary>How quick the player is with one hour of 50,000 events, in real Chromium: its first moment, any other, and what the page keeps.</summary>
internal sealed class PlayerBench(LoadServer server, IBrowser chromium, CancellationToken stop)
{
    private const int Events = 50_000;
    private const int Seeks = 200;

    /// <summary>Goes to a moment as a finger on the slider would, and tells after how many milliseconds it is on the screen.</summary>
    private const string Seek = """
        async at => {
          const [player, scrub] = [document.getElementById("player"), document.getElementById("scrub")];
          const started = performance.now();
          scrub.value = String(at);
          scrub.dispatchEvent(new Event("input"));
          while (player.dataset.at !== scrub.value) await new Promise(next => setTimeout(next, 0));
          await new Promise(shown => requestAnimationFrame(shown));
          return performance.now() - started;
        }
        """;

    public static async Task<Report> RunAsync(CancellationToken stop)
    {
        var machine = Machine.Look();
        await using var server = await LoadServer.StartAsync(stop);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
        });
        return new Report("player", machine, server.Walls, await new PlayerBench(server, chromium, stop).MeasureAsync());
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var context = await chromium.NewContextAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        await SignInAsync(page);
        var importing = System.Diagnostics.Stopwatch.StartNew();
        var room = await ImportAsync(page);
        importing.Stop();

        var cold = await OpenAsync(page, room);
        var warm = new Timings();
        for (var i = 0; i < 5; i++) warm.Add(await OpenAsync(page, room));
        var length = await page.EvaluateAsync<long>("() => Number(document.getElementById('scrub').max)");
        var early = await HeapAsync(page);
        var seeks = new Timings();
        var random = new Random(11);
        for (var i = 0; i < Seeks; i++)
        {
            stop.ThrowIfCancellationRequested();
            seeks.Add(await page.EvaluateAsync<double>(Seek, random.NextInt64(length)));
        }
        var late = await HeapAsync(page);
        return
        [
            new("importMs", $"Import of {Events:N0} events, replayed and proven", importing.Elapsed.TotalMilliseconds, "ms"),
            new("firstMomentCold", "First moment, opened for the first time ever", cold, "ms", 1_000),
            new("firstMoment", "  opened again, median", warm.P50, "ms", 1_000),
            new("seekP50", $"Any of {Seeks} moments of the hour, median", seeks.P50, "ms", 100),
            new("seekP95", "  95th percentile", seeks.P95, "ms", 100),
            new("seekMax", "  the slowest", seeks.Max, "ms", 100),
            new("heapAfterFirst", "What the page keeps after the first moment", early, "MB"),
            new("heapAfterSeeks", $"  after {Seeks} more", late, "MB", 64),
        ];
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail").FillAsync("ada@demo.test");
        await page.GetByLabel("Password").FillAsync(Visitor.DemoPassword);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private async Task<string> ImportAsync(IPage page)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/recordings") { Content = new StringContent(HourOfTyping.ToFile(Events), Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson")) };
        request.Headers.Add("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(c => $"{c.Name}={c.Value}")));
        request.Headers.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request, stop);
        var body = await answer.Content.ReadAsStringAsync(stop);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(body).GetProperty("room").GetString()! : throw new InvalidOperationException($"The recording was not imported: {answer.StatusCode} {body}");
    }

    /// <summary>From asking for the page until the first moment is shown, in milliseconds.</summary>
    private static async Task<double> OpenAsync(IPage page, string room)
    {
        await page.GotoAsync($"/recordings/{room}");
        await page.Locator("#player[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-moment')[0].startTime");
    }

    /// <summary>After the garbage is gone, in megabytes.</summary>
    private static Task<double> HeapAsync(IPage page) => page.EvaluateAsync<double>("() => { window.gc?.(); return performance.memory.usedJSHeapSize / 1048576; }");
}
