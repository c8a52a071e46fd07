using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace InterviewPrep.EndToEnd.Tests.Pages;

/// <summary>/questions/{id}</summary>
internal sealed class QuestionPage(Person person, string question)
{
    private IPage Page => person.Page;

    public ILocator StartButton => Page.GetByRole(AriaRole.Button, new() { Name = "Start the drill" });

    public Task OpenAsync() => person.GoAsync($"/questions/{question}");

    /// <summary>Opens the page and starts a drill.</summary>
    /// <param name="minutes">The limit; null is untimed.</param>
    public async Task<DrillPage> StartAsync(int? minutes = null)
    {
        await OpenAsync();
        await Page.GetByLabel(minutes is null ? "Untimed" : "With a limit").CheckAsync();
        if (minutes is not null) await Page.GetByLabel("Minutes").FillAsync($"{minutes}");
        await StartButton.ClickAsync();
        var drill = new DrillPage(person);
        await drill.IsLiveAsync();
        return drill;
    }
}
