using System.Net.Http.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class DueStoriesTests
{
    [Fact]
    public async Task A_story_comes_back_on_the_page_of_today_when_it_is_due()
    {
        var time = new FakeTime(TimeProvider.System.GetUtcNow());
        await using var server = await WebServer.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        var ada = new Writer(await server.SignInAsync("ada"));
        var story = await ada.BeginAsync("The till that froze");
        using var kept = await ada.Http.PostAsJsonAsync($"/api/stories/{story}/rehearsals", new { question = "broke-something", way = "Spoken", seconds = 118, levels = new { situation = 2, action = 2 } });
        kept.EnsureSuccessStatusCode();
        Assert.DoesNotContain("Tell these aloud today", await ada.Visitor.ReadAsync("/home"), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromDays(60));
        await ada.Visitor.SignInAsync("ada@demo.test", DemoAccounts.Password);
        var today = await ada.Visitor.ReadAsync("/home");
        Assert.Contains("Tell these aloud today", today, StringComparison.Ordinal);
        Assert.Contains($"/stories/{story}/rehearse", today, StringComparison.Ordinal);
    }
}
