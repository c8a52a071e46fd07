using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Drills;

/// <summary>What happens to a drill when its server dies, or its clock goes on: on a server of its own.</summary>
public sealed class ServerTests(Browser browser, Site site) : BrowserTest(browser, site), IClassFixture<Site>
{
    private const string Question = "remove-duplicate-orders";

    [Fact]
    public async Task A_server_that_is_killed_and_comes_back_has_lost_nothing()
    {
        var robin = await NewPersonAsync();
        robin.Console.Forgive("ERR_CONNECTION_RE"); // refused or reset
        robin.Console.Forgive("WebSocket connection to");
        var drill = await new QuestionPage(robin, Question).StartAsync(minutes: 60);
        await drill.WriteAsync("// before, ");
        await drill.RunAsync();

        await drill.Editor.PressSequentiallyAsync("in the last moment, ");
        await Site.KillAsync();
        await drill.Editor.PressSequentiallyAsync("while it was dead, ");
        await Expect(drill.Connection).ToContainTextAsync("Reconnecting");
        await Site.StartAsync();
        await Expect(drill.Connection).ToHaveTextAsync("Saved as you type");
        await drill.Editor.PressSequentiallyAsync("and after");

        await drill.RunAsync();
        await Expect(drill.Runs).ToHaveCountAsync(2); // that of before is still there
        const string all = "// before, in the last moment, while it was dead, and after";
        Assert.Equal(all, await drill.StoredTextAsync());
        await robin.Page.ReloadAsync(); // still signed in
        await drill.IsLiveAsync();
        await Expect(drill.Editor).ToContainTextAsync(all);
        await Expect(drill.Clock).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^5[0-9]:"));

        await drill.WriteAsync(Repository.Question($"{Question}/Solution.cs"));
        await drill.SubmitAsync();
        await Expect(drill.Headline).ToContainTextAsync("Accepted");
    }

    [Fact]
    public async Task When_the_time_is_up_the_text_is_submitted_as_it_stands()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync(minutes: 20);
        var answer = Repository.Question($"{Question}/wrong/sorts.cs") + "// in time";
        await drill.WriteAsync(answer);
        await drill.IsStoredAsync(answer);

        await Site.MoveClockAsync(TimeSpan.FromMinutes(21));
        await Expect(drill.Outcome).ToContainTextAsync("The time is up, and what you had was submitted.");
        await Expect(drill.Result).ToContainTextAsync("Submission, as it stood at the end");
        await Expect(drill.Headline).ToContainTextAsync("Right for");
        await Expect(drill.Clock).ToHaveTextAsync("20:00");
        await Expect(drill.Button("Submit")).ToBeDisabledAsync();
        await drill.Editor.PressSequentiallyAsync(" and too late");
        Assert.Equal(answer, await drill.StoredTextAsync());

        await drill.Tab("Solution").ClickAsync();
        await drill.Button("Show the reference and its approaches").ClickAsync();
        await Expect(robin.Page.GetByLabel("Reference solution in C#")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_deadline_that_passes_while_nobody_looks_is_kept_all_the_same()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync(minutes: 5);
        await drill.WriteAsync(Repository.Question($"{Question}/Solution.cs"));
        await drill.RunAsync();
        await Expect(drill.Headline).ToContainTextAsync("sample case");
        var room = drill.Id;
        await robin.GoAsync("/questions");

        await Site.MoveClockAsync(TimeSpan.FromMinutes(6));
        await robin.GoAsync($"/rooms/{room}");
        await drill.IsLiveAsync();
        await Expect(drill.Headline).ToContainTextAsync("Accepted");
        await Expect(drill.Outcome).ToContainTextAsync("Solved.");
    }
}
