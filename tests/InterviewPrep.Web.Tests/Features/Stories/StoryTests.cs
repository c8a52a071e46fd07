using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InterviewPrep.Domain;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Stories;
using InterviewPrep.Web.Features.Stories.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class StoryTests(WebServer server)
{
    private async Task<Writer> NewWriterAsync() => new(await server.NewCandidateAsync());

    [Fact]
    public async Task A_story_comes_back_as_it_was_written()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("The night of the release");
        var story = await writer.GetAsync($"/api/stories/{id}");

        Assert.Equal("The night of the release", story["content"]!["title"]!.GetValue<string>());
        Assert.Equal("It took 3 days.", story["content"]!["texts"]!["result"]!.GetValue<string>());
        Assert.Equal(["Failure", "Ownership"], story["content"]!["competencies"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(1, story["revision"]!.GetValue<long>());
    }

    [Fact]
    public async Task Every_saved_state_is_kept_and_two_can_be_compared()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Compared", "I helped the client.");
        await writer.SaveAsync(id, "Compared", 1, "I called the client.");
        await writer.SaveAsync(id, "Compared", 2, "I called the client twice.");
        var states = (await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray();
        var comparison = await writer.GetAsync($"/api/stories/{id}/states/compare?from={states[2]!["id"]}&to={states[0]!["id"]}");

        Assert.Equal([3L, 2L, 1L], states.Select(s => s!["revision"]!.GetValue<long>()));
        var field = Assert.Single(comparison["fields"]!.AsArray())!;
        Assert.Equal("Action", field["name"]!.GetValue<string>());
        Assert.Contains("twice", (await writer.Visitor.ReadAsync($"/stories/{id}/history?from={states[2]!["id"]}&to={states[0]!["id"]}")), StringComparison.Ordinal);
        Assert.Equal("I helped the client.", (await writer.GetAsync($"/api/stories/{id}/states/{states[2]!["id"]}"))["content"]!["texts"]!["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task Saving_the_same_again_makes_no_state()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("The same");
        using var again = await writer.SaveAsync(id, "The same", 1);

        Assert.Equal(1, (await Writer.ReadAsync(again))["revision"]!.GetValue<long>());
        Assert.Single((await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray());
    }

    [Fact]
    public async Task Of_two_tabs_neither_loses_its_text()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Two tabs");
        using var first = await writer.SaveAsync(id, "Two tabs", 1, "Words of the first tab.");
        using var second = await writer.SaveAsync(id, "Two tabs", 1, "Words of the second tab.");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("story-changed", (await Writer.ReadAsync(second))["code"]!.GetValue<string>());
        Assert.Equal("Words of the first tab.", (await writer.GetAsync($"/api/stories/{id}"))["content"]!["texts"]!["action"]!.GetValue<string>());
        var aside = Assert.Single((await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray(), s => s!["isAside"]!.GetValue<bool>())!;
        Assert.Equal("Words of the second tab.", (await writer.GetAsync($"/api/stories/{id}/states/{aside["id"]}"))["content"]!["texts"]!["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_many_saves_at_once_one_wins_and_all_are_kept()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("A race");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => writer.SaveAsync(id, "A race", 1, $"Words number {i}.")));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode is HttpStatusCode.Conflict));
        Assert.Equal(9, (await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray().Count);
    }

    [Fact]
    public async Task Without_script_a_conflict_shows_the_own_text_again_and_saving_again_keeps_both()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("By form");
        await writer.SaveAsync(id, "By form", 1, "Words of the other tab.");
        (string, string)[] fields = [("Input.Title", "By form"), ("Input.Kind", "Job"), ("Input.Action", "Words of this tab."), ("Input.Revision", "1")];
        using var refused = await writer.Visitor.PostAsync($"/stories/{id}", fields);
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Words of this tab.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Revision\" value=\"2\"", page, StringComparison.Ordinal);
        using var saved = await writer.Visitor.PostAsync($"/stories/{id}", [.. fields[..3], ("Input.Revision", "2")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(4, (await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_earlier_text_can_be_used_again_and_the_one_of_before_stays()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Back again", "The first words.");
        await writer.SaveAsync(id, "Back again", 1, "The second words.");
        var states = (await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray();
        using var restored = await writer.Visitor.PostAsync($"/stories/{id}/history", ("state", states[1]!["id"]!.GetValue<string>()));

        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal("The first words.", (await writer.GetAsync($"/api/stories/{id}"))["content"]!["texts"]!["action"]!.GetValue<string>());
        Assert.Equal(3, (await writer.GetAsync($"/api/stories/{id}/states"))["states"]!.AsArray().Count);
    }

    [Fact]
    public async Task Search_finds_words_of_any_part_and_only_ever_ones_own()
    {
        var (writer, other) = (await NewWriterAsync(), await NewWriterAsync());
        var mine = await writer.BeginAsync("Mine", "I measured the warehouse.");
        await writer.BeginAsync("Mine too", "I called.");
        await other.BeginAsync("Not mine", "I measured the warehouse.");
        async Task<string[]> FoundAsync(string query) => [.. (await writer.GetAsync($"/api/stories?{query}"))["stories"]!.AsArray().Select(s => s!["id"]!.GetValue<string>())];

        Assert.Equal([mine], await FoundAsync("search=warehouses"));
        Assert.Equal([mine], await FoundAsync("search=measuring"));
        Assert.Empty(await FoundAsync("search=%22warehouse%20measured%22"));
        Assert.Empty(await FoundAsync("kind=Volunteering"));
        Assert.Equal(2, (await FoundAsync("competency=Failure")).Length);
        Assert.Contains("1 of 2 stories", await writer.Visitor.ReadAsync("/stories?search=warehouse"), StringComparison.Ordinal);
        Assert.Contains("No story fits", await writer.Visitor.ReadAsync("/stories?search=%27%3B%20drop%20table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coach_says_the_same_on_the_page_and_in_the_API()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Coached", "I basically looked. The server was restarted by hand.");
        var saved = await writer.GetAsync($"/api/stories/{id}/coaching");
        using var asked = await writer.Http.PostAsJsonAsync("/api/stories/coach", new { form = "Star", texts = new { situation = "It was late.", task = "I had to finish.", action = "I basically looked. The server was restarted by hand.", result = "It took 3 days." } });
        var page = await writer.Visitor.ReadAsync($"/stories/{id}");

        Assert.Equal(saved["remarks"]!.ToJsonString(), (await Writer.ReadAsync(asked))["remarks"]!.ToJsonString());
        Assert.NotEmpty(saved["remarks"]!.AsArray());
        Assert.All(saved["remarks"]!.AsArray(), r => Assert.Contains($"data-remark=\"{r!["id"]}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_remark_that_is_set_aside_stays_so_until_its_sentence_changes()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Argued", "I looked. The server was restarted by hand.");
        var remark = (await writer.GetAsync($"/api/stories/{id}/coaching"))["remarks"]!.AsArray().First(r => r!["rule"]!.GetValue<string>() == "passive")!["id"]!.GetValue<string>();
        using var set = await writer.Http.PutAsJsonAsync($"/api/stories/{id}/coaching/{remark}", new { reason = "Nobody knows who did it." });
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);

        async Task<(int Said, string? Reason)> PassivesAsync()
        {
            var coaching = await writer.GetAsync($"/api/stories/{id}/coaching");
            return (coaching["remarks"]!.AsArray().Count(r => r!["rule"]!.GetValue<string>() == "passive"), coaching["setAside"]!.AsArray().FirstOrDefault()?["reason"]?.GetValue<string>());
        }

        await writer.SaveAsync(id, "Argued", 1, "I looked for an hour. The server was restarted by hand.");
        Assert.Equal((0, "Nobody knows who did it."), await PassivesAsync());
        await writer.SaveAsync(id, "Argued", 2, "I looked for an hour. The server was restarted at night.");
        Assert.Equal((1, null), await PassivesAsync());
        await writer.SaveAsync(id, "Argued", 3, "I looked. The server was restarted by hand.");
        using var back = await writer.Http.DeleteAsync($"/api/stories/{id}/coaching/{remark}");
        Assert.Equal((1, null), await PassivesAsync());
    }

    [Fact]
    public async Task Only_what_the_coach_says_of_the_text_can_be_set_aside()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Argued with nobody");
        using var refused = await writer.Http.PutAsJsonAsync($"/api/stories/{id}/coaching/nonsense-1", new { reason = "" });
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task The_map_names_gaps_chooses_a_story_for_a_question_and_warns_of_one_that_answers_everything()
    {
        var writer = await NewWriterAsync();
        var failure = await writer.BeginAsync("The demo", competencies: ["Failure", "Ownership"]);
        var map = await writer.GetAsync("/api/stories/map");
        var choice = map["questions"]!.AsArray().First(q => q!["question"]!["id"]!.GetValue<string>() == "broke-something")!;

        Assert.Equal(failure, choice["best"]!["story"]!["id"]!.GetValue<string>());
        Assert.True(choice["best"]!["showsMain"]!.GetValue<bool>());
        Assert.Contains("ethics", map["gaps"]!.AsArray().Select(g => g!["competency"]!.GetValue<string>()));

        await writer.BeginAsync("All of it", competencies: [.. Enum.GetNames<InterviewPrep.QuestionBank.Competency>()]);
        Assert.Contains("is your first choice for", await writer.Visitor.ReadAsync("/stories/map"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_story_is_gone_with_its_states()
    {
        var writer = await NewWriterAsync();
        var id = await writer.BeginAsync("Gone soon");
        using var deleted = await writer.Http.DeleteAsync($"/api/stories/{id}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync($"/api/stories/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.GetAsync($"/api/stories/{id}/states")).StatusCode);
    }

    [Fact]
    public async Task A_story_that_is_deleted_while_something_saves_leaves_nothing()
    {
        var writer = await NewWriterAsync();
        var ids = new List<string>();
        for (var round = 0; round < 10; round++)
        {
            var id = await writer.BeginAsync("Deleted meanwhile");
            ids.Add(id);
            await writer.SaveAsync(id, "Deleted meanwhile", 1, "Words of another tab.");
            var saves = Enumerable.Range(0, 6).Select(i => writer.SaveAsync(id, "Deleted meanwhile", 1, $"Words number {i}.")).ToList();
            saves.Add(writer.Http.PostAsJsonAsync($"/api/stories/{id}/shares", new { @for = "Mia" }));
            using var deleted = await writer.Http.DeleteAsync($"/api/stories/{id}");
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
            Assert.All(await Task.WhenAll(saves), s => Assert.Contains(s.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.Created, HttpStatusCode.NotFound }));
        }

        await using var session = server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Empty(await session.Query<StoryState>().WhereIn(s => s.Story, ids.Select(id => new StoryId(id))).ToListAsync());
        Assert.Empty(await session.Query<StoryShare>().WhereIn(s => s.Story, ids.Select(id => new StoryId(id))).ToListAsync());
    }

    [Fact]
    public async Task Who_leaves_leaves_no_state_even_of_a_story_that_is_gone()
    {
        var writer = await NewWriterAsync();
        var owner = new UserId((await writer.GetAsync("/api/me"))["id"]!.GetValue<string>());
        await using var session = server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Insert(new StoryState($"lost-{owner}", StoryId.New(), owner, 1, true, DateTimeOffset.UnixEpoch, StoryContent.Empty("Lost")));
        await session.SaveChangesAsync();
        using var left = await writer.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Empty(await session.Query<StoryState>().Where(s => s.Owner, owner).ToListAsync());
    }

    [Fact]
    public async Task Stories_are_in_the_export_of_ones_data()
    {
        var writer = await NewWriterAsync();
        await writer.BeginAsync("Taken along");
        var export = JsonNode.Parse(await writer.Http.GetStringAsync("/settings/data/export"))!;

        Assert.Contains("Taken along", export.ToJsonString(), StringComparison.Ordinal);
    }
}
