using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class TokenTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task A_token_works_until_it_is_revoked()
    {
        var robin = await NewPersonAsync();
        await robin.GoAsync("/settings/tokens");
        await robin.Page.GetByLabel("What it is for").FillAsync("My script");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Create a token" }).ClickAsync();
        var token = await robin.Page.GetByRole(AriaRole.Status).Locator("code").InnerTextAsync();
        using var program = new HttpClient { BaseAddress = Site.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        Assert.Contains(robin.Account!.Email, await program.GetStringAsync("/api/me"), StringComparison.Ordinal);

        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke My script" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "No tokens" })).ToBeVisibleAsync();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await program.GetAsync("/api/me")).StatusCode);
    }
}
