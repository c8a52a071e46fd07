using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Reviews;

/// <summary>A review as its owner, mentor and partner live it, and as a stranger does not.</summary>
public sealed class ReviewTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const string Question = "remove-duplicate-orders";

    private async Task<Person> SignedInAsync(string demo)
    {
        var person = await NewVisitorAsync();
        await person.SignInAsync(Account.Demo(demo));
        return person;
    }

    private async Task<string> DrillAsync(Person person)
    {
        using var api = await Site.ProgramOfAsync(person.Account!);
        using var started = await api.PostAsJsonAsync("/api/drills", new { Question, Minutes = 30 });
        var room = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("room").GetString()!;
        using var written = await api.PutAsJsonAsync($"/api/rooms/{room}/rounds/1/text", new { Text = Repository.Question($"{Question}/Solution.cs") });
        using var given = await api.PostAsync($"/api/rooms/{room}/rounds/1/give-up", null);
        given.EnsureSuccessStatusCode();
        return room;
    }

    private static async Task OpenCommentsAsync(Person person, string room)
    {
        await person.GoAsync($"/recordings/{room}");
        await person.Page.Locator("#player[data-ready]").WaitForAsync();
        await person.Page.GetByRole(AriaRole.Tab, new() { Name = "Comments" }).ClickAsync();
    }

    private static async Task AssertNotThereAsync(Person person, string path)
    {
        person.Console.Forgive("404");
        Assert.Equal(404, (await person.Page.GotoAsync(path))!.Status);
    }

    [Fact]
    public async Task From_the_question_to_the_rating()
    {
        var olga = await NewPersonAsync("Olga");
        var room = await DrillAsync(olga);
        await olga.GoAsync("/reviews");
        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for a review" }).ClickAsync();
        await olga.Page.GetByLabel("What should a mentor look at?").FillAsync("Is the loop easy to follow?");
        await olga.Page.GetByLabel("Moments that matter").FillAsync("0:00 here it begins");
        await olga.SendAsync("Ask for a review");
        await Expect(olga.Page.GetByText("You have waited")).ToBeVisibleAsync();
        var review = new Uri(olga.Page.Url).AbsolutePath;

        var mia = await SignedInAsync("mia");
        await mia.GoAsync("/reviews/queue?sort=NewestFirst");
        await mia.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Is the loop easy to follow?" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Claim") }).ClickAsync();
        await mia.Page.WaitForURLAsync($"**{review}");
        await mia.Page.GetByRole(AriaRole.Region, new() { Name = "The question" }).Locator("summary").ClickAsync();
        await Expect(mia.Page.GetByRole(AriaRole.Heading, new() { Name = "Sample cases" })).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(mia);
        await OpenCommentsAsync(mia, room);
        var aside = mia.Page.Locator("#comments");
        await aside.GetByLabel("What you see").FillAsync("Name the **set** by what it holds.");
        await aside.GetByLabel("Make it a drill for them").SelectOptionAsync("lru-cache");
        await aside.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(aside.Locator(".thread strong")).ToHaveTextAsync("set");

        await mia.GoAsync(review);
        await mia.Page.Locator(".score-level").Nth(2).ClickAsync();
        await Expect(mia.Page.GetByText("Draft saved, for you alone")).ToBeVisibleAsync();
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = "Finish the review" }).ClickAsync();
        await Expect(mia.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Olga gets a message, reads your scorecard");
        await Looks.AreRightNowAsync(mia);
        await mia.SendAsync("Finish it");

        await OpenCommentsAsync(olga, room);
        await Expect(olga.Page.Locator("#comments .thread")).ToContainTextAsync("by what it holds");
        await olga.Page.Locator("#comments").GetByText("Reply", new() { Exact = true }).First.ClickAsync();
        await olga.Page.Locator("#comments").GetByLabel("Your reply").First.FillAsync("Good point.");
        await olga.Page.Locator("#comments").GetByRole(AriaRole.Button, new() { Name = "Reply" }).First.ClickAsync();
        await Expect(olga.Page.Locator("#comments .remark")).ToHaveCountAsync(2);
        await olga.GoAsync("/notifications");
        await Expect(olga.Page.GetByText("Mia has finished the review")).ToBeVisibleAsync();
        await olga.GoAsync("/home");
        await Expect(olga.Page.GetByRole(AriaRole.Region, new() { Name = "Due today" })).ToContainTextAsync("Name the set by what it holds.");
        await olga.GoAsync(review);
        await olga.Page.GetByLabel("5 very much").CheckAsync(new() { Force = true });
        await olga.SendAsync("Send");
        await Expect(olga.Page.GetByText("You said 5 of 5")).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(olga);

        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Block or report" }).ClickAsync();
        await Expect(olga.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("People whom you met here");
        await olga.Page.GetByText("Report Mia").ClickAsync();
        await olga.Page.GetByLabel("What happened?").FillAsync("Only to see whether this works.");
        await Looks.AreRightNowAsync(olga);
        await olga.SendAsync("Send the report");
        await Expect(olga.Page.GetByText("An admin reads it")).ToHaveCountAsync(2);
        await olga.SendAsync("Block Mia");
        await Expect(olga.Page.GetByText("You two never meet again")).ToBeVisibleAsync();

        var stranger = await NewPersonAsync("Sten");
        foreach (var path in new[] { review, $"/recordings/{room}", $"/reviews/new/{room}" }) await AssertNotThereAsync(stranger, path);
    }

    [Fact]
    public async Task A_mentor_begins_a_comment_with_a_snippet()
    {
        var mia = await SignedInAsync("mia");
        await Site.HasDemoReviewAsync();
        await mia.GoAsync("/reviews/snippets");
        await mia.Page.GetByLabel("Title").FillAsync("Aloud");
        await mia.Page.GetByLabel("Text").FillAsync("Say *aloud* what you try.");
        await mia.SendAsync("Keep it");
        await Looks.AreRightNowAsync(mia);

        await OpenCommentsAsync(mia, Repository.DemoRecording);
        var (choice, text) = (mia.Page.Locator("#comments").GetByLabel("Begin with a snippet"), mia.Page.Locator("#comments").GetByLabel("What you see"));
        await choice.SelectOptionAsync("Aloud");
        await Expect(text).ToHaveValueAsync("Say *aloud* what you try.");
        await text.FillAsync("At 1:00 you fell silent.");
        await choice.SelectOptionAsync("Aloud"); // goes below what is there
        await Expect(text).ToHaveValueAsync("At 1:00 you fell silent.\n\nSay *aloud* what you try.");

        await mia.GoAsync("/reviews/snippets");
        await mia.SendAsync("Delete Aloud");
        await Expect(mia.Page.GetByText("Your first snippet")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_demos_review_stands_beside_its_recording_for_the_owner_and_the_partner()
    {
        var ada = await SignedInAsync("ada");
        await Site.HasDemoReviewAsync();
        await OpenCommentsAsync(ada, Repository.DemoRecording);
        var aside = ada.Page.Locator("#comments");
        await Expect(aside.Locator(".thread")).ToHaveCountAsync(3);
        await aside.Locator(".thread", new() { HasText = "Line 4" }).Locator(".moment").ClickAsync();
        await Expect(ada.Page.Locator(".cm-commented")).ToHaveCountAsync(1);
        await Expect(ada.Page.Locator(".cm-commented")).ToContainTextAsync("foreach");
        await Looks.AreRightNowAsync(ada);

        var ben = await SignedInAsync("ben"); // Ada lets him read it
        await ben.GoAsync($"/reviews/{Repository.DemoRecording}-ada");
        await Expect(ben.Page.Locator(".thread")).ToHaveCountAsync(3);
        await Expect(ben.Page.GetByRole(AriaRole.Button, new() { Name = "Say it" })).ToHaveCountAsync(0);
        await AssertNotThereAsync(await NewPersonAsync("Sten"), $"/reviews/{Repository.DemoRecording}-ada");
    }
}
