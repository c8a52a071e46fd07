using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.LiveSessions;

/// <summary>From the queue to the feedback, and what happens when somebody or the server does not stay: on a server of its own.</summary>
public sealed class LobbyTests(Browser browser, Site site) : BrowserTest(browser, site), IClassFixture<Site>
{
    [Fact]
    public async Task Two_meet_in_the_lobby_and_leave_with_feedback_of_both_sides()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await ada.GoAsync("/lobby");
        await ada.SendAsync("Join the queue");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "You are in the queue" })).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(ada);
        await ben.GoAsync("/lobby");
        await ben.SendAsync("Join the queue");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Meet Ben");
        await Looks.AreRightNowAsync(ben);
        foreach (var person in new[] { ada, ben }) await person.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Meeting.AreInTheRoomAsync(ada, ben);

        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(one, other, "Yes, without sound");
        foreach (var phase in new[] { "RoundOne", "Swap", "RoundTwo", "Feedback" }) await Meeting.MoveOnAsync(one, other, phase);

        await AssessSelfAsync(ada);
        await GiveAsync(ada, "Ben", level: 3);
        await Expect(ada.Page.GetByText("Both sides open as soon as Ben’s is in too")).ToBeVisibleAsync();
        await AssessSelfAsync(ben);
        await Expect(ben.Page.Locator("table.gap")).ToHaveCountAsync(0); // sealed until one's own is in
        await GiveAsync(ben, "Ada", level: 2);
        await Expect(ben.Page.Locator("table.gap")).ToBeVisibleAsync();
        await ada.Page.ReloadAsync();
        await Expect(ada.Page.Locator("table.gap")).ToBeVisibleAsync();
        await Expect(ada.Page.Locator("section[aria-labelledby^=received]").GetByText("You asked good questions.")).ToHaveCountAsync(2);
        await Looks.AreRightNowAsync(ada);
    }

    [Fact]
    public async Task Whose_friend_does_not_come_practises_the_question_alone_or_finds_somebody_in_the_lobby()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await Site.NewAccountAsync("Ben"));
        using var bens = await Site.ProgramOfAsync(ben);
        var room = await IsLeftAloneAsync(ada, bens);
        await Expect(ada.Page.Locator("#missing")).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(ada);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Practise the question alone" }).ClickAsync();
        await Expect(ada.Page.Locator("#drill[data-ready]")).ToBeAttachedAsync();
        Assert.NotEqual(room, new Uri(ada.Page.Url).AbsolutePath);

        await IsLeftAloneAsync(ada, bens);
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Find somebody in the lobby" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Find a partner" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_was_met_in_the_lobby_and_does_not_come_is_replaced_at_the_head_of_the_queue()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await Site.NewAccountAsync("Ben"));
        using var bens = await Site.ProgramOfAsync(ben);
        await ada.GoAsync("/lobby");
        await ada.SendAsync("Join the queue");
        using var joined = await bens.PutAsJsonAsync("/api/lobby/ticket", new { Interview = "Coding", Level = "Junior", Topics = Array.Empty<string>(), Languages = new[] { "en" }, Order = "Either" });
        joined.EnsureSuccessStatusCode();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        var offer = (await bens.GetFromJsonAsync<JsonElement>("/api/lobby")).GetProperty("you").GetProperty("offer").GetProperty("id").GetString();
        using var accepted = await bens.PostAsync($"/api/lobby/offers/{offer}/accept", null);
        accepted.EnsureSuccessStatusCode();
        await Meeting.AreInTheRoomAsync(ada);

        await Site.MoveClockAsync(TimeSpan.FromSeconds(61));
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Find somebody else" }).ClickAsync();
        await Expect(ada.Page.GetByText("You are at the head of the queue again")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "You are in the queue" })).ToBeVisibleAsync();
        await ada.SendAsync("Leave the queue");
    }

    [Fact]
    public async Task A_server_that_is_killed_and_comes_back_has_lost_nothing_of_either()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        foreach (var person in new[] { ada, ben })
        {
            person.Console.Forgive("ERR_CONNECTION_RE"); // refused or reset
            person.Console.Forgive("WebSocket connection to");
        }
        await Meeting.ByInvitationAsync(ada, ben);
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(one, other);
        await Meeting.MoveOnAsync(one, other, "RoundOne");
        await one.Button("Show the candidate the question").ClickAsync();
        await Expect(other.Question).ToBeVisibleAsync();
        await other.WriteAsync("// before");
        await Expect(one.Editor).ToContainTextAsync("// before");

        await Site.KillAsync();
        await other.Editor.PressAsync("Control+End");
        await other.Editor.PressSequentiallyAsync(", by Ben while it was dead");
        await one.Editor.PressAsync("Control+Home");
        await one.Editor.PressSequentiallyAsync("// by Ada meanwhile ");
        await Site.StartAsync();

        const string all = "// by Ada meanwhile // before, by Ben while it was dead";
        await one.HasTextAsync(all);
        await other.HasTextAsync(all);
        await ben.Page.ReloadAsync();
        await other.IsReadyAsync();
        await other.HasTextAsync(all);
    }

    /// <summary>Ben accepts from afar, and a minute passes without him.</summary>
    private async Task<string> IsLeftAloneAsync(Person ada, HttpClient bens)
    {
        await ada.GoAsync("/invitations");
        await ada.SendAsync("Make a link");
        var code = new Uri(await ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "The link" }).InputValueAsync()).Segments[^1];
        using var accepted = await bens.PostAsync($"/api/invitations/{code}/accept", null);
        accepted.EnsureSuccessStatusCode();
        await Meeting.AreInTheRoomAsync(ada);
        await Site.MoveClockAsync(TimeSpan.FromSeconds(61));
        return new Uri(ada.Page.Url).AbsolutePath;
    }

    private static async Task AssessSelfAsync(Person person)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Give feedback" }).ClickAsync();
        await Expect(person.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f]{32}$"));
        await FillAsync(person.Page.Locator("form.scorecard"), 2);
        await person.SendAsync("Done with my own view");
    }

    /// <summary>As the interviewer of one round and as the candidate of the other.</summary>
    private static async Task GiveAsync(Person person, string partner, int level)
    {
        for (var card = 2; card > 0; card--)
        {
            var forms = person.Page.Locator("section.card form.scorecard");
            await Expect(forms).ToHaveCountAsync(card);
            await FillAsync(forms.First, level);
            await forms.First.GetByLabel("What went well").FillAsync("You asked good questions.");
            await forms.First.GetByRole(AriaRole.Button, new() { Name = $"Give it to {partner}" }).ClickAsync();
            await Expect(forms).ToHaveCountAsync(card - 1);
        }
    }

    private static async Task FillAsync(ILocator form, int level)
    {
        foreach (var row in await form.Locator("fieldset.score").AllAsync()) await row.Locator("input[type=radio]").Nth(level - 1).CheckAsync();
    }
}
