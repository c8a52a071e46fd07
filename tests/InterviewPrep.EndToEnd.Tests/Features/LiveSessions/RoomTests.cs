using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.LiveSessions;

/// <summary>What else happens in a room of two.</summary>
public sealed class RoomTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task A_wrong_expectation_of_the_interviewer_is_explained_to_them_alone()
    {
        var (interviewer, candidate) = await InRoundOneAsync();
        await interviewer.Button("Show the candidate the question").ClickAsync();
        await Expect(candidate.Question).ToBeVisibleAsync();
        var (input, right) = (await candidate.SamplesAsync()).First(sample => OtherThan(sample.Expected) is not null);
        var wrong = OtherThan(right)!;

        await interviewer.Tab("A case of yours").ClickAsync();
        await interviewer.TypeCaseAsync(input, wrong);
        await Expect(interviewer.Doubt).ToBeVisibleAsync();
        await Expect(interviewer.Doubt).ToContainTextAsync("reference");
        await Expect(candidate.Doubt).ToBeHiddenAsync();
        await Expect(candidate.Runs).ToHaveCountAsync(0);

        await interviewer.TypeCaseAsync(input, right);
        await Expect(interviewer.Runs).ToHaveCountAsync(1);
        await Expect(candidate.Runs).ToHaveCountAsync(1);
        await Expect(interviewer.Doubt).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_mentor_who_observes_is_announced_changes_nothing_and_can_be_sent_away()
    {
        var (ada, ben) = await MeetAsync();
        var (host, guest) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(host, guest);
        await host.ChooseAsync("Ask a mentor to watch");
        var address = ada.Page.GetByLabel("Link for a mentor");
        await Expect(address).ToHaveValueAsync(new Regex("/observe\\?code="));
        await Looks.AreRightNowAsync(ada);
        var mia = await NewVisitorAsync();
        await mia.SignInAsync(Account.Demo("mia"));
        await mia.GoAsync(new Uri(await address.InputValueAsync()).PathAndQuery);
        await mia.SendAsync("Take the observer's seat");
        await Meeting.AreInTheRoomAsync(mia);
        await host.CloseDialogAsync();

        var observer = new LivePage(mia);
        await Expect(host.Observers).ToContainTextAsync("Mia");
        await Expect(guest.Observers).ToContainTextAsync("Mia");
        await Expect(observer.Button("Move on")).ToBeHiddenAsync();
        await observer.Tab("My notes").ClickAsync();
        await mia.Page.GetByLabel("A note for yourself").FillAsync("Ben listens well.");
        await observer.Button("Keep it at this moment").ClickAsync();
        await Expect(mia.Page.GetByRole(AriaRole.List, new() { Name = "Your notes" })).ToContainTextAsync("Ben listens well.");
        await observer.Tab("Question").ClickAsync();
        await Meeting.MoveOnAsync(host, guest, "RoundOne");
        await observer.IsInAsync("RoundOne");
        await Expect(observer.Guide).ToBeVisibleAsync();
        await Expect(observer.Button("Show the candidate the question")).ToBeHiddenAsync();
        await Expect(observer.Editor).ToHaveAttributeAsync("aria-readonly", "true");
        await Looks.AreRightNowAsync(mia);
        Assert.DoesNotContain("Ben listens well.", await ada.Page.ContentAsync(), StringComparison.Ordinal);

        await guest.Observers.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(host.Observers).ToBeHiddenAsync();
        await Expect(mia.Page.Locator("#connection[data-state=closed]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_second_tab_takes_over_and_the_first_says_so()
    {
        var (interviewer, candidate) = await InRoundOneAsync();
        await candidate.WriteAsync("// first tab");
        await Expect(interviewer.Editor).ToContainTextAsync("// first tab");
        var ben = candidate.Person;
        var first = ben.Page;
        await ben.OpenTabAsync(new Uri(first.Url).AbsolutePath);
        await candidate.IsReadyAsync();
        await Expect(first.Locator("#taken-over")).ToBeVisibleAsync();

        await candidate.WriteAsync("// second tab");
        await Expect(interviewer.Editor).ToContainTextAsync("// second tab");
        await Expect(first.Locator("#texts")).ToContainTextAsync("// second tab");
        await ben.SwitchToAsync(first);
        await candidate.Button("Write here").ClickAsync();
        await candidate.WriteAsync("// first again");
        await Expect(interviewer.Editor).ToContainTextAsync("// first again");
    }

    [Fact]
    public async Task Consent_is_taken_back_in_the_middle()
    {
        var (ada, ben) = await MeetAsync();
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(one, other, "Yes, without sound");
        await Expect(one.Recorded).ToBeVisibleAsync();

        await other.ChooseAsync("Recording");
        var dialog = ben.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("No", new() { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(one.Recorded).ToBeHiddenAsync();
        await Expect(other.Recorded).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_is_left_before_anything_began_is_told_that_nothing_was_played()
    {
        var (ada, ben) = await MeetAsync();
        await LeaveAsync(ben);

        await Expect(ada.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f]{32}$"));
        await Expect(ada.Page.Locator("main")).ToContainTextAsync("Nothing was played");
    }

    [Fact]
    public async Task Who_leaves_in_a_round_is_not_led_back_and_the_recording_tells_that_they_left()
    {
        var (ada, ben) = await MeetAsync();
        var (interviewer, candidate) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(interviewer, candidate, "Yes, without sound");
        await Meeting.MoveOnAsync(interviewer, candidate, "RoundOne");
        await LeaveAsync(ben);
        await Expect(ben.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f]{32}$"));
        await Expect(ben.Page.Locator("main")).ToContainTextAsync("Ended early");
        await Expect(ben.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the room" })).ToHaveCountAsync(0);
        await Looks.AreRightNowAsync(ben);

        await interviewer.IsInAsync("Feedback");
        await LeaveAsync(ada);
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f]{32}$"));
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Watch the recording" }).ClickAsync();
        await new PlayerPage(ada).IsReadyAsync();

        var happened = ada.Page.Locator(".happening");
        await Expect(happened.Filter(new() { HasText = "Ben left" })).ToHaveCountAsync(1);
        await Expect(happened.Filter(new() { HasText = "The round ended before its time" })).ToHaveCountAsync(1);
        await Expect(happened.Filter(new() { HasText = "Time was up" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_is_blocked_is_not_met_again()
    {
        var (ada, ben) = await MeetAsync();
        await ada.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Block or report" }).Locator("summary").ClickAsync();
        var people = await ada.Context.RunAndWaitForPageAsync(() => ada.Page.GetByRole(AriaRole.Link, new() { Name = "Block or report" }).ClickAsync());
        await people.GetByRole(AriaRole.Button, new() { Name = "Block Ben" }).ClickAsync();
        await Expect(people.GetByText("Blocked. You two never meet again.")).ToBeVisibleAsync();
        await ada.SwitchToAsync(people);
        await ada.Page.GetByText("Report Ben").ClickAsync();
        await ada.Page.GetByLabel("What happened?").FillAsync("He shouted at me.");
        await ada.SendAsync("Send the report");

        await ada.GoAsync("/invitations");
        await ada.SendAsync("Make a link");
        var link = await ada.Page.GetByRole(AriaRole.Textbox, new() { Name = "The link" }).InputValueAsync();
        await ben.GoAsync(new Uri(link).PathAndQuery);
        await Expect(ben.Page.GetByText("There is no such invitation.")).ToBeVisibleAsync();
        var admin = await NewAdminAsync();
        await admin.GoAsync("/admin/people");
        await Expect(admin.Page.GetByText("He shouted at me.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_is_reached_by_the_tab_key()
    {
        var (interviewer, candidate) = await InRoundOneAsync();
        await Expect(interviewer.Button("Show the candidate the question")).ToBeVisibleAsync();
        await ReachesAsync(interviewer.Person, "more-time", "move-on", "tab-script", "reveal-question", "run", "tab-result", "chat-text");
        await interviewer.Person.Page.Locator("#reveal-question").FocusAsync();
        await interviewer.Person.Page.Keyboard.PressAsync("Enter");
        await Expect(candidate.Question).ToBeVisibleAsync();

        await ReachesAsync(candidate.Person, "more-time", "tab-script", "run", "submit", "tab-result", "chat-text");
        await candidate.Editor.FocusAsync();
        var keys = candidate.Person.Page.Keyboard;
        await keys.PressAsync("Control+Enter");
        await Expect(candidate.Runs).ToHaveCountAsync(1);
        await candidate.Person.Page.Locator("#tab-text").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(candidate.Person.Page.GetByRole(AriaRole.Application)).ToBeVisibleAsync(); // the whiteboard
        await candidate.Person.Page.Locator("#chat-text").FocusAsync();
        await keys.TypeAsync("By keyboard");
        await keys.PressAsync("Enter");
        await Expect(interviewer.Messages).ToContainTextAsync("By keyboard");
    }

    /// <summary>Walks through the page by Tab alone, out of the editor too.</summary>
    private static async Task ReachesAsync(Person person, params string[] ids)
    {
        var left = ids.ToHashSet();
        await person.Page.EvaluateAsync("() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); }");
        for (var press = 0; press < 80 && left.Count > 0; press++)
        {
            if (await person.Page.EvaluateAsync<bool>("() => document.activeElement?.closest('.cm-editor') !== null")) await person.Page.Keyboard.PressAsync("Escape");
            await person.Page.Keyboard.PressAsync("Tab");
            left.Remove(await person.Page.EvaluateAsync<string>("() => document.activeElement?.id ?? ''"));
        }
        Assert.True(left.Count == 0, $"The Tab key does not reach {string.Join(", ", left)}.");
    }

    private async Task<(LivePage Interviewer, LivePage Candidate)> InRoundOneAsync()
    {
        var (ada, ben) = await MeetAsync();
        var (interviewer, candidate) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(interviewer, candidate);
        await Meeting.MoveOnAsync(interviewer, candidate, "RoundOne");
        return (interviewer, candidate);
    }

    private static async Task LeaveAsync(Person person)
    {
        await new LivePage(person).ChooseAsync("Leave the session");
        await person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
    }

    /// <summary>Ada begins as the interviewer.</summary>
    private async Task<(Person Host, Person Guest)> MeetAsync()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await Meeting.ByInvitationAsync(ada, ben);
        return (ada, ben);
    }

    /// <summary>An expectation of the same shape, whatever the question: its last figure or truth is another one. Null when it has neither.</summary>
    private static string? OtherThan(string expected)
    {
        var last = Regex.Match(expected, @"\d|\btrue\b|\bfalse\b", RegexOptions.RightToLeft);
        if (!last.Success) return null;
        var other = last.Value switch { "true" => "false", "false" => "true", "0" => "1", var digit => $"{(char)(digit[0] - 1)}" };
        return expected[..last.Index] + other + expected[(last.Index + last.Length)..];
    }
}
