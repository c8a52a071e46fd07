using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace InterviewPrep.Web.Tests.Features.Accounts.Settings;

public sealed class EditProfileTests(WebServer server)
{
    private static readonly (string, string)[] Good =
        [("DisplayName", "Grace"), ("Level", "intern"), ("Topics", "arrays"), ("Topics", "trees"), ("Languages", "de"), ("TimeZone", "Europe/Berlin"), ("Keymap", "vim"), ("FontSize", "18"), ("Theme", "dark")];

    [Fact]
    public async Task A_profile_is_kept_and_its_colours_apply_to_the_next_page()
    {
        using var visitor = await server.NewCandidateAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync("/settings", Good)).StatusCode);
        var page = await visitor.ReadAsync("/settings");
        Assert.Contains("data-theme=\"dark\"", page, StringComparison.Ordinal);
        Assert.Contains("data-time-zone=\"Europe/Berlin\"", page, StringComparison.Ordinal);
        var profile = (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("profile");
        Assert.Equal("Grace", profile.GetProperty("displayName").GetString());
        Assert.Equal(["arrays", "trees"], profile.GetProperty("topics").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(18, profile.GetProperty("fontSize").GetInt32());
    }

    [Theory]
    [InlineData("Level", "professor")]
    [InlineData("Topics", "alchemy")]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("Keymap", "ed")]
    [InlineData("FontSize", "200")]
    [InlineData("FontSize", "large")]
    [InlineData("Theme", "pink")]
    public async Task What_is_not_on_offer_is_refused(string field, string value)
    {
        using var visitor = await server.NewCandidateAsync();
        var answer = await visitor.PostAsync("/settings", [.. Good.Where(f => f.Item1 != field), (field, value)]);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK);
        Assert.NotEqual("Grace", (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("profile").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task The_choice_of_colours_needs_no_account()
    {
        using var visitor = server.Visit();
        await visitor.PostToAsync("/", "/theme", ("theme", "light"));
        Assert.Contains("data-theme=\"light\"", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }
}
