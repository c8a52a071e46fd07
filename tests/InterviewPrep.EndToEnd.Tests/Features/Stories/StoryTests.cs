using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Stories;

public sealed class StoryTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    [Fact]
    public async Task A_story_saves_itself_while_it_is_written_and_its_states_can_be_compared()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        await story.Page.GetByLabel("Title, for yourself").FillAsync("The till that froze");
        await story.WriteAsync("Action", "I helped at the till.");
        await story.WriteAsync("Action", "I called the supplier at noon.");
        await story.Page.ReloadAsync();
        await Expect(story.Part("Action")).ToHaveValueAsync("I called the supplier at noon.");

        await story.Page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Expect(story.Page.Locator(".compared ins").First).ToContainTextAsync("called");
        await Expect(story.Page.Locator(".compared del").First).ToContainTextAsync("helped");
        await story.Page.GetByRole(AriaRole.Button, new() { Name = "Use the text of" }).First.ClickAsync();
        await (await new StoryPage(robin).IsReadyAsync()).Page.GetByText("That text is the story now").WaitForAsync();
        await Expect(story.Part("Action")).ToHaveValueAsync("I helped at the till.");
    }

    [Fact]
    public async Task The_coach_reads_along_points_at_words_and_takes_an_answer()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        await story.WriteAsync("Action", "I looked. The server was restarted by hand.");
        await Expect(story.Remark("passive")).ToContainTextAsync("was restarted");
        await Expect(story.Page.Locator("[data-part=Action] .marked-words mark[data-rule=passive]")).ToHaveTextAsync("was restarted");
        await story.Remark("passive").GetByRole(AriaRole.Button, new() { Name = "Action" }).ClickAsync();
        Assert.Equal("was restarted", await story.Part("Action").EvaluateAsync<string>("t => t.value.slice(t.selectionStart, t.selectionEnd)"));

        await story.Remark("passive").GetByText("Why, and what speaks against it").ClickAsync();
        await story.Remark("passive").GetByLabel("Your reason").FillAsync("Nobody knows who did it.");
        await story.Remark("passive").GetByRole(AriaRole.Button, new() { Name = "Set aside" }).ClickAsync();
        await Expect(story.Remark("passive")).ToHaveCountAsync(0);
        await story.Coach.GetByText("1 set aside").ClickAsync();
        await Expect(story.Coach).ToContainTextAsync("Nobody knows who did it.");
        await story.Coach.GetByRole(AriaRole.Button, new() { Name = "Hear it again" }).ClickAsync();
        await Expect(story.Remark("passive")).ToHaveCountAsync(1);
        await Looks.AreRightNowAsync(robin);
    }

    [Fact]
    public async Task Who_goes_on_with_the_other_text_finds_the_own_one_in_the_history()
    {
        var robin = await NewPersonAsync();
        var (story, first, second, conflict) = await InConflictAsync(robin);
        await story.Part("Action").FillAsync("Written after that.");
        await robin.SwitchToAsync(second);
        await story.WriteAsync("Result", "The second goes on."); // what the first keeps is its own
        await robin.SwitchToAsync(first);

        await conflict.GetByRole(AriaRole.Button, new() { Name = "Go on with the other one" }).ClickAsync();

        await Expect(story.Part("Task")).ToHaveValueAsync("Words of the second tab.");
        await Expect(conflict).ToBeHiddenAsync();
        await story.IsReadyAsync();
        Assert.Equal(0, await first.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('story:')).length"));
        await robin.GoAsync($"/stories/{story.Id}/history");
        await Expect(first.Locator("body")).ToContainTextAsync("Written after that.");
    }

    [Fact]
    public async Task What_a_closed_tab_could_not_save_is_there_when_the_story_is_opened_again()
    {
        var robin = await NewPersonAsync();
        var (story, first, second, _) = await InConflictAsync(robin);
        await story.Part("Action").FillAsync("Written after that.");
        await first.CloseAsync();

        await robin.SwitchToAsync(second);
        await story.WriteAsync("Result", "The second goes on.");
        await second.ReloadAsync();

        await Expect(story.Part("Action")).ToHaveValueAsync("Written after that.");
    }

    [Fact]
    public async Task The_button_saves_on_the_page_and_keeps_what_is_refused()
    {
        var robin = await NewPersonAsync();
        robin.Console.Forgive("400");
        var story = await StoryPage.BeginAsync(robin);
        await story.Part("Task").FillAsync(new string('a', 6_400));
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(story.Saved).ToContainTextAsync("Your text is kept in this browser");

        await robin.Page.ReloadAsync();

        await Expect(story.Part("Task")).ToHaveValueAsync(new string('a', 6_400));
    }

    [Fact]
    public async Task Of_two_tabs_neither_text_is_lost()
    {
        var robin = await NewPersonAsync();
        var (story, first, _, conflict) = await InConflictAsync(robin);
        await Expect(story.Part("Task")).ToHaveValueAsync("Words of the first tab.");
        await Looks.AreRightNowAsync(robin);
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Go on with mine" }).ClickAsync();
        await Expect(story.Saved).ToHaveTextAsync("Saved");
        await first.ReloadAsync();
        await Expect(story.Part("Task")).ToHaveValueAsync("Words of the first tab.");

        await robin.GoAsync($"/stories/{story.Id}/history");
        await Expect(first.GetByText("Kept beside")).ToBeVisibleAsync();
        await Expect(first.Locator("body")).ToContainTextAsync("second");
    }

    [Fact]
    public async Task What_the_server_did_not_take_is_put_back_and_saved_later()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        robin.Console.Forgive("ERR_INTERNET_DISCONNECTED");
        await robin.Context.SetOfflineAsync(true);
        await story.Part("Result").FillAsync("Written under ground.");
        await Expect(story.Saved).ToContainTextAsync("kept in this browser");
        await robin.Context.SetOfflineAsync(false);
        await story.Page.ReloadAsync();
        await story.IsReadyAsync();
        await Expect(story.Part("Result")).ToHaveValueAsync("Written under ground.");
        await Expect(story.Saved).ToHaveTextAsync("Saved");
    }

    [Fact]
    public async Task Every_field_is_reached_and_the_story_saved_by_keyboard()
    {
        var robin = await NewPersonAsync();
        var story = await StoryPage.BeginAsync(robin);
        await story.Page.GetByLabel("Title, for yourself").FocusAsync();
        foreach (var text in new[] { "By keyboard", "It was late.", "I had to finish.", "I asked.", "It took 3 days." })
        {
            await story.Page.Keyboard.TypeAsync(text);
            await story.Page.Keyboard.PressAsync("Tab");
        }
        await Expect(story.Saved).ToHaveTextAsync("Saved");
        await story.Page.ReloadAsync();
        await Expect(story.Part("Result")).ToHaveValueAsync("It took 3 days.");
    }

    /// <summary>Two tabs have one story open; the second has saved, and the first, which is in sight, is told so.</summary>
    private static async Task<(StoryPage Story, IPage First, IPage Second, ILocator Conflict)> InConflictAsync(Person person)
    {
        person.Console.Forgive("409");
        var story = await StoryPage.BeginAsync(person);
        var first = person.Page;
        var second = await person.OpenTabAsync($"/stories/{story.Id}");
        await (await story.IsReadyAsync()).WriteAsync("Task", "Words of the second tab.");
        await person.SwitchToAsync(first);
        await story.Part("Task").FillAsync("Words of the first tab.");
        var conflict = first.GetByRole(AriaRole.Alert).Filter(new() { HasText = "saved from elsewhere" });
        await Expect(conflict).ToBeVisibleAsync();
        return (story, first, second, conflict);
    }
}
