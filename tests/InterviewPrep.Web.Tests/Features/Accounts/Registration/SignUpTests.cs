using System.Net;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Mail;

namespace InterviewPrep.Web.Tests.Features.Accounts.Registration;

public sealed class SignUpTests(WebServer server)
{
    private static (string, string)[] Form(string email, string name = "Zoë", string password = Visitor.Password) => [("DisplayName", name), ("Email", email), ("Password", password)];

    [Fact]
    public async Task Whoever_signs_up_and_confirms_can_sign_in()
    {
        using var visitor = server.Visit();
        var signedUp = await visitor.PostAsync("/sign-up", Form("story@example.test"));
        Assert.StartsWith("/check-mail/", signedUp.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var confirmed = await visitor.ConfirmAsync(await server.Postbox.ToAsync("story@example.test"));
        Assert.Equal("/sign-in", confirmed.Headers.Location!.OriginalString);

        var signedIn = await visitor.SignInAsync("story@example.test", Visitor.Password);
        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
        Assert.Contains("story@example.test", await visitor.ReadAsync("/settings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_gets_the_mail_again_instead_of_a_sign_in()
    {
        using var visitor = server.Visit();
        await visitor.PostAsync("/sign-up", Form("unconfirmed@example.test"));
        await server.Postbox.ToAsync("unconfirmed@example.test");

        var refused = await visitor.SignInAsync("unconfirmed@example.test", Visitor.Password);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Confirm your address first", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.ConfirmAsync(await server.Postbox.ToAsync("unconfirmed@example.test"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("unconfirmed@example.test", Visitor.Password)).StatusCode);
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_its_owner_a_mail_that_tells()
    {
        using var visitor = server.Visit();
        var known = await visitor.PostAsync("/sign-up", Form("ben@demo.test"));
        var unknown = await visitor.PostAsync("/sign-up", Form("nobody-yet@example.test"));
        Assert.Equal(unknown.StatusCode, known.StatusCode);
        Assert.Equal(WithoutId(unknown), WithoutId(known));
        Assert.Contains("an account already", (await server.Postbox.ToAsync("ben@demo.test")).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("ben@demo.test", DemoAccounts.Password)).StatusCode);

        static string WithoutId(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString[.."/check-mail/".Length];
    }

    [Fact]
    public async Task Who_signs_up_again_before_confirming_replaces_password_and_link()
    {
        using var visitor = server.Visit();
        await visitor.PostAsync("/sign-up", Form("twice@example.test", password: "the first password"));
        var first = await server.Postbox.ToAsync("twice@example.test");
        await visitor.PostAsync("/sign-up", Form("twice@example.test", password: "the second password"));
        var second = await server.Postbox.ToAsync("twice@example.test");

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.ConfirmAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.ConfirmAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync("twice@example.test", "the first password")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("twice@example.test", "the second password")).StatusCode);
    }

    [Theory]
    [InlineData("Ada\nLovelace")]
    [InlineData("Ada\u200B")]
    [InlineData("\u202Eada")]
    [InlineData("A\u2066da")]
    [InlineData("\u200B\u200D")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u0301")]
    public Task A_name_with_what_nobody_sees_is_refused_in_clear_words(string name) => NameIsRefusedAsync(name, "A name stands on one line and can be seen");

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0\n")]
    public Task A_name_of_nothing_but_space_is_none(string name) => NameIsRefusedAsync(name, "A name has 1 to 60 characters");

    private async Task NameIsRefusedAsync(string name, string words)
    {
        using var visitor = server.Visit();
        using var answer = await visitor.PostJsonAsync("/api/accounts", new { email = "named@example.test", password = Visitor.Password, displayName = name });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" Zoe\u0308 ", "Zo\u00EB")]
    [InlineData("\u0645\u0631\u064A\u0645", "\u0645\u0631\u064A\u0645")]
    [InlineData("Ada \u2764\uFE0F", "Ada \u2764\uFE0F")]
    public async Task A_name_is_kept_without_space_around_it_and_in_one_spelling(string given, string kept)
    {
        using var visitor = await server.NewCandidateAsync(given);
        var me = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await visitor.ReadAsync("/api/me"));
        Assert.Equal(kept, me.GetProperty("profile").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Looking_at_the_link_confirms_nothing()
    {
        using var visitor = server.Visit();
        await visitor.PostAsync("/sign-up", Form("looked@example.test"));
        var mail = await server.Postbox.ToAsync("looked@example.test");
        await visitor.ReadAsync(new Uri(Postbox.LinkIn(mail)).PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SignInAsync("looked@example.test", Visitor.Password)).StatusCode);
    }

    [Theory]
    [InlineData("DisplayName", "")]
    [InlineData("Email", "no-address")]
    [InlineData("Email", "two@example.test\r\nBcc: all@example.test")]
    [InlineData("Password", "short")]
    [InlineData("Password", "aaaaaaaaaaaaaa")]
    public async Task What_is_wrong_is_told_at_its_field(string field, string value)
    {
        using var visitor = server.Visit();
        var form = Form("field@example.test").Select(f => f.Item1 == field ? (field, value) : f).ToArray();
        var answer = await visitor.PostAsync("/sign-up", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"id=\"{field}-error\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_text()
    {
        using var visitor = await server.NewCandidateAsync("<img src=x onerror=alert(1)>");
        var page = await visitor.ReadAsync("/settings");
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configured_address_becomes_the_first_admin_when_it_is_confirmed()
    {
        await using var own = await WebServer.StartAsync(null, ("Admin:Email", "chief@example.test"));
        using var visitor = own.Visit();
        await visitor.PostAsync("/sign-up", Form("chief@example.test"));
        await visitor.ConfirmAsync(await own.Postbox.ToAsync("chief@example.test"));
        await visitor.SignInAsync("chief@example.test", Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task The_same_address_at_the_same_moment_becomes_one_account()
    {
        var body = new { Email = "race@example.test", Visitor.Password, DisplayName = "Race" };
        using var visitor = server.Visit();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.PostJsonAsync("/api/accounts", body)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        // Some of the mails may be of a loser of the race; the last good link wins.
        OutgoingMail mail;
        do mail = await server.Postbox.ToAsync("race@example.test");
        while ((await visitor.ConfirmAsync(mail)).StatusCode != HttpStatusCode.Redirect);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("race@example.test", Visitor.Password)).StatusCode);
    }
}
