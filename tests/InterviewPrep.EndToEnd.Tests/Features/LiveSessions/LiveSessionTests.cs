using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.LiveSessions;

/// <summary>Two people with two browsers.</summary>
public sealed class LiveSessionTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task An_invited_friend_comes_and_the_two_interview_each_other()
    {
        var (ada, ben) = await MeetAsync();
        var (interviewer, candidate) = (new LivePage(ada), new LivePage(ben));
        await candidate.ChooseAboutRecordingAsync("Yes, without sound");
        await interviewer.AnswerAboutRecordingAsync("Yes, without sound");
        await Expect(ada.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "You are ready. Ben is here and still chooses about recording" })).ToBeVisibleAsync();
        await Expect(ben.Page.GetByRole(AriaRole.List, new() { Name = "Who is here" }).GetByText("ready", new() { Exact = true })).ToBeVisibleAsync();
        await Looks.AreRightNowAsync(ada);
        await candidate.Button("I am ready").ClickAsync(); // what Ben chose is still chosen
        await interviewer.IsInAsync("Introduction");
        await Expect(interviewer.Recorded).ToBeVisibleAsync();
        await Expect(interviewer.Role).ToHaveTextAsync("You interview first");

        await candidate.SayAsync("Hello, I am Ben.");
        await Expect(interviewer.Messages).ToContainTextAsync("Hello, I am Ben.");
        await Meeting.MoveOnAsync(interviewer, candidate, "RoundOne");

        await Expect(candidate.Question).ToBeHiddenAsync();
        await Expect(interviewer.Guide.Locator("#guide-title")).Not.ToBeEmptyAsync();
        var title = await interviewer.Guide.Locator("#guide-title").InnerTextAsync();
        Assert.DoesNotContain(title, await ben.Page.ContentAsync(), StringComparison.Ordinal);
        await interviewer.Button("Show the candidate the question").ClickAsync();
        await Expect(candidate.Question.Locator("#question-title")).ToHaveTextAsync(title);
        await Expect(candidate.Editor).Not.ToBeEmptyAsync(); // the starter has come

        await candidate.WriteAsync("// from Ben");
        await Expect(interviewer.Editor).ToContainTextAsync("// from Ben");
        await Expect(ada.Page.Locator(".remote-caret")).ToContainTextAsync("Ben");
        await interviewer.Button("Show the candidate hint 1").ClickAsync();
        await Expect(candidate.Hints).ToHaveCountAsync(1);
        await candidate.Button("Run").ClickAsync();
        await Expect(interviewer.Result.Locator("h3")).ToBeVisibleAsync();
        await Expect(interviewer.Button("Submit")).ToBeHiddenAsync();
        await Looks.AreRightNowAsync(ada);
        await Looks.AreRightNowAsync(ben);

        await ben.Page.ReloadAsync();
        await candidate.IsReadyAsync();
        await Expect(candidate.Messages).ToContainTextAsync("Hello, I am Ben.");
        Assert.Equal("// from Ben", await candidate.TextAsync());

        await Meeting.MoveOnAsync(interviewer, candidate, "Swap");
        await Expect(interviewer.Role).ToHaveTextAsync("You answer next");
        await Meeting.MoveOnAsync(interviewer, candidate, "RoundTwo");
        await Expect(candidate.Guide).ToBeVisibleAsync();
        await Expect(interviewer.Guide).ToBeHiddenAsync();
        await Meeting.MoveOnAsync(interviewer, candidate, "Feedback");

        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Give feedback" }).ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f]{32}$"));
        await Looks.AreRightNowAsync(ada);
    }

    [Fact]
    public async Task The_call_connects_and_frames_arrive_at_the_other_side()
    {
        var (ada, ben) = await MeetAsync();
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await ada.Page.Locator("#arrival [data-device=video]").ClickAsync();
        await Meeting.BeginAsync(one, other);

        await Expect(ben.Page.Locator("#call[data-state=connected]")).ToBeVisibleAsync();
        await ben.Page.WaitForFunctionAsync("() => document.querySelector('#other-video').videoWidth > 0 && document.querySelector('#other-video').getVideoPlaybackQuality().totalVideoFrames > 3");
        await Expect(one.Recorded).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_one_draws_on_the_whiteboard_the_other_sees()
    {
        var (ada, ben) = await MeetAsync();
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(one, other);
        await one.Tab("Whiteboard").ClickAsync();
        await other.Tab("Whiteboard").ClickAsync();

        await ada.Page.GetByRole(AriaRole.Application).FocusAsync();
        await ada.Page.Keyboard.PressAsync("b");
        await ada.Page.Keyboard.PressAsync("Enter");

        await Expect(ben.Page.GetByRole(AriaRole.List, new() { Name = "What is on the whiteboard" })).ToContainTextAsync("box");
        await Looks.AreRightNowAsync(ben);
    }

    [Fact]
    public async Task A_session_of_seconds_proves_the_text_of_each_round_and_says_when_it_is_over()
    {
        var (ada, ben) = await MeetAsync();
        var (one, other) = (new LivePage(ada), new LivePage(ben));
        await Meeting.BeginAsync(one, other, "Yes, without sound");
        await Meeting.MoveOnAsync(one, other, "RoundOne");
        await one.Button("Show the candidate the question").ClickAsync();
        await Expect(other.Editor).Not.ToBeEmptyAsync();
        await other.Editor.ClickAsync();
        await ben.Page.Keyboard.TypeAsync("What is typed key by key is told once.");
        await Meeting.MoveOnAsync(one, other, "Swap");
        await Meeting.MoveOnAsync(one, other, "RoundTwo");
        await other.Button("Show the candidate the question").ClickAsync();
        await Expect(one.Editor).Not.ToBeEmptyAsync();
        await one.WriteAsync("// from Ada");
        await Meeting.MoveOnAsync(one, other, "Feedback");
        await Expect(one.Result).ToContainTextAsync("Submission, as it stood at the end");
        await Meeting.MoveOnAsync(one, other, "Over");

        await Expect(ada.Page.GetByText("The session is over: nothing changes here any more.")).ToBeVisibleAsync();
        await Expect(one.Recorded).ToBeHiddenAsync();
        await Expect(one.Button("Send")).ToBeHiddenAsync();
        await Looks.AreRightNowAsync(ada);
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Watch the recording" }).ClickAsync();
        await new PlayerPage(ada).IsReadyAsync();

        var lines = await LinesOfAsync(ada, new Uri(ada.Page.Url).AbsolutePath.Split('/')[2]);
        string KindOf(JsonElement line) => line.GetProperty("k").GetString()!;
        var told = lines.Where(l => KindOf(l) == "text_hash_reported").ToList();
        Assert.All(told, t => Assert.True(t.GetProperty("equal").GetBoolean()));
        foreach (var round in new[] { 1, 2 })
        {
            var last = lines.Last(l => KindOf(l) == "text_edited" && l.GetProperty("round").GetInt32() == round);
            var version = last.GetProperty("version").GetInt32() + last.GetProperty("updates").GetArrayLength();
            Assert.Contains(told, t => t.GetProperty("round").GetInt32() == round && t.GetProperty("version").GetInt32() == version);
        }
        Assert.InRange(told.Count, 2, 20); // of each text some, and not with every key
        Assert.DoesNotContain("text_hash_reported", lines.SkipWhile(l => KindOf(l) != "room_closed").Select(KindOf));
    }

    private async Task<IReadOnlyList<JsonElement>> LinesOfAsync(Person person, string room)
    {
        using var program = await Site.ProgramOfAsync(person.Account!);
        var file = await program.GetStringAsync($"/api/recordings/{room}/export");
        return [.. file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    /// <summary>Ada begins as the interviewer.</summary>
    private async Task<(Person Host, Person Guest)> MeetAsync()
    {
        var (ada, ben) = (await NewPersonAsync("Ada"), await NewPersonAsync("Ben"));
        await Meeting.ByInvitationAsync(ada, ben);
        return (ada, ben);
    }
}
