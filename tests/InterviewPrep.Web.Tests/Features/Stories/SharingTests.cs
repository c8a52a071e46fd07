using System.Net;
using System.Net.Http.Json;
using InterviewPrep.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class SharingTests(WebServer server)
{
    private async Task<Writer> NewWriterAsync(string name = "Candidate") => new(await server.NewCandidateAsync(name));

    private static async Task<string> ShareAsync(Writer writer, string story)
    {
        using var shared = await writer.Http.PostAsJsonAsync($"/api/stories/{story}/shares", new { @for = "Mia, my mentor" });
        Assert.Equal(HttpStatusCode.Created, shared.StatusCode);
        return (await Writer.ReadAsync(shared))["code"]!.GetValue<string>();
    }

    private static Task<HttpResponseMessage> RemarkAsync(Writer reader, string code, int start = 2, int length = 5, string? words = "asked", string text = "Whom?") =>
        reader.Http.PostAsJsonAsync($"/api/shared-stories/{code}/remarks", new { part = "Action", start, length, words, text });

    [Fact]
    public async Task A_mentor_takes_the_link_and_remarks_on_words_that_the_owner_sees_beside_them()
    {
        var (ada, mia) = (await NewWriterAsync("Ada"), new Writer(await server.SignInAsync("mia")));
        var story = await ada.BeginAsync("Shared");
        var code = await ShareAsync(ada, story);

        Assert.DoesNotContain("I asked and wrote", await mia.Visitor.ReadAsync($"/stories/shared/{code}"), StringComparison.Ordinal);
        Assert.Null((await mia.GetAsync($"/api/shared-stories/{code}"))["story"]);
        using var taken = await mia.Visitor.PostToAsync($"/stories/shared/{code}", $"/stories/shared/{code}?handler=Take");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("I asked and wrote", await mia.Visitor.ReadAsync($"/stories/shared/{code}"), StringComparison.Ordinal);
        using var said = await RemarkAsync(mia, code);
        Assert.Equal(HttpStatusCode.Created, said.StatusCode);

        var editor = await ada.Visitor.ReadAsync($"/stories/{story}");
        Assert.Contains("data-rule=\"reader\" data-part=\"Action\" data-start=\"2\" data-length=\"5\" data-words=\"asked\"", editor, StringComparison.Ordinal);
        Assert.Contains("Whom?", editor, StringComparison.Ordinal);
        Assert.Contains("Taken by Mia, mentor", await ada.Visitor.ReadAsync($"/stories/{story}/sharing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_for_one_person()
    {
        var (ada, first, second) = (await NewWriterAsync(), await NewWriterAsync(), await NewWriterAsync());
        var code = await ShareAsync(ada, await ada.BeginAsync("For one"));
        using var one = await first.Http.PostAsync($"/api/shared-stories/{code}/take", null);
        using var two = await second.Http.PostAsync($"/api/shared-stories/{code}/take", null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (one.StatusCode, two.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await second.Http.GetAsync($"/api/shared-stories/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RemarkAsync(second, code)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Http.PostAsync($"/api/shared-stories/{code}/take", null)).StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_said_before_the_link_is_taken()
    {
        var (ada, reader) = (await NewWriterAsync(), await NewWriterAsync());
        var code = await ShareAsync(ada, await ada.BeginAsync("Not taken"));

        Assert.Equal(HttpStatusCode.NotFound, (await RemarkAsync(reader, code)).StatusCode);
        using var visitor = server.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync($"/api/shared-stories/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync($"/stories/shared/{code}")).StatusCode);
    }

    [Fact]
    public async Task After_revoking_the_reader_sees_nothing_and_the_owner_keeps_what_was_said()
    {
        var (ada, reader) = (await NewWriterAsync(), await NewWriterAsync("Rae"));
        var story = await ada.BeginAsync("Revoked");
        var code = await ShareAsync(ada, story);
        await reader.Http.PostAsync($"/api/shared-stories/{code}/take", null);
        await RemarkAsync(reader, code);
        Assert.Single((await reader.GetAsync("/api/shared-stories")).AsArray());
        using var revoked = await ada.Http.DeleteAsync($"/api/stories/{story}/shares/{code}");

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.GetAsync($"/api/shared-stories/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.GetAsync($"/stories/shared/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RemarkAsync(reader, code)).StatusCode);
        Assert.Empty((await reader.GetAsync("/api/shared-stories")).AsArray());
        Assert.Single((await ada.GetAsync($"/api/stories/{story}/shares"))["remarks"]!.AsArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_block_between_two_ends_what_is_shared_whoever_has_blocked(bool ownerBlocks)
    {
        var (ada, rae) = (await NewWriterAsync("Ada"), await NewWriterAsync("Rae"));
        var story = await ada.BeginAsync("Between two");
        var (taken, offered) = (await ShareAsync(ada, story), await ShareAsync(ada, story));
        await rae.Http.PostAsync($"/api/shared-stories/{taken}/take", null);
        var (blocker, blocked) = ownerBlocks ? (ada, rae) : (rae, ada);
        await BlockAsync(blocker, blocked);

        Assert.Equal(HttpStatusCode.NotFound, (await rae.Http.GetAsync($"/api/shared-stories/{taken}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await rae.Http.GetAsync($"/stories/shared/{taken}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RemarkAsync(rae, taken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await rae.Http.PostAsync($"/api/shared-stories/{offered}/take", null)).StatusCode);
        Assert.Empty((await rae.GetAsync("/api/shared-stories")).AsArray());
        using var unblocked = await blocker.Http.DeleteAsync($"/api/me/blocks/{await IdOfAsync(blocked)}");
        Assert.Equal(HttpStatusCode.NotFound, (await rae.Http.GetAsync($"/api/shared-stories/{taken}")).StatusCode);
    }

    [Fact]
    public async Task A_mentor_of_the_list_is_told_and_needs_no_link()
    {
        var (ada, mia) = (await NewWriterAsync("Ada"), new Writer(await server.SignInAsync("mia")));
        var story = await ada.BeginAsync("For a mentor");
        Assert.Contains("Share with Mia", await ada.Visitor.ReadAsync($"/mentors?story={story}"), StringComparison.Ordinal);
        using var asked = await ada.Visitor.PostToAsync($"/mentors?story={story}", $"/stories/{story}/sharing?handler=Mentor", ("mentor", "mia"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var code = (await ada.GetAsync($"/api/stories/{story}/shares"))["shares"]![0]!["code"]!.GetValue<string>();
        Assert.Contains("Ada asks for your remarks on a story: “For a mentor”.", (await mia.GetAsync("/api/me/notifications")).AsArray().Select(n => n!["words"]!.GetValue<string>()));
        Assert.Contains(code, (await mia.GetAsync("/api/shared-stories")).AsArray().Select(s => s!["code"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.Created, (await RemarkAsync(mia, code)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ada.Http.PostAsync($"/api/stories/{story}/shares/mentors/mia", null)).StatusCode);

        using var back = await mia.Http.DeleteAsync($"/api/shared-stories/{code}");
        Assert.Equal(HttpStatusCode.NoContent, back.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mia.Http.GetAsync($"/api/shared-stories/{code}")).StatusCode);
        Assert.Single((await ada.GetAsync($"/api/stories/{story}/shares"))["remarks"]!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, (await ada.Http.PostAsync($"/api/stories/{story}/shares/mentors/mia", null)).StatusCode); // asked once
    }

    [Fact]
    public async Task A_mentor_is_asked_again_once_the_owner_has_revoked_it_or_changed_the_text()
    {
        var (ada, mia) = (await NewWriterAsync("Ada"), new Writer(await server.SignInAsync("mia")));
        var story = await ada.BeginAsync("Asked again");
        async Task<HttpStatusCode> AskAsync() => (await ada.Http.PostAsync($"/api/stories/{story}/shares/mentors/mia", null)).StatusCode;
        async Task<string> CodeAsync() => Assert.Single((await ada.GetAsync($"/api/stories/{story}/shares"))["shares"]!.AsArray(), s => s!["revokedAt"] is null)!["code"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.Created, await AskAsync());
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync());

        await ada.SaveAsync(story, "Asked again", 1, "I asked twice.");
        var first = await CodeAsync();
        Assert.Equal(HttpStatusCode.Created, await AskAsync());
        Assert.Equal(first, await CodeAsync());
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync());

        await ada.Http.DeleteAsync($"/api/stories/{story}/shares/{first}");
        Assert.Equal(HttpStatusCode.Created, await AskAsync());
        await mia.Http.DeleteAsync($"/api/shared-stories/{await CodeAsync()}");
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync());
        await ada.SaveAsync(story, "Asked again", 2, "I asked three times.");
        Assert.Equal(HttpStatusCode.Created, await AskAsync());
    }

    [Fact]
    public async Task A_mentor_is_not_asked_to_read_more_than_five_stories_of_one_person()
    {
        var ada = await NewWriterAsync("Ada");
        async Task<HttpStatusCode> AskAsync(int number) => (await ada.Http.PostAsync($"/api/stories/{await ada.BeginAsync($"Story {number}")}/shares/mentors/mia", null)).StatusCode;
        for (var number = 1; number <= 5; number++) Assert.Equal(HttpStatusCode.Created, await AskAsync(number));
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync(6));
    }

    [Fact]
    public async Task Only_mentors_who_take_up_something_are_asked_and_never_over_a_block()
    {
        var (ada, rae, mia) = (await NewWriterAsync("Ada"), await NewWriterAsync("Rae"), new Writer(await server.SignInAsync("mia")));
        var story = await ada.BeginAsync("Refused");
        Task<HttpResponseMessage> AskAsync(Writer writer, string mentor) => writer.Http.PostAsync($"/api/stories/{story}/shares/mentors/{mentor}", null);

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(ada, await IdOfAsync(rae))).StatusCode); // no mentor
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(ada, "nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(rae, "mia")).StatusCode); // not her story
        Task<HttpResponseMessage> TakeAsync(int perWeek) => mia.Http.PutAsJsonAsync("/api/me/mentor-profile", new { about = "", topics = Array.Empty<string>(), languages = Array.Empty<string>(), kinds = Array.Empty<string>(), atOnce = 2, perWeek });
        (await TakeAsync(0)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(ada, "mia")).StatusCode);
        Assert.DoesNotContain("Share with Mia", await ada.Visitor.ReadAsync($"/mentors?story={story}"), StringComparison.Ordinal);
        (await TakeAsync(5)).EnsureSuccessStatusCode();

        await BlockAsync(mia, ada);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(ada, "mia")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Http.GetAsync("/api/mentors/mia")).StatusCode);
        Assert.DoesNotContain("mia", (await ada.GetAsync("/api/mentors")).AsArray().Select(m => m!["profile"]!["id"]!.GetValue<string>()));
        Assert.Contains("mia", (await rae.GetAsync("/api/mentors")).AsArray().Select(m => m!["profile"]!["id"]!.GetValue<string>()));
    }

    private static async Task<string> IdOfAsync(Writer writer) => (await writer.GetAsync("/api/me"))["id"]!.GetValue<string>();

    /// <summary>As it is stored when somebody blocks a person of a live session.</summary>
    private async Task BlockAsync(Writer blocker, Writer blocked)
    {
        await using var session = server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.QueueSql("insert into blocks (blocker, blocked, blocked_name, at) values (@Blocker, @Blocked, 'Somebody', now())", new { Blocker = await IdOfAsync(blocker), Blocked = await IdOfAsync(blocked) });
        await session.SaveChangesAsync();
    }

    [Fact]
    public async Task A_reader_reaches_the_text_and_nothing_else_of_the_story()
    {
        var (ada, reader) = (await NewWriterAsync(), await NewWriterAsync());
        var story = await ada.BeginAsync("Only the text");
        var code = await ShareAsync(ada, story);
        await reader.Http.PostAsync($"/api/shared-stories/{code}/take", null);

        foreach (var path in new[] { "", "/states", "/coaching", "/rehearsals", "/shares" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.GetAsync($"/api/stories/{story}{path}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.DeleteAsync($"/api/stories/{story}/shares/{code}")).StatusCode);
    }

    [Fact]
    public async Task A_remark_never_lands_on_other_words_than_were_seen()
    {
        var (ada, reader) = (await NewWriterAsync(), await NewWriterAsync());
        var story = await ada.BeginAsync("Changing");
        var code = await ShareAsync(ada, story);
        await reader.Http.PostAsync($"/api/shared-stories/{code}/take", null);
        await ada.SaveAsync(story, "Changing", 1, "Then I asked.");
        using var stale = await RemarkAsync(reader, code);
        using var whole = await RemarkAsync(reader, code, 0, 0, null, "All of it is short.");
        using var outside = await RemarkAsync(reader, code, 10_000, 5, "asked");
        using var negative = await RemarkAsync(reader, code, -1, 5, "asked");
        using var empty = await RemarkAsync(reader, code, text: "  ");
        using var huge = await RemarkAsync(reader, code, 2, int.MaxValue, "asked");

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Conflict],
            new[] { stale, whole, outside, negative, empty, huge }.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task Who_said_it_and_whose_story_it_is_may_delete_a_remark_and_nobody_else()
    {
        var (ada, reader, other) = (await NewWriterAsync(), await NewWriterAsync(), await NewWriterAsync());
        var code = await ShareAsync(ada, await ada.BeginAsync("Said"));
        await reader.Http.PostAsync($"/api/shared-stories/{code}/take", null);
        async Task<string> SayAsync()
        {
            using var said = await RemarkAsync(reader, code);
            return (await Writer.ReadAsync(said))["id"]!.GetValue<string>();
        }

        var remark = await SayAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.DeleteAsync($"/api/shared-stories/remarks/{remark}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await reader.Http.DeleteAsync($"/api/shared-stories/remarks/{remark}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ada.Http.DeleteAsync($"/api/shared-stories/remarks/{await SayAsync()}")).StatusCode);
    }

    [Fact]
    public async Task Who_leaves_takes_stories_along_and_leaves_remarks_without_a_name()
    {
        var (ada, rae) = (await NewWriterAsync(), await NewWriterAsync("Rae Unusualname"));
        var (story, own) = (await ada.BeginAsync("Stays"), await rae.BeginAsync("Goes"));
        var (code, ownCode) = (await ShareAsync(ada, story), await ShareAsync(rae, own));
        await rae.Http.PostAsync($"/api/shared-stories/{code}/take", null);
        await ada.Http.PostAsync($"/api/shared-stories/{ownCode}/take", null);
        await RemarkAsync(rae, code);
        using var left = await rae.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        var shares = (await ada.GetAsync($"/api/stories/{story}/shares")).ToJsonString();
        Assert.Contains("Whom?", shares, StringComparison.Ordinal);
        Assert.DoesNotContain("Unusualname", shares, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Http.GetAsync($"/api/shared-stories/{ownCode}")).StatusCode);
    }
}
