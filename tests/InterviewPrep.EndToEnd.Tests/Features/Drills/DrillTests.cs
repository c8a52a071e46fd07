using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Drills;

public sealed class DrillTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const string Question = "remove-duplicate-orders";

    [Fact]
    public async Task A_wrong_answer_is_explained_and_a_right_one_ends_the_drill()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync(minutes: 30);
        await Expect(drill.Clock).ToContainTextAsync("29:");

        await drill.WriteAsync(Repository.Question($"{Question}/wrong/sorts.cs"));
        await drill.SubmitAsync();
        await Expect(drill.Headline).ToContainTextAsync("Right for");
        await Expect(drill.Result).ToContainTextAsync("The first that differs is");

        await drill.WriteAsync(Repository.Question($"{Question}/Solution.cs"));
        await drill.SubmitAsync();
        await Expect(drill.Headline).ToContainTextAsync("Accepted: right for all");
        await Expect(drill.Outcome).ToContainTextAsync("Solved.");
        await Expect(drill.Button("Submit")).ToBeDisabledAsync();

        await drill.Tab("Solution").ClickAsync();
        await drill.Button("Show the reference and its approaches").ClickAsync();
        await Expect(robin.Page.GetByLabel("Reference solution in C#")).ToContainTextAsync("seen.Add");
        await drill.Tab("Runs").ClickAsync();
        await Expect(drill.Runs.First).ToContainTextAsync("Right");
    }

    [Fact]
    public async Task A_double_click_runs_once_and_complains_of_nothing()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync(Repository.Question($"{Question}/wrong/sorts.cs"));
        await drill.Button("Submit").DblClickAsync();
        await drill.Editor.PressAsync("Control+Enter");
        await Expect(drill.Headline).ToContainTextAsync("Right for");
        await Expect(drill.Runs).ToHaveCountAsync(1);
        await Expect(robin.Page.Locator(".toast")).ToHaveCountAsync(0);
        await Expect(drill.Button("Submit")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Compiler_and_crash_point_at_the_line()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();

        await drill.WriteAsync("void RemoveDuplicates(List<string> orderIds)\n{\n    orderIds.Sorted();\n}\n");
        await Expect(robin.Page.Locator(".cm-lintRange-error")).ToHaveTextAsync("Sorted"); // as one types, before any run
        await drill.RunAsync();
        await Expect(drill.Headline).ToContainTextAsync("does not compile");
        await drill.Result.GetByRole(AriaRole.Button, new() { Name = "Go to line 3" }).ClickAsync();
        await Expect(robin.Page.Locator(".cm-activeLine")).ToContainTextAsync("Sorted");

        await drill.WriteAsync("void RemoveDuplicates(List<string> orderIds)\n{\n    Console.WriteLine(\"began\");\n    orderIds.RemoveAt(orderIds.Count);\n}\n");
        await drill.RunAsync();
        await Expect(drill.Result).ToContainTextAsync("ArgumentOutOfRangeException");
        await Expect(robin.Page.Locator(".cm-hurt")).ToContainTextAsync("RemoveAt");
        await Expect(drill.Result).ToContainTextAsync("began");
    }

    [Fact]
    public async Task An_input_of_ones_own_is_compared_with_the_reference()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.Tab("Your input").ClickAsync();
        await robin.Page.GetByLabel("An input of your own").FillAsync("orderIds = [\"b\", \"a\", \"b\"]");
        await drill.JudgedAsync("Run this input");
        await Expect(drill.Headline).ToContainTextAsync("differs from the reference");
        await Expect(drill.Result).ToContainTextAsync("""You returned ["b", "a", "b"], expected ["b", "a"].""");

        await drill.WriteAsync(Repository.Question($"{Question}/Solution.cs"));
        await drill.Tab("Your input").ClickAsync();
        await drill.JudgedAsync("Run this input");
        await Expect(drill.Headline).ToContainTextAsync("agrees with the reference");

        await drill.Tab("Your input").ClickAsync();
        await robin.Page.GetByLabel("An input of your own").FillAsync("orderIds = 7");
        await drill.Button("Run this input").ClickAsync();
        await Expect(robin.Page.Locator("#own-error")).ToContainTextAsync("orderIds");
    }

    [Fact]
    public async Task Hints_come_one_by_one_and_giving_up_opens_the_reference()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.Tab("Solution").ClickAsync();
        await Expect(drill.Button("Show the reference and its approaches")).ToBeHiddenAsync();

        await drill.Tab("Hints").ClickAsync();
        await drill.Button("Show the first hint").ClickAsync();
        await Expect(robin.Page.Locator("#hints > li")).ToHaveCountAsync(1);
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Show the next hint" }).ClickAsync();
        await Expect(robin.Page.Locator("#hints > li")).ToHaveCountAsync(2);

        await drill.ChooseAsync("Give up");
        await drill.Dialog("Give up this drill?").GetByRole(AriaRole.Button, new() { Name = "Keep trying" }).ClickAsync();
        await Expect(drill.Button("Submit")).ToBeEnabledAsync();
        await drill.ChooseAsync("Give up");
        await drill.Dialog("Give up this drill?").GetByRole(AriaRole.Button, new() { Name = "Give up" }).ClickAsync();
        await Expect(drill.Outcome).ToContainTextAsync("You gave this one up");
        await drill.Tab("Solution").ClickAsync();
        await drill.Button("Show the reference and its approaches").ClickAsync();
        await Expect(robin.Page.GetByLabel("Reference solution in C#")).ToContainTextAsync("HashSet");

        await robin.GoAsync("/progress");
        await Expect(robin.Page.GetByRole(AriaRole.Row, new() { Name = "Remove duplicate orders" })).ToContainTextAsync("Given up");
    }

    [Fact]
    public async Task A_reset_takes_nothing_away_that_the_drafts_do_not_bring_back()
    {
        var robin = await NewPersonAsync();
        var drill = await new QuestionPage(robin, Question).StartAsync();
        await drill.WriteAsync("// the first way\n");
        await drill.RunAsync();
        await drill.WriteAsync("// the second way\n");

        await drill.ChooseAsync("Reset to the starter");
        await drill.Dialog("Back to the starter?").GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Expect(drill.Editor).ToContainTextAsync("void RemoveDuplicates");
        Assert.DoesNotContain("second way", await drill.TextAsync(), StringComparison.Ordinal);

        await drill.Tab("Drafts").ClickAsync();
        await robin.Page.Locator("#drafts").GetByText("Before a reset").ClickAsync();
        var draft = drill.Dialog("This draft and your text now");
        await Expect(draft).ToContainTextAsync("the second way");
        await draft.GetByRole(AriaRole.Button, new() { Name = "Bring this draft back" }).ClickAsync();
        await Expect(drill.Editor).ToContainTextAsync("// the second way");
    }
}
