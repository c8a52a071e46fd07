using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Questions;

public sealed class QuestionListTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private static ILocator Rows(Person person) => person.Page.Locator(".question-list tbody tr");

    [Fact]
    public async Task Filters_and_search_narrow_the_list()
    {
        var robin = await NewPersonAsync();
        await robin.GoAsync("/questions");
        var all = await Rows(robin).CountAsync();
        Assert.True(all >= 12);

        await robin.Page.GetByLabel("Level").SelectOptionAsync("Intern");
        await Expect(robin.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("level=Intern"));
        Assert.InRange(await Rows(robin).CountAsync(), 1, all - 1);
        await robin.Page.GetByLabel("Topic").SelectOptionAsync("hash-sets");
        await Expect(Rows(robin).Filter(new() { HasText = "Remove duplicate orders" })).ToHaveCountAsync(1);

        await robin.GoAsync("/questions");
        await robin.Page.GetByLabel("Search").FillAsync("cache");
        await robin.Page.Keyboard.PressAsync("Enter");
        await Expect(Rows(robin)).ToHaveCountAsync(1);
        await robin.Page.GetByLabel("Search").FillAsync("nothing is called so");
        await robin.Page.Keyboard.PressAsync("Enter");
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing fits all of these" })).ToBeVisibleAsync();
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Expect(Rows(robin)).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task What_is_solved_shows_in_list_home_and_progress()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, "merge-feeds").StartAsync();
        await drill.WriteAsync(Repository.Question("merge-feeds/Solution.cs"));
        await drill.SubmitAsync();
        await Expect(drill.Headline).ToContainTextAsync("Accepted");

        await robin.GoAsync("/questions");
        await robin.Page.GetByLabel("Done").SelectOptionAsync("Solved");
        await Expect(Rows(robin)).ToHaveCountAsync(1);
        await Expect(Rows(robin)).ToContainTextAsync("Merge two event feeds");
        await robin.GoAsync("/home");
        await Expect(robin.Page.GetByLabel("Your practice")).ToContainTextAsync("Merge two event feeds");
        await Expect(robin.Page.GetByText("One day so far.")).ToBeVisibleAsync();
        await robin.GoAsync("/progress");
        await Expect(robin.Page.GetByText("question solved of 1 tried")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Img, new() { Name = "You practised on 1 day" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_limit_out_of_range_is_told_at_its_field()
    {
        var robin = await NewPersonAsync();
        var question = new QuestionPage(robin, "lru-cache");
        await question.OpenAsync();
        await robin.Page.GetByLabel("Minutes").FillAsync("500");
        await robin.Page.Locator("form").Filter(new() { Has = question.StartButton }).EvaluateAsync("form => form.noValidate = true");
        await question.StartButton.ClickAsync();
        await Expect(robin.Page.GetByText("A limit is between 1 and 180 minutes.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_report_of_a_question_reaches_the_admins()
    {
        var robin = await NewPersonAsync();
        await new QuestionPage(robin, "merge-bookings").OpenAsync();
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Report this question" }).ClickAsync();
        await robin.Page.GetByLabel("What is wrong with it?").FillAsync("The third sample has a booking that ends before it begins.");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Thank you");

        var admin = await NewAdminAsync();
        await admin.GoAsync("/admin/questions");
        var report = admin.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "ends before it begins" });
        await report.GetByRole(AriaRole.Button, new() { Name = "Dealt with" }).ClickAsync();
        await Expect(report).ToHaveCountAsync(0);
    }
}
