using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Accounts;

public sealed class MentorTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task Who_applies_becomes_a_mentor_when_an_admin_approves()
    {
        var mo = await NewPersonAsync("Mo");
        await mo.GoAsync("/settings/mentor");
        await mo.Page.GetByLabel("What do you bring?").FillAsync("Ten years of backends, and forty interviews led.");
        await mo.Page.GetByRole(AriaRole.Button, new() { Name = "Apply as a mentor" }).ClickAsync();
        await Expect(mo.Page.GetByText("waits for a decision")).ToBeVisibleAsync();

        var admin = await NewAdminAsync();
        await admin.Page.GetByLabel("Your account").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Administration" }).ClickAsync();
        var application = admin.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = mo.Account!.Email });
        await Expect(application).ToContainTextAsync("forty interviews led");
        await application.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(application).ToHaveCountAsync(0);

        await mo.Page.ReloadAsync();
        await Expect(mo.Page.GetByText("You are a mentor.")).ToBeVisibleAsync();
        await Site.Mail.LinkToAsync(mo.Account.Email, "/reviews/queue");
        await mo.GoAsync("/admin"); // a mentor is no admin
        await Expect(mo.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Mentor applications");

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Mentors", Exact = true }).ClickAsync();
        var mentor = admin.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = mo.Account.Email });
        await mentor.GetByText("No longer a mentor").ClickAsync();
        await Expect(mentor).ToContainTextAsync("Mo holds no review now.");
        await Looks.AreRightNowAsync(admin);
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Take the role away from Mo" }).ClickAsync();
        await Expect(mentor).ToHaveCountAsync(0);
        await mo.GoAsync("/notifications");
        await Expect(mo.Page.GetByText("You are no longer a mentor")).ToBeVisibleAsync();
        await mo.Page.GetByRole(AriaRole.Link, new() { Name = "Choose what you are told about" }).ClickAsync();
        await mo.Page.GetByRole(AriaRole.Group, new() { Name = "It is decided whether you are a mentor" }).GetByLabel("By mail").UncheckAsync();
        await mo.SendAsync("Save");
        await Expect(mo.Page.GetByRole(AriaRole.Group, new() { Name = "It is decided whether you are a mentor" }).GetByLabel("By mail")).Not.ToBeCheckedAsync();
        await Looks.AreRightNowAsync(mo);
        await mo.GoAsync("/settings/mentor");
        await Expect(mo.Page.GetByRole(AriaRole.Button, new() { Name = "Apply as a mentor" })).ToBeVisibleAsync();
    }
}
