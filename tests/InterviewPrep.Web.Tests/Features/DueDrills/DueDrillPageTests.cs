using System.Net;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.DueDrills;

public sealed class DueDrillPageTests(WebServer server)
{
    [Fact]
    public async Task What_is_due_stands_on_the_home_page_and_starts_from_there()
    {
        using var visitor = await server.NewCandidateAsync();
        Assert.Contains("Nothing here yet", await visitor.ReadAsync("/due-drills"), StringComparison.Ordinal);
        await visitor.PostToAsync($"/questions/{DrillVisits.Question}", $"/due-drills?handler=Add&question={DrillVisits.Question}");

        Assert.Contains("Due today", await visitor.ReadAsync("/home"), StringComparison.Ordinal);
        using var started = await visitor.PostToAsync("/home", $"/due-drills?handler=Start&question={DrillVisits.Question}");

        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        Assert.StartsWith("/rooms/", started.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var home = await visitor.ReadAsync("/home");
        Assert.DoesNotContain("Due today", home, StringComparison.Ordinal);
        Assert.Contains("Go on where you were", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_and_deletion_know_the_list()
    {
        using var visitor = await server.NewCandidateAsync();
        await visitor.PostToAsync($"/questions/{DrillVisits.Question}", $"/due-drills?handler=Add&question={DrillVisits.Question}");

        var mine = JsonDocument.Parse(await visitor.ReadAsync("/settings/data/export")).RootElement.GetProperty("dueDrills");

        Assert.Equal(DrillVisits.Question, mine[0].GetProperty("question").GetString());
        var user = mine[0].GetProperty("user").GetString()!;
        await visitor.PostAsync("/settings/data", ("Password", Visitor.Password));
        var list = server.Services.GetService(typeof(InterviewPrep.Web.Features.DueDrills.DueList)) as InterviewPrep.Web.Features.DueDrills.DueList;
        Assert.Empty(await list!.KeptAsync(new Domain.UserId(user), CancellationToken.None));
    }
}
