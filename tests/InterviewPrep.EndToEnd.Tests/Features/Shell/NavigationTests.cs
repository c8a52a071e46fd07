using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Shell;

public sealed class NavigationTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task On_a_phone_every_place_is_in_sight_and_reached_by_keys()
    {
        var robin = await NewPersonAsync();
        await robin.Page.SetViewportSizeAsync(Widths.Phone.Width, Widths.Phone.Height);
        await robin.GoAsync("/stories");
        var menu = robin.Page.Locator("summary").Filter(new() { HasText = "Menu" });
        await menu.FocusAsync();
        await robin.Page.Keyboard.PressAsync("Enter");
        var places = robin.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link);
        await Expect(places).ToHaveCountAsync(7);
        foreach (var place in await places.AllAsync()) await Expect(place).ToBeInViewportAsync(new() { Ratio = 1 });
        await Looks.AreRightNowAsync(robin);

        await robin.Page.SetViewportSizeAsync(Widths.Phone.Width, Widths.Phone.Height);
        for (var key = 0; key < 7; key++) await robin.Page.Keyboard.PressAsync("Tab");
        await robin.Page.Keyboard.PressAsync("Enter");
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Progress", Level = 1 })).ToBeVisibleAsync();
    }
}
