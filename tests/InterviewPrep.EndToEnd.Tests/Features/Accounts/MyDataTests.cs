using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class MyDataTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task One_takes_ones_data_along_and_deletes_the_account()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, "retry-delays").StartAsync();
        await drill.WriteAsync("// mine and nobody else's");
        await drill.RunAsync();

        var room = drill.Id;
        await robin.GoAsync("/settings/data");
        var download = await robin.Page.RunAndWaitForDownloadAsync(() => robin.Page.GetByRole(AriaRole.Link, new() { Name = "Download my data" }).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        var data = (await JsonDocument.ParseAsync(file)).RootElement.ToString();
        Assert.Contains(robin.Account!.Email, data, StringComparison.Ordinal);
        Assert.Contains("mine and nobody else", data, StringComparison.Ordinal);

        var open = await robin.OpenTabAsync($"/rooms/{room}");
        await drill.IsLiveAsync();
        var settings = await robin.OpenTabAsync("/settings/data");
        await robin.Page.GetByLabel("Your password").FillAsync("not my password");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Delete my account" }).ClickAsync();
        await Expect(settings.GetByText("This is not your password")).ToBeVisibleAsync();
        await settings.EvaluateAsync("localStorage.setItem('story:unsaved', 'words that were not sent yet')");
        await robin.Page.GetByLabel("Your password").FillAsync(robin.Account.Password);
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Delete my account" }).ClickAsync();
        await Expect(settings).ToHaveURLAsync(new Regex("/$"));
        Assert.Equal(0, await settings.EvaluateAsync<int>("localStorage.length"));
        await Expect(open.Locator("#connection")).ToHaveAttributeAsync("data-state", "closed"); // the drill in the other tab ends at once

        await robin.GoAsync("/sign-in");
        await robin.Page.GetByLabel("E-mail").FillAsync(robin.Account.Email);
        await robin.Page.GetByLabel("Password").FillAsync(robin.Account.Password);
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Address and password do not fit");
    }
}
