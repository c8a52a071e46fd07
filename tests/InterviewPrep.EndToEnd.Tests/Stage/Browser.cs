using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Stage;

/// <summary>The Chromium of this machine, without a window. Each person in it has cookies and storage of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Nothing takes that long; a machine that is busy with other things may need it.</summary>
    private const float Patience = 60_000;

    private static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = s_flags,
        });
    }

    public async Task<Person> OpenAsync(Site site)
    {
        var context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = Widths.Desk,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        context.SetDefaultTimeout(Patience);
        await context.Tracing.StartAsync(new() { Snapshots = true, Screenshots = false });
        return new Person(site, context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.CloseAsync();
        _playwright?.Dispose();
    }
}
