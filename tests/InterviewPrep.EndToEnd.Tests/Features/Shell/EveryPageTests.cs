using System.Reflection;
using InterviewPrep.EndToEnd.Tests.Stage;
using Microsoft.AspNetCore.Razor.Hosting;

namespace InterviewPrep.EndToEnd.Tests.Features.Shell;

/// <summary>Looks at every page that the server has. A page that is added and not named here fails the last test.</summary>
public sealed class EveryPageTests(Browser browser, Site site, LivedIn lived) : BrowserTest(browser, site), IClassFixture<LivedIn>
{
    private const string Drill = "#drill[data-ready]";
    private const string Live = "#live[data-ready]";
    private const string Played = "#player[data-ready]";

    /// <summary>The page's route, where it is looked at, by whom, and what shows that it is whole.</summary>
    public static TheoryData<string, string, string, string?> Pages => new()
    {
        { "/", "/", "visitor", null },
        { "/sign-up", "/sign-up", "visitor", null },
        { "/sign-in", "/sign-in", "visitor", null },
        { "/check-mail/{mail:guid}", "/check-mail/{mail}", "visitor", null },
        { "/confirm-email", "/confirm-email?account=a&token=b", "visitor", null },
        { "/forgot-password", "/forgot-password", "visitor", null },
        { "/reset-password", "/reset-password?account=a&token=b", "visitor", null },
        { "/questions", "/questions", "visitor", null },
        { "/questions", "/questions?search=nothing-is-called-so", "person", null },
        { "/questions", "/questions", "person", null },
        { "/questions/{id}", "/questions/lru-cache", "visitor", null },
        { "/questions/{id}", "/questions/said-no", "person", null },
        { "/questions/{id}", "/questions/{question}", "person", null },
        { "/health", "/health", "visitor", null },
        { "/error", "/no-such-page", "visitor", null },
        { "/dev/look", "/dev/look", "visitor", null },
        { "/dev/look/work", "/dev/look/work", "visitor", null },
        { "/dev/mail/{id:guid}", "/dev/mail/{mail}", "visitor", null },
        { "/home", "/home", "newcomer", null },
        { "/home", "/home", "person", null },
        { "/due-drills", "/due-drills", "newcomer", null },
        { "/due-drills", "/due-drills", "person", null },
        { "/progress", "/progress", "newcomer", null },
        { "/progress", "/progress", "person", null },
        { "/rooms/{id}", "/rooms/{open}", "person", Drill },
        { "/rooms/{id}", "/rooms/{solved}", "person", Drill },
        { "/recordings", "/recordings", "newcomer", null },
        { "/recordings", "/recordings", "person", null },
        { "/recordings/{id}", "/recordings/{solved}", "person", Played },
        { "/recordings/{id}", "/recordings/{demo}", "ada", Played },
        { "/recordings/{id}/privacy", "/recordings/{solved}/privacy", "person", null },
        { "/recordings/{id}/privacy", "/recordings/{demo}/privacy", "ada", null },
        { "/stories", "/stories", "newcomer", null },
        { "/stories", "/stories", "person", null },
        { "/stories", "/stories?search=nothing-is-called-so", "person", null },
        { "/stories/map", "/stories/map", "newcomer", null },
        { "/stories/map", "/stories/map", "person", null },
        { "/stories/examples", "/stories/examples", "visitor", null },
        { "/stories/examples", "/stories/examples", "person", null },
        { "/stories/examples/{id}", "/stories/examples/{example}", "visitor", null },
        { "/stories/{id}", "/stories/{story}", "person", "form[data-story][data-ready]" },
        { "/stories/{id}", "/stories/{project}", "person", "form[data-story][data-ready]" },
        { "/stories/{id}/history", "/stories/{story}/history", "person", null },
        { "/stories/{id}/rehearse", "/stories/{story}/rehearse", "person", "[data-rehearse][data-ready]" },
        { "/stories/{id}/rehearse", "/stories/{project}/rehearse", "person", "[data-rehearse][data-ready]" },
        { "/stories/{id}/sharing", "/stories/{story}/sharing", "person", null },
        { "/stories/shared", "/stories/shared", "newcomer", null },
        { "/stories/shared", "/stories/shared", "person", null },
        { "/stories/shared/{code}", "/stories/shared/{offered}", "newcomer", null },
        { "/stories/shared/{code}", "/stories/shared/{shared}", "person", "[data-shared][data-ready]" },
        { "/stories/print", "/stories/print", "newcomer", null },
        { "/stories/print", "/stories/print", "person", null },
        { "/reviews", "/reviews", "newcomer", null },
        { "/reviews", "/reviews", "person", null },
        { "/reviews/new/{room}", "/reviews/new/{done}", "person", null },
        { "/reviews/{id}", "/reviews/{held}", "person", null },
        { "/reviews/{id}", "/reviews/{held}", "mentor", null },
        { "/reviews/{id}", "/reviews/{reviewed}", "person", null },
        { "/reviews/queue", "/reviews/queue", "mentor", null },
        { "/reviews/queue", "/reviews/queue?topic=graphs", "mentor", null },
        { "/reviews/snippets", "/reviews/snippets", "mentor", null },
        { "/mentors", "/mentors", "person", null },
        { "/mentors/{id}", "/mentors/mia", "person", null },
        { "/notifications", "/notifications", "newcomer", null },
        { "/notifications", "/notifications", "person", null },
        { "/settings", "/settings", "person", null },
        { "/settings/notifications", "/settings/notifications", "person", null },
        { "/settings/mentor/profile", "/settings/mentor/profile", "mentor", null },
        { "/settings/password", "/settings/password", "person", null },
        { "/settings/tokens", "/settings/tokens", "person", null },
        { "/settings/mentor", "/settings/mentor", "newcomer", null },
        { "/settings/mentor", "/settings/mentor", "person", null },
        { "/settings/data", "/settings/data", "person", null },
        { "/settings/blocked", "/settings/blocked", "host", null },
        { "/lobby", "/lobby", "person", null },
        { "/invitations", "/invitations", "host", null },
        { "/invitations/{code}", "/invitations/{code}", "host", null },
        { "/invitations/{code}", "/invitations/{code}", "newcomer", null },
        { "/reliability", "/reliability", "host", null },
        { "/rooms/{id}/live", "/rooms/{live}/live", "host", Live },
        { "/rooms/{id}/missing/{handler?}", "/rooms/{live}/missing", "host", null },
        { "/rooms/{id}/observe", "/rooms/{live}/observe?code=a", "host", null },
        { "/rooms/{id}/observe", "/rooms/{live}/observe?code=a", "mentor", null },
        { "/rooms/{id}/people", "/rooms/{live}/people", "host", null },
        { "/sessions", "/sessions", "newcomer", null },
        { "/sessions", "/sessions", "host", null },
        { "/sessions/{id}", "/sessions/{played}", "host", null },
        { "/sessions/{id}", "/sessions/{live}", "host", null },
        { "/admin", "/admin", "admin", null },
        { "/admin/mentors", "/admin/mentors", "admin", null },
        { "/admin/people", "/admin/people", "admin", null },
        { "/admin/disputes", "/admin/disputes", "admin", null },
        { "/admin/questions", "/admin/questions", "admin", null },
        { "/admin/mail", "/admin/mail", "admin", null },
    };

    /// <summary>Addresses of Razor Pages that show nothing: they only take a form, or send a file.</summary>
    private static readonly string[] s_noPages = ["/recordings/{room}/comments", "/sign-out", "/theme", "/settings/data/export"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Is_accessible_fits_and_stands_still(string route, string path, string who, string? ready)
    {
        Assert.NotEmpty(route);
        var person = await NewVisitorAsync();
        await Looks.WatchAsync(person.Context);
        if (await lived.CookiesOfAsync(who) is { } cookies) await person.Context.AddCookiesAsync(cookies);
        await Looks.AreRightAsync(person, lived.Fill(path), ready);
    }

    [Fact]
    public void No_page_is_missing_here()
    {
        var all = Assembly.Load("InterviewPrep.Web").GetCustomAttributes<RazorCompiledItemAttribute>().Where(item => item.Kind == "mvc.1.0.razor-page")
            .Select(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().First(metadata => metadata.Key == "RouteTemplate").Value);
        Assert.Equal(all.Order(StringComparer.Ordinal), Pages.Select(page => page.Data.Item1).Distinct().Concat(s_noPages).Order(StringComparer.Ordinal));
    }
}
