using InterviewPrep.EndToEnd.Tests.Pages;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewPrep.EndToEnd.Tests.Features.Shell;

/// <summary>Markup in whatever people type is text to everybody: nothing of it runs, and none of it becomes part of a page.</summary>
public sealed class MarkupTests(Browser browser, Site site) : BrowserTest(browser, site)
{
    private const string Attack = "<img src=x onerror=hurt=1>\"'><script>hurt=1</script><svg/onload=hurt=1>";
    private const string ShortAttack = "<img src=x onerror=hurt=1><b>'\""; // a name has 60 characters

    [Fact]
    public async Task In_names_applications_tokens_and_searches()
    {
        var eve = await NewPersonAsync("Eve");
        await eve.GoAsync("/settings");
        await FillAndSendAsync(eve, "Name", ShortAttack, "Save");
        await eve.GoAsync("/settings/tokens");
        await FillAndSendAsync(eve, "What it is for", ShortAttack, "Create a token");
        await IsTextAsync(eve, ShortAttack);
        await eve.GoAsync("/settings/mentor");
        await FillAndSendAsync(eve, "What do you bring?", Attack, "Apply as a mentor");
        foreach (var page in new[] { "/home", "/settings", "/settings/tokens" })
        {
            await eve.GoAsync(page);
            await IsTextAsync(eve, ShortAttack);
        }
        await eve.GoAsync($"/questions?search={Uri.EscapeDataString(Attack)}");
        await IsTextAsync(eve, Attack);
        await eve.GoAsync($"/sign-in?returnUrl={Uri.EscapeDataString("javascript:hurt=1")}");
        await IsTextAsync(eve, null);

        var admin = await NewAdminAsync();
        await admin.GoAsync("/admin");
        await IsTextAsync(admin, Attack);
        await admin.GoAsync("/admin/mail");
        await IsTextAsync(admin, null);
    }

    [Fact]
    public async Task In_answers_their_output_own_inputs_and_reports()
    {
        var eve = await NewPersonAsync("Eve");
        var drill = await new QuestionPage(eve, "remove-duplicate-orders").StartAsync();
        await drill.WriteAsync($$""""
            void RemoveDuplicates(List<string> orderIds)
            {
                // {{Attack}}
                Console.WriteLine("""{{Attack}}""");
                orderIds[0] = """{{Attack}}""";
            }
            """");
        await drill.RunAsync();
        await Expect(drill.Result).ToContainTextAsync("<svg/onload");
        await IsTextAsync(eve, Attack);

        await drill.Tab("Your input").ClickAsync();
        await eve.Page.GetByLabel("An input of your own").FillAsync($"orderIds = {System.Text.Json.JsonSerializer.Serialize(new[] { Attack })}");
        await drill.JudgedAsync("Run this input");
        await IsTextAsync(eve, Attack);

        await drill.WriteAsync($"throw new Exception(\"\"\"{Attack}\"\"\");");
        await drill.RunAsync();
        await IsTextAsync(eve, Attack);
        await drill.Tab("Drafts").ClickAsync();
        await eve.Page.Locator("#drafts li button").Nth(1).ClickAsync();
        await Expect(drill.Dialog("This draft and your text now")).ToContainTextAsync("<svg/onload");
        await IsTextAsync(eve, Attack);
        await eve.Page.Keyboard.PressAsync("Escape");

        await drill.ChooseAsync("Report this question");
        await eve.Page.GetByLabel("What is wrong with it?").FillAsync(Attack);
        await eve.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(eve.Page.Locator("#toasts")).ToContainTextAsync("Thank you");
        await eve.Page.ReloadAsync();
        await drill.IsLiveAsync();
        await IsTextAsync(eve, Attack);

        var admin = await NewAdminAsync();
        await admin.GoAsync("/admin/questions");
        await IsTextAsync(admin, Attack);
    }

    private static async Task FillAndSendAsync(Person person, string field, string text, string button)
    {
        await person.Page.GetByLabel(field).FillAsync(text);
        await person.SendAsync(button);
    }

    /// <param name="attack">What the page shows somewhere; null where it shows nothing of it.</param>
    private static async Task IsTextAsync(Person person, string? attack)
    {
        Assert.Equal(0, await person.Page.Locator("img[src='x'], svg[onload], [onerror]").CountAsync());
        Assert.False(await person.Page.EvaluateAsync<bool>("() => 'hurt' in window"));
        if (attack is null) return;
        var shown = await person.Page.EvaluateAsync<string>("() => document.body.innerText + [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')");
        Assert.Contains(attack, shown, StringComparison.Ordinal);
    }
}
