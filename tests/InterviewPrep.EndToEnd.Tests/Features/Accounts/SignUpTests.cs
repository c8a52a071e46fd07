using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class SignUpTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task A_newcomer_signs_up_confirms_by_mail_and_signs_in()
    {
        var zoe = await NewVisitorAsync();
        await zoe.GoAsync("/");
        await zoe.Page.GetByRole(AriaRole.Link, new() { Name = "Start practising" }).ClickAsync();
        await new SignUpPage(zoe).SignUpAsync("Zoë", "zoe@example.test", Account.UsualPassword);
        await Expect(zoe.Page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();

        await Site.Mail.LinkToAsync("zoe@example.test", "/confirm-email");
        await zoe.Page.GetByRole(AriaRole.Link, new() { Name = "Open the mail" }).ClickAsync();
        await zoe.Page.GetByRole(AriaRole.Link, new() { Name = "/confirm-email" }).ClickAsync();
        await zoe.Page.GetByRole(AriaRole.Button, new() { Name = "This address is mine" }).ClickAsync();
        await Expect(zoe.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in$"));

        await zoe.SignInAsync(new Account("Zoë", "zoe@example.test", Account.UsualPassword));
        await Expect(zoe.Page.GetByRole(AriaRole.Heading, new() { Name = "Today" })).ToBeVisibleAsync();
    }
}
