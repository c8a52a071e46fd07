using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class SignInTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const int TriesBeforeRest = 6;

    [Fact]
    public async Task Who_is_locked_out_gets_in_again_by_a_new_password()
    {
        var lee = await Site.NewAccountAsync("Lee");
        var person = await NewVisitorAsync();
        await person.GoAsync("/sign-in");
        for (var attempt = 1; attempt <= TriesBeforeRest; attempt++) await TryAsync(person, lee.Email, "not my password");
        await TryAsync(person, lee.Email, lee.Password); // right, but this network rests
        await Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no password is taken from you for ten minutes");

        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await person.Page.GetByLabel("E-mail").FillAsync(lee.Email);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();
        await person.GoAsync((await Site.Mail.LinkToAsync(lee.Email, "/reset-password")).PathAndQuery);
        await person.Page.GetByLabel("New password").FillAsync("another long password");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Save the password" }).ClickAsync();
        await person.SignInAsync(lee with { Password = "another long password" });
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Today" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_that_needs_a_sign_in_is_reached_by_it()
    {
        var account = await Site.NewAccountAsync("Sam");
        var person = await NewVisitorAsync();
        await person.GoAsync("/questions/lru-cache");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to start" }).ClickAsync();
        await TryAsync(person, account.Email, account.Password);
        await Expect(person.Page).ToHaveURLAsync(new Regex("/questions/lru-cache$"));
        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Start the drill" })).ToBeVisibleAsync();

        await person.Page.GetByLabel("Your account").ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await person.GoAsync("/settings");
        await Expect(person.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task A_new_password_ends_the_sign_ins_elsewhere()
    {
        var here = await NewPersonAsync("Kim");
        var elsewhere = await NewVisitorAsync();
        await elsewhere.SignInAsync(here.Account!);

        await here.GoAsync("/settings/password");
        await here.Page.GetByLabel("Current password").FillAsync(here.Account!.Password);
        await here.Page.GetByLabel("New password").FillAsync("another long password");
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(here.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("password");
        await elsewhere.GoAsync("/settings");
        await Expect(elsewhere.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    private static async Task TryAsync(Person person, string email, string password)
    {
        await person.Page.GetByLabel("E-mail").FillAsync(email);
        await person.Page.GetByLabel("Password").FillAsync(password);
        await person.SendAsync("Sign in");
    }
}
