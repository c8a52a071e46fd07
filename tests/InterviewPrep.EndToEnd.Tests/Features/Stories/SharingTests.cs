using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Stories;

public sealed class SharingTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task A_mentor_remarks_on_selected_words_until_the_link_is_revoked()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        await story.WriteAsync("Action", "I called the supplier at noon.");
        await story.Page.GetByRole(AriaRole.Link, new() { Name = "Share", Exact = true }).ClickAsync();
        await robin.Page.GetByLabel("For whom").FillAsync("Mia");
        await robin.SendAsync("Make a link");
        var link = new Uri(await robin.Page.GetByLabel("Send them this link").InputValueAsync()).AbsolutePath;

        var mia = await NewVisitorAsync();
        await mia.SignInAsync(Account.Demo("mia"));
        await mia.GoAsync(link);
        await mia.SendAsync("Read it");
        await mia.Page.Locator("[data-shared][data-ready]").WaitForAsync();
        await mia.Page.GetByLabel("Action", new() { Exact = true }).EvaluateAsync("t => { t.focus(); t.setSelectionRange(13, 21); }");
        await Expect(mia.Page.Locator("[data-chosen]")).ToHaveTextAsync("supplier");
        await mia.Page.GetByLabel("Remark", new() { Exact = true }).FillAsync("Say which one.");
        await mia.SendAsync("Send to Robin");
        await Expect(mia.Page.Locator(".marked-words mark[data-rule=reader]")).ToHaveTextAsync("supplier");

        await robin.GoAsync($"/stories/{story.Id}");
        await story.IsReadyAsync();
        await Expect(story.Coach).ToContainTextAsync("Say which one.");
        await Expect(robin.Page.Locator(".marked-words mark[data-rule=reader]")).ToHaveTextAsync("supplier");
        await robin.GoAsync($"/stories/{story.Id}/sharing");
        await robin.SendAsync("Revoke");
        await mia.GoAsync(link);
        await Expect(mia.Page.Locator("main")).Not.ToContainTextAsync("called the");
    }

    [Fact]
    public async Task A_mentor_is_chosen_from_the_list_told_and_gives_the_story_back()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        await story.Page.GetByLabel("Title, for yourself").FillAsync("The bus that left");
        await Expect(story.Saved).ToHaveTextAsync("Saved");
        await robin.GoAsync($"/stories/{story.Id}/sharing");
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Choose a mentor" }).ClickAsync();
        await robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Choose a mentor" }).WaitForAsync();
        await Looks.AreRightNowAsync(robin);
        await robin.SendAsync("Share with Mia");
        await Expect(robin.Page.Locator(".shares-list")).ToContainTextAsync("Taken by Mia, mentor");
        await Looks.AreRightNowAsync(robin);

        var mia = await NewVisitorAsync();
        await mia.SignInAsync(Account.Demo("mia"));
        await mia.GoAsync("/notifications");
        await mia.Page.GetByText("The bus that left").First.ClickAsync();
        await mia.Page.Locator("[data-shared][data-ready]").WaitForAsync();
        await mia.SendAsync("I have read enough");
        await Expect(mia.Page.GetByText("Given back.")).ToBeVisibleAsync();
        await Expect(mia.Page.GetByText("The bus that left")).ToHaveCountAsync(0);
    }
}
