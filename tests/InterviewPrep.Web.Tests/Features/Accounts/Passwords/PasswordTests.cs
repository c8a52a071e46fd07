using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Web.Features.Mail;

namespace InterviewPrep.Web.Tests.Features.Accounts.Passwords;

public sealed class PasswordTests(WebServer server)
{
    private const string New = "another good password";

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_link_of_the_mail_and_ends_all_sign_ins_and_tokens()
    {
        using var visitor = await server.NewCandidateAsync();
        var email = await EmailAsync(visitor);
        var made = await (await visitor.PostJsonAsync("/api/me/tokens", new { Name = "script" })).Content.ReadFromJsonAsync<JsonElement>();
        using var program = Visitor.Program(server.Address, made.GetProperty("token").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/me")).StatusCode);

        using var other = server.Visit();
        await other.PostAsync("/forgot-password", ("Email", email));
        var mail = await server.Postbox.ToAsync(email);
        Assert.Equal("/sign-in", (await ResetAsync(other, mail, New)).Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SignInAsync(email, Visitor.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.SignInAsync(email, New)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ResetAsync(server.Visit(), mail, "and a third password")).StatusCode);
        Assert.Contains("was changed", (await server.Postbox.ToAsync(email)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_an_unknown_address_gets_the_same_answer()
    {
        using var visitor = server.Visit();
        var unknown = await visitor.PostAsync("/forgot-password", ("Email", "not-here@example.test"));
        var known = await visitor.PostAsync("/forgot-password", ("Email", "mia@demo.test"));
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.StartsWith("/check-mail/", unknown.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_keeps_this_sign_in_and_ends_the_others()
    {
        using var here = await server.NewCandidateAsync();
        var email = await EmailAsync(here);
        using var there = server.Visit();
        await there.SignInAsync(email, Visitor.Password);

        var changed = await here.PostAsync("/settings/password", ("CurrentPassword", Visitor.Password), ("NewPassword", New));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/settings")).StatusCode);
    }

    [Fact]
    public async Task Changing_needs_the_current_password()
    {
        using var visitor = await server.NewCandidateAsync();
        var refused = await visitor.PostAsync("/settings/password", ("CurrentPassword", "a guess at best"), ("NewPassword", New));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("CurrentPassword-error", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> EmailAsync(Visitor visitor) => (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("email").GetString()!;

    private static Task<HttpResponseMessage> ResetAsync(Visitor visitor, OutgoingMail mail, string password)
    {
        var link = new Uri(Postbox.LinkIn(mail));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query);
        return visitor.PostAsync(link.PathAndQuery, ("Account", query["account"]!), ("Token", query["token"]!), ("NewPassword", password));
    }
}
