using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Accounts.MyData;

public sealed class MyDataTests(WebServer server)
{
    [Fact]
    public async Task The_export_is_one_file_with_ones_own_data_and_no_secrets()
    {
        using var visitor = await server.NewCandidateAsync("Exported");
        await visitor.PostJsonAsync("/api/me/tokens", new { Name = "my script" });
        using var answer = await visitor.GetAsync("/settings/data/export");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var text = await answer.Content.ReadAsStringAsync();
        var account = JsonDocument.Parse(text).RootElement.GetProperty("account");
        Assert.Equal("Exported", account.GetProperty("profile").GetProperty("displayName").GetString());
        Assert.Equal("my script", account.GetProperty("tokens")[0].GetProperty("name").GetString());
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_deleted_account_leaves_nothing_and_its_address_is_free_again()
    {
        using var visitor = await server.NewCandidateAsync("Leaving");
        var me = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/me");
        var (id, email) = (me.GetProperty("id").GetString()!, me.GetProperty("email").GetString()!);
        var token = (await (await visitor.PostJsonAsync("/api/me/tokens", new { Name = "left" })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        await visitor.PostJsonAsync("/api/me/mentor-application", new { Reason = "I would like to help others on their way." });

        Assert.Equal("/", (await visitor.PostAsync("/settings/data", ("Password", Visitor.Password))).Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/settings")).StatusCode);
        using var program = Visitor.Program(server.Address, token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/me")).StatusCode);
        Assert.Empty(await RowsWithAsync(id));
        Assert.Empty(await RowsWithAsync(email));
        using var again = server.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await again.PostAsync("/sign-up", ("DisplayName", "Back"), ("Email", email), ("Password", Visitor.Password))).StatusCode);
        Assert.Equal("Confirm your address", (await server.Postbox.ToAsync(email)).Subject);
    }

    [Fact]
    public async Task Deleting_needs_the_password()
    {
        using var visitor = await server.NewCandidateAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/settings/data", ("Password", "a guess at best"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/settings")).StatusCode);
    }

    /// <summary>The tables that hold this text anywhere.</summary>
    private async Task<IReadOnlyList<string>> RowsWithAsync(string text)
    {
        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var tables = await session.QuerySqlAsync("select tablename from pg_tables where schemaname = 'public'", null, row => row.GetString(0));
        var found = new List<string>();
        foreach (var table in tables)
        {
            var rows = await session.QuerySqlAsync($"select count(*) from \"{table}\" as row where row::text like '%' || @text || '%'", new { text }, row => row.GetInt64(0));
            if (rows[0] > 0) found.Add(table);
        }
        return found;
    }
}
