using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Accounts.Mentors;

public sealed class MentorTests(WebServer server)
{
    private const string Reason = "Eight years of backend work, and about fifty interviews held.";

    [Fact]
    public async Task An_approved_applicant_is_a_mentor_at_once()
    {
        using var applicant = await server.NewCandidateAsync("Applicant");
        var me = await applicant.Http.GetFromJsonAsync<JsonElement>("/api/me");
        await applicant.PostAsync("/settings/mentor", ("Reason", Reason));
        Assert.Contains("waits for a decision", await applicant.ReadAsync("/settings/mentor"), StringComparison.Ordinal);

        using var admin = await server.SignInAsync("root");
        Assert.Contains(Reason, await admin.ReadAsync("/admin"), StringComparison.Ordinal);
        await admin.PostToAsync("/admin", $"/admin?account={me.GetProperty("id").GetString()}", ("approve", "true"));

        Assert.Contains("You are a mentor", await applicant.ReadAsync("/settings/mentor"), StringComparison.Ordinal);
        Assert.Equal("You are a mentor now", (await server.Postbox.ToAsync(me.GetProperty("email").GetString()!)).Subject);
    }

    [Fact]
    public async Task A_refused_applicant_may_apply_again_and_a_decision_stands()
    {
        using var applicant = await server.NewCandidateAsync("Refused");
        var id = (await applicant.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("id").GetString();
        await applicant.PostJsonAsync("/api/me/mentor-application", new { Reason });
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.PostJsonAsync("/api/me/mentor-application", new { Reason })).StatusCode);

        using var admin = await server.SignInAsync("root");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostJsonAsync($"/api/admin/mentor-applications/{id}", new { Approve = false })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostJsonAsync($"/api/admin/mentor-applications/{id}", new { Approve = true })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await applicant.PostJsonAsync("/api/me/mentor-application", new { Reason })).StatusCode);
    }

    [Theory]
    [InlineData("ada", HttpStatusCode.Forbidden)]
    [InlineData("mia", HttpStatusCode.Forbidden)]
    [InlineData("root", HttpStatusCode.OK)]
    public async Task Administration_is_for_admins(string who, HttpStatusCode expected)
    {
        using var visitor = await server.SignInAsync(who);
        foreach (var path in new[] { "/admin", "/admin/mail", "/api/admin/mentor-applications" })
            Assert.Equal(expected, (await visitor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Administration_asks_visitors_to_sign_in()
    {
        using var visitor = server.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/admin/mentor-applications")).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_an_admin_decides()
    {
        using var applicant = await server.NewCandidateAsync("Hopeful");
        var id = (await applicant.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("id").GetString();
        await applicant.PostJsonAsync("/api/me/mentor-application", new { Reason });
        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.PostJsonAsync($"/api/admin/mentor-applications/{id}", new { Approve = true })).StatusCode);
        using var mentor = await server.SignInAsync("mia");
        Assert.Equal(HttpStatusCode.Forbidden, (await mentor.PostJsonAsync($"/api/admin/mentor-applications/{id}", new { Approve = true })).StatusCode);
    }
}
