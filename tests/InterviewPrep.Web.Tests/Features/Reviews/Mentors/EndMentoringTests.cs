using System.Net;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Reviews.Mentors;

/// <summary>An admin takes the role of a mentor away.</summary>
public sealed class EndMentoringTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private async Task<HttpStatusCode> EndAsync(Somebody mentor)
    {
        using var admin = await stage.Server.SignInAsync("root");
        using var answer = await admin.Http.DeleteAsync($"/api/admin/mentors/{mentor.Id}");
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<string>> ToldAsync(Somebody who) =>
        (await who.ReadAsync("/api/me/notifications")).EnumerateArray().Select(n => n.GetProperty("words").GetString()!);

    [Fact]
    public async Task What_they_hold_waits_again_and_what_they_saw_they_see_no_more()
    {
        var (held, done, mia) = (await stage.AskedAsync(), await stage.AskedAsync(), await stage.NewMentorAsync("Mia"));
        await mia.PostAsync($"/api/reviews/{done.Review}/claim");
        await mia.SayAsync(done.Review, new { at = 0, text = "Well begun." });
        await mia.PostAsync($"/api/reviews/{done.Review}/finish");
        await mia.PostAsync($"/api/reviews/{held.Review}/claim");
        await mia.SayAsync(held.Review, new { at = 0, text = "I am on it." });
        string[] seen = [$"/api/recordings/{held.Room}", $"/api/reviews/{held.Review}", $"/api/recordings/{done.Room}", $"/api/reviews/{done.Review}", "/api/reviews/queue"];
        foreach (var path in seen) Assert.Equal(HttpStatusCode.OK, await mia.StatusAsync(path));

        Assert.Equal(HttpStatusCode.NoContent, await EndAsync(mia));

        foreach (var path in seen) Assert.Contains(await mia.StatusAsync(path), new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal("not-found", await mia.RefusedAsync($"/api/reviews/{held.Review}/comments", new { at = 0, text = "Still here?" }));
        Assert.Equal(HttpStatusCode.NotFound, await held.Owner.StatusAsync($"/api/mentors/{mia.Id}"));
        Assert.DoesNotContain($"/mentors/{mia.Id}", await held.Owner.Visitor.ReadAsync("/mentors"), StringComparison.Ordinal);
        Assert.Equal("Waiting", (await held.Owner.ReadAsync($"/api/reviews/{held.Review}")).GetProperty("review").GetProperty("state").GetString());
        Assert.Equal("Done", (await done.Owner.ReadAsync($"/api/reviews/{done.Review}")).GetProperty("review").GetProperty("state").GetString());
        Assert.Contains(await ToldAsync(held.Owner), words => words.Contains("Mia is no longer a mentor", StringComparison.Ordinal));
        Assert.DoesNotContain(await ToldAsync(done.Owner), words => words.Contains("no longer", StringComparison.Ordinal));
        Assert.Contains(await ToldAsync(mia), words => words.StartsWith("You are no longer a mentor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_none_any_more_reads_why_may_apply_again_and_becomes_one_again()
    {
        var mia = await stage.NewMentorAsync("Again");
        Assert.Equal(HttpStatusCode.NoContent, await EndAsync(mia));
        Assert.Equal(HttpStatusCode.NoContent, await EndAsync(mia)); // the same again changes nothing
        Assert.Single(await ToldAsync(mia), words => words.StartsWith("You are no longer", StringComparison.Ordinal));
        Assert.Contains("You are no longer a mentor", await mia.Visitor.ReadAsync("/settings/mentor"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await mia.StatusAsync("/api/reviews/queue"));

        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync("/api/me/mentor-application", new { Reason = "I have learnt, and should like to help again." }));
        using var admin = await stage.Server.SignInAsync("root");
        using var approved = await admin.PostJsonAsync($"/api/admin/mentor-applications/{mia.Id}", new { Approve = true });

        Assert.Equal(HttpStatusCode.OK, await mia.StatusAsync("/api/reviews/queue"));
    }

    [Fact]
    public async Task A_claim_at_the_same_moment_leaves_nothing_with_who_is_no_mentor_any_more()
    {
        var (owner, partner) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"));
        var room = await stage.PlayAsync(owner, partner);
        var review = await stage.AskAsync(owner, room);
        var mentors = new List<Somebody>();
        for (var i = 0; i < 5; i++) mentors.Add(await stage.NewMentorAsync($"Racing{i}"));

        await Task.WhenAll(mentors.SelectMany(m => new Task[] { m.RefusedAsync($"/api/reviews/{review}/claim"), EndAsync(m) }));

        Assert.Equal("Waiting", (await owner.ReadAsync($"/api/reviews/{review}")).GetProperty("review").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_story_that_was_shared_with_a_mentor_closes_too()
    {
        var (owner, mia) = (await stage.NewPersonAsync("Olga"), await stage.NewMentorAsync("Reader"));
        using var made = await owner.Visitor.PostJsonAsync("/api/stories", new { form = "Star", title = "The till that froze", texts = new { action = "I asked." }, competencies = new[] { "Failure" }, revision = 1 });
        var story = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        Assert.Null(await owner.RefusedAsync($"/api/stories/{story}/shares/mentors/{mia.Id}"));
        var code = (await mia.ReadAsync("/api/shared-stories"))[0].GetProperty("code").GetString();
        Assert.Equal(HttpStatusCode.OK, await mia.StatusAsync($"/api/shared-stories/{code}"));

        await EndAsync(mia);

        Assert.Equal(0, (await mia.ReadAsync("/api/shared-stories")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/shared-stories/{code}"));
    }

    [Fact]
    public async Task Admins_see_who_holds_what()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Holder"));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        using var admin = await stage.Server.SignInAsync("root");

        var listed = JsonDocument.Parse(await admin.ReadAsync("/api/admin/mentors")).RootElement.EnumerateArray().Single(m => m.GetProperty("account").GetString() == mia.Id);

        Assert.Equal((1, 0), (listed.GetProperty("held").GetInt32(), listed.GetProperty("done").GetInt32()));
        Assert.Contains("The review that Holder holds goes back to the queue.", await admin.ReadAsync("/admin/mentors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_about_an_application_is_told_here_too()
    {
        var (approved, refused) = (await stage.NewMentorAsync("Yes"), await stage.NewPersonAsync("No"));
        await refused.PostAsync("/api/me/mentor-application", new { Reason = "I have held many interviews over the years." });
        using var admin = await stage.Server.SignInAsync("root");
        var open = JsonDocument.Parse(await admin.ReadAsync("/api/admin/mentor-applications")).RootElement.EnumerateArray().Single(a => a.GetProperty("account").GetString() == refused.Id);
        Assert.Equal("Open", open.GetProperty("state").GetString());
        using var answer = await admin.PostJsonAsync($"/api/admin/mentor-applications/{refused.Id}", new { Approve = false });

        Assert.StartsWith("You are a mentor now.", Assert.Single(await ToldAsync(approved)), StringComparison.Ordinal);
        Assert.StartsWith("Your application as a mentor was not taken", Assert.Single(await ToldAsync(refused)), StringComparison.Ordinal);
    }
}
