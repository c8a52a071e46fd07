using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Accounts;
using InterviewPrep.Web.Features.Accounts.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Accounts.Tokens;

public sealed class TokenTests(WebServer server)
{
    [Fact]
    public async Task A_token_by_address_and_password_opens_the_API_until_it_is_revoked()
    {
        using var visitor = server.Visit();
        var made = await visitor.PostJsonAsync("/api/tokens", new { Email = "ada@demo.test", DemoAccounts.Password, Name = "laptop" });
        var token = await made.Content.ReadFromJsonAsync<JsonElement>();
        using var program = Visitor.Program(server.Address, token.GetProperty("token").GetString()!);
        Assert.Equal("ada@demo.test", (await program.GetFromJsonAsync<JsonElement>("/api/me")).GetProperty("email").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await program.DeleteAsync($"/api/me/tokens/{token.GetProperty("id").GetString()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_makes_no_token()
    {
        using var visitor = server.Visit();
        var refused = await visitor.PostJsonAsync("/api/tokens", new { Email = "ada@demo.test", Password = "not the password" });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("wrong-sign-in", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Only_a_hash_is_kept()
    {
        using var visitor = await server.NewCandidateAsync();
        var text = (await (await visitor.PostJsonAsync("/api/me/tokens", new { Name = "kept" })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var kept = await session.QuerySqlAsync("select data::text from doc_access_token", null, row => row.GetString(0));
        Assert.DoesNotContain(kept, json => json.Contains(text, StringComparison.Ordinal));
        Assert.Contains(kept, json => json.Contains(AccessToken.HashOf(text), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_a_new_token_once()
    {
        using var visitor = await server.NewCandidateAsync();
        var made = await visitor.PostAsync("/settings/tokens?handler=Create", ("Name", "once"), ("Days", "30"));
        Assert.Contains(AccessToken.Prefix, await made.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var later = await visitor.ReadAsync("/settings/tokens");
        Assert.DoesNotContain(AccessToken.Prefix, later, StringComparison.Ordinal);
        Assert.Contains("once", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_token_cannot_be_revoked()
    {
        using var owner = await server.NewCandidateAsync();
        var id = (await (await owner.PostJsonAsync("/api/me/tokens", new { Name = "mine" })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var other = await server.NewCandidateAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.DeleteAsync($"/api/me/tokens/{id}")).StatusCode);
        Assert.Contains(id!, await owner.ReadAsync("/api/me/tokens"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ipt_unknown")]
    [InlineData("Bearer Bearer")]
    public async Task An_unknown_token_is_refused(string token)
    {
        using var program = new HttpClient { BaseAddress = server.Address };
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Days_out_of_range_are_told()
    {
        using var visitor = await server.NewCandidateAsync();
        var refused = await visitor.PostJsonAsync("/api/me/tokens", new { Name = "long", Days = 4000 });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("1 to 366 days", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
