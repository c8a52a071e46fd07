using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Drills;

public sealed class NothingIsLostTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const string Question = "retry-delays";

    [Fact]
    public async Task A_reload_in_the_middle_of_a_word_keeps_every_character()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync("// begun");
        await drill.Editor.PressSequentiallyAsync(" and go");
        await robin.Page.ReloadAsync(); // at once: what is not acknowledged yet is in the browser's journal
        await drill.IsLiveAsync();
        await Expect(drill.Editor).ToContainTextAsync("// begun and go");
        await drill.IsStoredAsync("// begun and go");

        await robin.GoAsync("/home");
        await robin.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Go on" }).First.ClickAsync();
        await drill.IsLiveAsync();
        await Expect(drill.Editor).ToContainTextAsync("// begun and go");
    }

    [Fact]
    public async Task A_second_tab_takes_over_and_the_first_says_so_until_it_is_taken_back()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync("// written in the first tab");
        var first = robin.Page;
        var second = await robin.OpenTabAsync($"/rooms/{drill.Id}");
        await drill.IsLiveAsync();
        await Expect(drill.Editor).ToContainTextAsync("// written in the first tab");
        await drill.WriteAsync("// written in the second tab");

        await robin.SwitchToAsync(first);
        await Expect(drill.TakenOver).ToBeVisibleAsync();
        await Expect(drill.Editor).ToContainTextAsync("// written in the second tab");
        await drill.Editor.PressSequentiallyAsync("x");
        Assert.Equal("// written in the second tab", await drill.TextAsync());

        await drill.Button("Write here").ClickAsync();
        await Expect(drill.TakenOver).ToBeHiddenAsync();
        await drill.WriteAsync("// back in the first tab");
        await robin.SwitchToAsync(second);
        await Expect(drill.TakenOver).ToBeVisibleAsync();
        await Expect(drill.Editor).ToContainTextAsync("// back in the first tab");
    }

    [Fact]
    public async Task What_is_written_without_a_connection_arrives_when_it_is_back()
    {
        var robin = await NewPersonAsync();
        robin.Console.Forgive("ERR_INTERNET_DISCONNECTED");
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync("// online, ");
        await Expect(drill.Connection).ToHaveTextAsync("Saved as you type");

        await robin.Context.SetOfflineAsync(true);
        await drill.Editor.PressSequentiallyAsync("offline, ");
        await Expect(drill.Connection).ToContainTextAsync("Reconnecting");
        for (var press = 0; press < 3; press++) await drill.Button("Run").ClickAsync();
        await Expect(robin.Page.Locator(".toast")).ToHaveCountAsync(1);
        await Expect(robin.Page.Locator("#toasts")).ToContainTextAsync("You are not connected");
        await robin.Page.SetViewportSizeAsync(Widths.Phone.Width, Widths.Phone.Height);
        var (message, run) = (await robin.Page.Locator("#toasts").BoundingBoxAsync(), await drill.Button("Run").BoundingBoxAsync());
        Assert.True(run!.Y + run.Height <= message!.Y && message.Y + message.Height <= Widths.Phone.Height, "The message stands in the way, or out of sight.");
        await robin.Page.SetViewportSizeAsync(Widths.Desk.Width, Widths.Desk.Height);
        await drill.Editor.PressSequentiallyAsync("and still offline, ");

        await robin.Context.SetOfflineAsync(false);
        await Expect(drill.Connection).ToHaveTextAsync("Saved as you type");
        await drill.Editor.PressSequentiallyAsync("and back");
        await drill.RunAsync(); // asks only when all is stored
        Assert.Equal("// online, offline, and still offline, and back", await drill.StoredTextAsync());
    }
}
