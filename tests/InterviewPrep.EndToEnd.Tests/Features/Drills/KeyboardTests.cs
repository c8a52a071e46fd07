using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Drills;

public sealed class KeyboardTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const string Question = "remove-duplicate-orders";

    [Fact]
    public async Task A_drill_is_done_without_a_mouse()
    {
        var robin = await NewPersonAsync();
        var keys = robin.Page.Keyboard;
        await new QuestionPage(robin, Question).OpenAsync();
        await TabToAsync(robin, "Start the drill");
        await keys.PressAsync("Enter");
        var drill = new DrillPage(robin);
        await drill.IsLiveAsync();

        // The tabs of the question, then the divider, then the editor.
        await TabToAsync(robin, "Question");
        await keys.PressAsync("ArrowRight");
        await Expect(drill.Tab("Hints")).ToBeFocusedAsync();
        await TabToAsync(robin, "Show the first hint");
        await keys.PressAsync("Enter");
        await Expect(robin.Page.Locator("#hints > li")).ToHaveCountAsync(1);
        await TabToAsync(robin, "Width of the question");
        var before = await FocusedAsync(robin, "element => element.ariaValueNow");
        await keys.PressAsync("ArrowLeft");
        Assert.NotEqual(before, await FocusedAsync(robin, "element => element.ariaValueNow"));

        await TabToAsync(robin, "Your answer in C#");
        await keys.PressAsync("Control+A");
        await keys.PressAsync("Delete");
        await keys.InsertTextAsync("void RemoveDuplicates(List<string> orderIds)\n{\n");
        await keys.PressAsync("Tab"); // within the editor it indents
        await keys.InsertTextAsync("orderIds.Sort();\n}");
        await Expect(drill.Editor).ToContainTextAsync("    orderIds.Sort();");
        await keys.PressAsync("Control+Enter");
        await Expect(drill.Headline).ToContainTextAsync("Right for");

        await keys.PressAsync("Control+A");
        await keys.PressAsync("Delete");
        await keys.InsertTextAsync(Repository.Question($"{Question}/Solution.cs"));
        await keys.PressAsync("Escape");
        await keys.PressAsync("Tab"); // the way out
        await Expect(drill.Editor).Not.ToBeFocusedAsync();
        await TabToAsync(robin, "Result");
        await keys.PressAsync("ArrowRight");
        await Expect(drill.Tab("Your input")).ToBeFocusedAsync();
        await TabToAsync(robin, "Run this input");
        await keys.PressAsync("Enter");
        await Expect(drill.Headline).ToContainTextAsync("agrees with the reference");

        await drill.Editor.FocusAsync();
        await keys.PressAsync("Control+Shift+Enter");
        await Expect(drill.Headline).ToContainTextAsync("Accepted");
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_and_gives_it_back()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await TabToAsync(robin, "More");
        await robin.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(robin, "Give up");
        await robin.Page.Keyboard.PressAsync("Enter");
        await Expect(drill.Dialog("Give up this drill?").GetByRole(AriaRole.Button, new() { Name = "Keep trying" })).ToBeFocusedAsync();
        await robin.Page.Keyboard.PressAsync("Escape");
        await Expect(drill.Dialog("Give up this drill?")).ToBeHiddenAsync();
        await Expect(robin.Page.GetByLabel("More")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Names_are_completed_by_the_compiler()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync("void RemoveDuplicates(List<string> orderIds)\n{\n    orderIds.\n}");
        await robin.Page.Keyboard.PressAsync("ArrowUp");
        await robin.Page.Keyboard.PressAsync("End");
        await robin.Page.Keyboard.TypeAsync("RemoveAl");
        await Expect(robin.Page.GetByRole(AriaRole.Option, new() { Name = "RemoveAll" })).ToBeVisibleAsync();
        // The editor takes no key for the list within 75 ms of its opening: it may have been meant for the text.
        await robin.Page.WaitForFunctionAsync("seen => performance.now() > seen + 75", await robin.Page.EvaluateAsync<double>("() => performance.now()"));
        await robin.Page.Keyboard.PressAsync("Enter");
        await Expect(drill.Editor).ToContainTextAsync("orderIds.RemoveAll");
    }

    /// <summary>Presses Tab until what has this name has the focus, as somebody does who cannot use a mouse.</summary>
    private static async Task TabToAsync(Person person, string name)
    {
        const int most = 60;
        for (var press = 0; press < most; press++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var at = await FocusedAsync(person, "element => (element.ariaLabel ?? element.labels?.[0]?.innerText ?? element.innerText ?? '').trim()");
            if (at is not null && at.StartsWith(name, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"{most} presses of Tab did not lead to {name}.");
    }

    private static Task<string?> FocusedAsync(Person person, string read) => person.Page.EvaluateAsync<string?>($"() => ({read})(document.activeElement)");
}
