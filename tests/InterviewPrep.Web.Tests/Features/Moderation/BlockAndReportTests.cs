using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Web.Tests.Features.Lobby;
using InterviewPrep.Web.Tests.Features.Stories;

namespace InterviewPrep.Web.Tests.Features.Moderation;

[Collection(LobbyCollection.Name)]
public sealed class BlockAndReportTests(LobbyServer server) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private const string Text = "He shouted at me when I asked a question.";

    [Fact]
    public async Task One_blocks_and_unblocks_somebody_from_the_room()
    {
        var (ada, ben, room) = await MeetAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await ada.Visitor.Http.PostAsync($"/api/rooms/{room}/members/{ben.Id}/block", null)).StatusCode);
        Assert.Contains("Ben", await ada.Visitor.ReadAsync("/settings/blocked"), StringComparison.Ordinal);
        await ada.Visitor.Http.DeleteAsync($"/api/me/blocks/{ben.Id}");
        Assert.Empty((await ada.Visitor.Http.GetFromJsonAsync<JsonElement>("/api/me/blocks")).EnumerateArray());
    }

    [Fact]
    public async Task A_block_revokes_what_the_two_share_for_good()
    {
        var (ada, ben, room) = await MeetAsync();
        var (adas, bens) = (new Writer(ada.Visitor), new Writer(ben.Visitor));
        var (story, code) = await ShareAsync(adas, bens);
        var (other, back) = await ShareAsync(bens, adas);
        (await ada.Visitor.Http.PostAsync($"/api/rooms/{room}/members/{ben.Id}/block", null)).EnsureSuccessStatusCode();

        Assert.NotNull((await adas.GetAsync($"/api/stories/{story}/shares"))["shares"]![0]!["revokedAt"]);
        Assert.NotNull((await bens.GetAsync($"/api/stories/{other}/shares"))["shares"]![0]!["revokedAt"]);
        (await ada.Visitor.Http.DeleteAsync($"/api/me/blocks/{ben.Id}")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await bens.Http.GetAsync($"/api/shared-stories/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await adas.Http.GetAsync($"/api/shared-stories/{back}")).StatusCode);
    }

    private static async Task<(string Story, string Code)> ShareAsync(Writer owner, Writer reader)
    {
        var story = await owner.BeginAsync("Between two");
        using var shared = await owner.Http.PostAsJsonAsync($"/api/stories/{story}/shares", new { @for = "Somebody" });
        var code = (await Writer.ReadAsync(shared))["code"]!.GetValue<string>();
        (await reader.Http.PostAsync($"/api/shared-stories/{code}/take", null)).EnsureSuccessStatusCode();
        return (story, code);
    }

    [Fact]
    public async Task A_report_reaches_the_admins_with_its_room_and_its_answer_the_reporter()
    {
        var (ada, ben, room) = await MeetAsync();
        using var root = await server.NewPlayerAsync("Root", "admin");
        Assert.Equal(HttpStatusCode.NoContent, (await ada.Visitor.PostJsonAsync($"/api/rooms/{room}/members/{ben.Id}/report", new { Text })).StatusCode);
        var page = await root.Visitor.ReadAsync("/admin/people");
        Assert.Contains(Text, page, StringComparison.Ordinal);
        Assert.Contains(room, page, StringComparison.Ordinal);
        var id = await Sql.ReadAsync(server, "select id from doc_person_report where data ->> 'reported' = @Ben", new { Ben = ben.Id });

        Assert.Equal(HttpStatusCode.Redirect, (await root.Visitor.PostToAsync("/admin/people", $"/admin/people?id={id}", ("note", "We spoke with him."))).StatusCode);
        Assert.Contains("We spoke with him.", (await server.Postbox.ToAsync(ada.Email)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, await root.Visitor.ReadAsync("/admin/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_people_who_met_block_or_report_each_other_and_only_admins_read_it()
    {
        var (ada, ben, room) = await MeetAsync();
        using var eve = await server.NewPlayerAsync("Eve");
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Visitor.Http.PostAsync($"/api/rooms/{room}/members/{ben.Id}/block", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Visitor.PostJsonAsync($"/api/rooms/{room}/members/{ben.Id}/report", new { Text })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Visitor.PostJsonAsync($"/api/rooms/{room}/members/{eve.Id}/report", new { Text })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Visitor.GetAsync("/admin/people")).StatusCode);
        using var visitor = server.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/me/blocks")).StatusCode);
    }

    private async Task<(Player Ada, Player Ben, string Room)> MeetAsync()
    {
        var (ada, ben) = (await server.NewPlayerAsync("Ada"), await server.NewPlayerAsync("Ben"));
        await using var adas = await ada.OpenTabAsync();
        await using var bens = await ben.OpenTabAsync();
        return (ada, ben, await LobbyServer.MeetAsync(adas, bens));
    }
}
