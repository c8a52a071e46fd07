using System.Net;
using System.Text.Json;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Domain.Rooms;
using InterviewPrep.Storage;
using InterviewPrep.Testing;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Features.Reviews.Scorecards;
using InterviewPrep.Web.Tests.Features.LiveSessions;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Reviews;

/// <summary>A review from its first comment to its rating, and who reads what of it.</summary>
public sealed class ReviewTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private async Task<(Asked Asked, Somebody Mentor)> ClaimedAsync(bool shown = false)
    {
        var (asked, mentor) = (await stage.AskedAsync(shown), await stage.NewMentorAsync("Mia"));
        Assert.Equal(HttpStatusCode.NoContent, await mentor.PostAsync($"/api/reviews/{asked.Review}/claim"));
        return (asked, mentor);
    }

    private static async Task<List<JsonElement>> ThreadsAsync(Somebody who, Asked asked) => [.. (await who.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("threads").EnumerateArray()];

    [Fact]
    public async Task Owner_and_mentor_talk_at_moments_and_settle()
    {
        var (asked, mia) = await ClaimedAsync();
        var thread = await mia.SayAsync(asked.Review, new { at = 12_000, until = 15_000, text = "Why a *list* here?" });
        await asked.Owner.PostAsync($"/api/reviews/{asked.Review}/comments/{thread}", new { text = "Because of the order." });
        await asked.Owner.SayAsync(asked.Review, new { at = 3_000, text = "And here?" });

        var threads = await ThreadsAsync(mia, asked);
        Assert.Equal([3_000, 12_000], threads.Select(t => t.GetProperty("anchor").GetProperty("at").GetInt64()));
        Assert.Equal([true, false], threads[1].GetProperty("remarks").EnumerateArray().Select(r => r.GetProperty("isMentor").GetBoolean()));
        await mia.PutAsync($"/api/reviews/{asked.Review}/comments/{thread}/resolved", new { isResolved = true });
        Assert.Equal("Mia", (await ThreadsAsync(asked.Owner, asked))[1].GetProperty("resolved").GetProperty("name").GetString());

        await asked.Owner.PostAsync($"/api/reviews/{asked.Review}/comments/{thread}", new { text = "One more thing." }); // opens it again
        Assert.Equal(JsonValueKind.Null, (await ThreadsAsync(asked.Owner, asked))[1].GetProperty("resolved").ValueKind);
    }

    [Fact]
    public async Task Ones_own_words_can_be_changed_and_the_former_ones_stay_readable()
    {
        var (asked, mia) = await ClaimedAsync();
        var thread = await mia.SayAsync(asked.Review, new { at = 0, text = "first words" });
        var remark = (await ThreadsAsync(mia, asked))[0].GetProperty("remarks")[0].GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/comments/{thread}/{remark}", new { text = "not mine" }));
        Assert.Equal(HttpStatusCode.NoContent, await mia.PutAsync($"/api/reviews/{asked.Review}/comments/{thread}/{remark}", new { text = "better words" }));

        var shown = (await ThreadsAsync(asked.Owner, asked))[0].GetProperty("remarks")[0];
        Assert.Equal(("better words", "first words"), (shown.GetProperty("text").GetString(), shown.GetProperty("earlier")[0].GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Markdown_is_shown_and_html_is_only_text()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "**bold** <script>alert(1)</script> [x](javascript:alert(1))" });

        var page = await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}");

        Assert.Contains("<strong>bold</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_on_lines_follows_them_through_the_text()
    {
        var (asked, mia) = await ClaimedAsync();
        // At 15 s the text is "one two three"; ten seconds later a line stands before it.
        await mia.SayAsync(asked.Review, new { at = 15_000, fromLine = 2, toLine = 3, text = "These two." });

        var anchor = (await ThreadsAsync(mia, asked))[0].GetProperty("anchor");
        var track = anchor.GetProperty("track").EnumerateArray().Select(p => (p.GetProperty("version").GetInt32(), p.GetProperty("from").GetInt32(), p.GetProperty("to").GetInt32())).ToList();
        var version = anchor.GetProperty("version").GetInt32();
        Assert.Equal((2, 3), track.Where(p => p.Item1 <= version).Select(p => (p.Item2, p.Item3)).Last());
        Assert.Equal((3, 4), (track[^1].Item2, track[^1].Item3));
        Assert.Equal("invalid", await mia.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 15_000, fromLine = 9, toLine = 9, text = "No such line." }));
        Assert.Equal("invalid", await mia.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 10_000_000, text = "After the end." }));
    }

    [Fact]
    public async Task Lines_are_those_of_the_text_at_the_moment_and_only_of_a_round_that_is_there()
    {
        var (asked, mia) = await ClaimedAsync();
        var comments = $"/api/reviews/{asked.Review}/comments";

        await mia.SayAsync(asked.Review, new { at = 25_000, fromLine = 5, round = 1, version = 0, text = "The last of five lines." }); // whatever version somebody tells

        Assert.Equal((5, 5), Lines((await ThreadsAsync(mia, asked))[0].GetProperty("anchor")));
        await RefusedAsync(new { at = 15_000, fromLine = 5, text = "There are four yet." }, "At 0:15 the text has 4 lines: choose some of these.");
        await RefusedAsync(new { at = 15_000, fromLine = 1, round = 77, text = "No such round." }, "There is no round 77 at 0:15 of this recording.");
        await RefusedAsync(new { at = 15_000, round = 77, text = "No such round." }, "There is no round 77 at 0:15 of this recording.");
        await RefusedAsync(new { at = 15_000, toLine = 2, text = "Up to line 2." }, "Say with which line it begins.");

        async Task RefusedAsync(object comment, string why)
        {
            using var answer = await mia.Visitor.PostJsonAsync(comments, comment);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        static (int, int) Lines(JsonElement anchor)
        {
            var version = anchor.GetProperty("version").GetInt32();
            var point = anchor.GetProperty("track").EnumerateArray().Last(p => p.GetProperty("version").GetInt32() <= version);
            return (point.GetProperty("from").GetInt32(), point.GetProperty("to").GetInt32());
        }
    }

    [Theory]
    [InlineData("0:10", "", 10_000)]
    [InlineData("0:10", "10400", 10_400)]
    [InlineData("0:12", "10400", 12_000)]
    public async Task The_pages_form_means_the_players_moment_until_another_is_written(string at, string moment, int meant)
    {
        var (asked, mia) = await ClaimedAsync();
        var page = $"/reviews/{asked.Review}";

        await mia.Visitor.PostToAsync(page, $"{page}?handler=Comment", ("Comment.At", at), ("Comment.Moment", moment), ("Comment.Lines", "1"), ("Comment.Text", "Why?"));

        Assert.Equal(meant, (await ThreadsAsync(mia, asked))[0].GetProperty("anchor").GetProperty("at").GetInt32());
    }

    [Fact]
    public async Task A_mentors_note_is_seen_by_its_author_alone()
    {
        var (asked, mia) = await ClaimedAsync();
        var note = await mia.SayAsync(asked.Review, new { at = 0, text = "xylophone", note = true });

        Assert.Single(await ThreadsAsync(mia, asked));
        Assert.Empty(await ThreadsAsync(asked.Owner, asked));
        Assert.DoesNotContain("xylophone", await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
        Assert.DoesNotContain("xylophone", await asked.Owner.Visitor.ReadAsync("/settings/data/export"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.PostAsync($"/api/reviews/{asked.Review}/comments/{note}", new { text = "I saw it." }));
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/comments/{note}/resolved", new { isResolved = true }));
        Assert.Equal("not-yours", await asked.Owner.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "mine", note = true }));
    }

    [Fact]
    public async Task Notes_and_an_empty_scorecard_alone_are_no_review()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Only mine.", note = true });
        await mia.PutAsync($"/api/reviews/{asked.Review}/rounds/1/scorecard", new { scores = Array.Empty<object>(), strengths = "Calm.", tryNext = "", revision = 0, given = false });

        Assert.Equal("nothing-said", await mia.RefusedAsync($"/api/reviews/{asked.Review}/finish"));

        await mia.SayAsync(asked.Review, new { at = 0, text = "For you." });
        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{asked.Review}/finish"));
    }

    [Fact]
    public async Task A_note_makes_no_drill_as_that_would_show_its_words()
    {
        var (asked, mia) = await ClaimedAsync();

        using (var refused = await mia.Visitor.PostJsonAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "xylophone", note = true, drill = "topic:graphs" }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("A drill shows them your words.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var page = $"/reviews/{asked.Review}";
        using (var refused = await mia.Visitor.PostToAsync(page, $"{page}?handler=Comment", ("Comment.Text", "xylophone"), ("Comment.Note", "true"), ("Comment.Drill", "topic:graphs")))
            Assert.Contains("A drill shows them your words.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Empty(await ThreadsAsync(mia, asked));
        Assert.Equal(0, (await asked.Owner.ReadAsync("/api/due-drills")).GetArrayLength());
    }

    [Fact]
    public async Task Strangers_and_other_mentors_find_nothing_and_the_partner_only_what_the_owner_shows()
    {
        var (asked, mia) = await ClaimedAsync(shown: true);
        await mia.SayAsync(asked.Review, new { at = 0, text = "Nice." });
        var (stranger, other) = (await stage.NewPersonAsync("Stranger"), await stage.NewMentorAsync("Other"));
        foreach (var who in new[] { stranger, other, asked.Partner })
        {
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await who.StatusAsync($"/api/reviews/{asked.Review}"), await who.StatusAsync($"/reviews/{asked.Review}")));
            Assert.Equal(HttpStatusCode.NotFound, await who.PostAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "Hello" }));
            Assert.Equal(HttpStatusCode.NotFound, await who.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 1, words = "" }));
            Assert.Equal(HttpStatusCode.NotFound, await who.PostAsync($"/api/reviews/{asked.Review}/withdraw"));
        }
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");

        Assert.Equal(HttpStatusCode.OK, await asked.Partner.StatusAsync($"/api/reviews/{asked.Review}"));
        Assert.Equal("not-yours", await asked.Partner.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "Hello" }));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"/api/reviews/{asked.Review}"));
    }

    [Fact]
    public async Task Comments_and_low_marks_become_due_drills_of_the_owner()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Practise trees.", drill = "topic:trees" });
        Assert.Equal("invalid", await mia.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "x", drill = "no-such-question" }));
        Assert.Equal("not-yours", await asked.Owner.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "x", drill = ReviewStage.Question }));
        var rows = (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows");
        var row = rows[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync($"/api/reviews/{asked.Review}/rounds/1/scorecard", new { scores = new[] { new { row, level = 2, note = "" } }, strengths = "", tryNext = "", revision = 0, given = false }));
        Assert.Equal(1, (await asked.Owner.ReadAsync("/api/due-drills")).GetArrayLength()); // a draft makes none

        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");

        var due = (await asked.Owner.ReadAsync("/api/due-drills")).EnumerateArray().ToList();
        Assert.Equal(["Comment", "Scorecard"], due.Select(d => d.GetProperty("reasons")[0].GetProperty("origin").GetString()).Order());
        Assert.Contains(due, d => d.GetProperty("question").GetString() == ReviewStage.Question && d.GetProperty("reasons")[0].GetProperty("words").GetString()!.Contains("2 of 4", StringComparison.Ordinal));
        Assert.Contains("Practise trees.", await asked.Owner.Visitor.ReadAsync("/home"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("said-no")]
    [InlineData("parcel-tracking")]
    public async Task Low_marks_without_code_become_a_practice_that_rests_once_it_was_talked_through(string question)
    {
        var (owner, partner, mia) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"), await stage.NewMentorAsync("Mia"));
        var review = await stage.AskAsync(owner, await stage.PlayAsync(owner, partner, asked: question));
        await mia.PostAsync($"/api/reviews/{review}/claim");
        var row = (await mia.ReadAsync($"/api/reviews/{review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows")[0].GetProperty("id").GetString();
        await mia.PutAsync($"/api/reviews/{review}/rounds/1/scorecard", new { scores = new[] { new { row, level = 1, note = "" } }, strengths = "", tryNext = "", revision = 0, given = false });
        stage.Time.Advance(TimeSpan.FromDays(1)); // what was played today is asked tomorrow at the earliest

        await mia.PostAsync($"/api/reviews/{review}/finish");

        var due = (await owner.ReadAsync("/api/due-drills"))[0];
        Assert.Equal((question, true, 0), (due.GetProperty("question").GetString(), due.GetProperty("isDue").GetBoolean(), due.GetProperty("times").GetInt32()));
        Assert.Contains("1 of 4", due.GetProperty("reasons")[0].GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Contains("How to practise it", await owner.Visitor.ReadAsync("/home"), StringComparison.Ordinal);
        Assert.Equal("no-drill", await owner.RefusedAsync($"/api/due-drills/{question}/start"));
        await stage.PlayAsync(owner, partner, asked: question);
        var rested = (await owner.ReadAsync("/api/due-drills"))[0];
        Assert.Equal((false, 1), (rested.GetProperty("isDue").GetBoolean(), rested.GetProperty("times").GetInt32()));
    }

    [Fact]
    public async Task A_scorecard_is_a_draft_until_the_review_is_done_and_tabs_do_not_overwrite_each_other()
    {
        var (asked, mia) = await ClaimedAsync();
        var row = (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows")[0].GetProperty("id").GetString();
        object Card(int level, int revision) => new { scores = new[] { new { row, level, note = "kept" } }, strengths = "Calm.", tryNext = "", revision, given = false };
        var path = $"/api/reviews/{asked.Review}/rounds/1/scorecard";
        Assert.Equal(HttpStatusCode.BadRequest, await mia.PutAsync(path, new { scores = new[] { new { row = "no-such-row", level = 3, note = "" } }, strengths = "", tryNext = "", revision = 0, given = false }));
        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync(path, Card(3, 0)));
        Assert.Equal(HttpStatusCode.Conflict, await mia.PutAsync(path, Card(4, 0)));
        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync(path, Card(4, 1)));
        Assert.Equal(HttpStatusCode.Forbidden, await asked.Owner.PutAsync(path, Card(4, 2)));
        Assert.Equal(0, (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("views").GetArrayLength());

        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");

        var view = (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("views")[0];
        Assert.Equal(4, view.GetProperty("mentor").GetProperty("scores")[0].GetProperty("level").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, await mia.PutAsync(path, Card(1, 2)));
    }

    [Fact]
    public async Task A_draft_of_another_look_leaves_the_card_that_was_given()
    {
        var (asked, mia) = await ClaimedAsync();
        var path = $"/api/reviews/{asked.Review}";
        async Task<JsonElement> FieldsAsync() => (await mia.ReadAsync(path)).GetProperty("cards")[0];
        var row = (await FieldsAsync()).GetProperty("rubric").GetProperty("rows")[0].GetProperty("id").GetString();
        object Card(int level, int revision) => new { scores = new[] { new { row, level, note = "" } }, strengths = "", tryNext = "", revision, given = false };
        async Task<int> ShownAsync() => (await asked.Owner.ReadAsync(path)).GetProperty("views")[0].GetProperty("mentor").GetProperty("scores")[0].GetProperty("level").GetInt32();
        await mia.PutAsync($"{path}/rounds/1/scorecard", Card(3, 0));
        await mia.PostAsync($"{path}/finish");
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
        await mia.PostAsync($"{path}/claim");
        var fields = (await FieldsAsync()).GetProperty("card");
        Assert.Equal((3, 0), (fields.GetProperty("scores")[0].GetProperty("level").GetInt32(), fields.GetProperty("revision").GetInt32()));

        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync($"{path}/rounds/1/scorecard", Card(2, 0)));
        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync($"{path}/rounds/1/scorecard", Card(1, 1)));

        Assert.Equal(3, await ShownAsync());
        var export = JsonDocument.Parse(await asked.Owner.Visitor.ReadAsync("/settings/data/export")).RootElement.GetProperty("reviews").GetProperty("askedFor")[0];
        Assert.Equal(1, export.GetProperty("scorecards").GetArrayLength());
        Assert.Equal(0, (await asked.Owner.ReadAsync("/api/due-drills")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"{path}/finish"));
        Assert.Equal(1, await ShownAsync());
        Assert.Equal(1, (await asked.Owner.ReadAsync("/api/due-drills")).GetArrayLength());
    }

    [Fact]
    public async Task Marks_that_stand_as_they_were_are_an_answer_to_another_look_once_they_are_kept()
    {
        var (asked, mia) = await ClaimedAsync();
        var path = $"/api/reviews/{asked.Review}";
        var row = (await mia.ReadAsync(path)).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows")[0].GetProperty("id").GetString();
        object Card(int revision) => new { scores = new[] { new { row, level = 3, note = "" } }, strengths = "", tryNext = "", revision, given = false };
        await mia.PutAsync($"{path}/rounds/1/scorecard", Card(0));
        await mia.PostAsync($"{path}/finish");
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
        await mia.PostAsync($"{path}/claim");
        Assert.Equal("nothing-said", await mia.RefusedAsync($"{path}/finish")); // what stands in the form is not hers until she says so

        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync($"{path}/rounds/1/scorecard", Card(0)));
        Assert.Equal(HttpStatusCode.OK, await mia.PutAsync($"{path}/rounds/1/scorecard", Card(0))); // a resend changes nothing

        Assert.Equal(1, (await mia.ReadAsync(path)).GetProperty("cards")[0].GetProperty("card").GetProperty("revision").GetInt32());
        Assert.Null(await mia.RefusedAsync($"{path}/finish"));
    }

    [Fact]
    public async Task Own_peers_and_mentors_view_stand_side_by_side_and_the_peer_learns_how_their_marks_compare()
    {
        var (asked, mia) = await ClaimedAsync(shown: true);
        var rows = (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        object Card(int level) => new { scores = rows.Select(row => new { row, level, note = "" }), strengths = "", tryNext = "", revision = 0, given = true };
        await asked.Owner.PutAsync($"/api/rooms/{asked.Room}/rounds/1/scorecard?about=Candidate", Card(4));
        await asked.Partner.PutAsync($"/api/rooms/{asked.Room}/rounds/1/scorecard?about=Candidate", Card(3));
        Assert.Equal(JsonValueKind.Null, await CalibrationAsync(asked.Partner));
        await mia.PutAsync($"/api/reviews/{asked.Review}/rounds/1/scorecard", Card(2));
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        stage.Time.Advance(TimeSpan.FromHours(49)); // the seal between the two opens

        var view = (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("views")[0];
        int LevelIn(string whose) => view.GetProperty(whose).GetProperty("scores")[0].GetProperty("level").GetInt32();
        Assert.Equal((4, 3, 2), (LevelIn("own"), LevelIn("peer"), LevelIn("mentor")));
        Assert.Equal(JsonValueKind.Null, (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("views")[0].GetProperty("own").ValueKind);

        Assert.Contains("1.0 levels higher than mentors do", await asked.Partner.Visitor.ReadAsync("/progress"), StringComparison.Ordinal);
        Assert.DoesNotContain("beside a mentor", await asked.Owner.Visitor.ReadAsync("/progress"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_that_the_owner_does_not_show_are_told_to_the_peer_from_three_answers_on()
    {
        var (asked, mia) = await ClaimedAsync();
        var rows = (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        object Card(int level) => new { scores = rows.Select(row => new { row, level, note = "" }), strengths = "", tryNext = "", revision = 0, given = true };
        for (var answer = 1; answer <= 3; answer++)
        {
            var (room, review) = answer == 1 ? (asked.Room, asked.Review) : await AnotherAsync();
            await asked.Partner.PutAsync($"/api/rooms/{room}/rounds/1/scorecard?about=Candidate", Card(3));
            await mia.PutAsync($"/api/reviews/{review}/rounds/1/scorecard", Card(2));
            Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{review}/finish"));
            Assert.Equal(answer < 3 ? JsonValueKind.Null : JsonValueKind.Object, await CalibrationAsync(asked.Partner));
        }

        async Task<(Domain.Rooms.RoomId, string)> AnotherAsync()
        {
            var room = await stage.PlayAsync(asked.Owner, asked.Partner);
            var review = await stage.AskAsync(asked.Owner, room);
            await mia.PostAsync($"/api/reviews/{review}/claim");
            return (room, review);
        }
    }

    private static async Task<JsonValueKind> CalibrationAsync(Somebody who) =>
        JsonDocument.Parse(await who.Visitor.ReadAsync("/api/progress/calibration") is { Length: > 0 } text ? text : "null").RootElement.ValueKind;

    [Fact]
    public async Task A_bad_rating_parts_the_two_and_a_better_one_brings_them_together_again()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Meh." });
        Assert.Equal(HttpStatusCode.Conflict, await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 1, words = "" }));
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        Assert.Equal(HttpStatusCode.OK, await mia.StatusAsync($"/api/recordings/{asked.Room}"));

        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 2, words = "It said little." }));

        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/recordings/{asked.Room}"));
        var next = await stage.AskAsync(asked.Owner, await stage.PlayAsync(asked.Owner, asked.Partner));
        async Task<bool> SeesAsync() => (await mia.ReadAsync("/api/reviews/queue")).GetProperty("entries").EnumerateArray().Any(e => e.GetProperty("review").GetString() == next);
        Assert.False(await SeesAsync());
        Assert.Equal(HttpStatusCode.NotFound, await mia.PostAsync($"/api/reviews/{next}/claim"));
        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 4, words = "" });
        Assert.True(await SeesAsync());
        Assert.Equal(4, (await asked.Owner.ReadAsync($"/api/mentors/{mia.Id}")).GetProperty("helpful").GetDouble());
    }

    [Fact]
    public async Task What_a_mentor_holds_goes_back_to_the_queue_when_the_two_are_parted()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Meh." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        var (held, done) = (await stage.PlayAsync(asked.Owner, asked.Partner), await stage.PlayAsync(asked.Owner, asked.Partner));
        var (heldReview, doneReview) = (await stage.AskAsync(asked.Owner, held), await stage.AskAsync(asked.Owner, done));
        foreach (var review in new[] { heldReview, doneReview })
        {
            await mia.PostAsync($"/api/reviews/{review}/claim");
            await mia.SayAsync(review, new { at = 0, text = "Hm." });
        }
        await mia.PostAsync($"/api/reviews/{doneReview}/finish");

        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 1, words = "" });

        foreach (var (room, review) in new[] { (asked.Room, asked.Review), (held, heldReview), (done, doneReview) })
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await mia.StatusAsync($"/api/recordings/{room}"), await mia.StatusAsync($"/api/reviews/{review}")));
        Assert.Equal("Waiting", (await asked.Owner.ReadAsync($"/api/reviews/{heldReview}")).GetProperty("review").GetProperty("state").GetString());
        Assert.Contains("waits for another mentor", await asked.Owner.Visitor.ReadAsync("/notifications"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await asked.Owner.StatusAsync($"/reviews/{doneReview}"));
    }

    [Fact]
    public async Task A_block_takes_reviews_back_and_hides_them_from_the_partner()
    {
        var (owner, friend) = (await stage.NewPersonAsync("Olga"), await stage.NewMentorAsync("Mia"));
        await stage.PlayAsync(owner, friend);
        var met = await stage.PlayAsync(owner, friend);
        var asked = new Asked(owner, friend, met, await stage.AskAsync(owner, met, shown: true));
        var (max, drilled) = (await stage.NewMentorAsync("Max"), await stage.PlayAsync(owner, await stage.NewPersonAsync("Paul")));
        var held = await stage.AskAsync(owner, drilled);
        Assert.Equal(HttpStatusCode.NoContent, await friend.PostAsync($"/api/reviews/{held}/claim"));
        await max.PostAsync($"/api/reviews/{asked.Review}/claim");
        await max.SayAsync(asked.Review, new { at = 0, text = "Name things." });
        await max.PostAsync($"/api/reviews/{asked.Review}/finish");
        Assert.Equal(HttpStatusCode.OK, await friend.StatusAsync($"/api/reviews/{asked.Review}"));

        Assert.Equal(HttpStatusCode.NoContent, await friend.PostAsync($"/api/rooms/{met}/members/{owner.Id}/block"));

        Assert.Equal("Waiting", (await owner.ReadAsync($"/api/reviews/{held}")).GetProperty("review").GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await friend.StatusAsync($"/api/reviews/{held}"), await friend.StatusAsync($"/api/reviews/{asked.Review}")));
    }

    [Fact]
    public async Task A_good_rating_of_another_review_does_not_bring_the_two_together_again()
    {
        var (asked, mia) = await ClaimedAsync();
        var second = await stage.AskAsync(asked.Owner, await stage.PlayAsync(asked.Owner, asked.Partner));
        await mia.PostAsync($"/api/reviews/{second}/claim");
        foreach (var review in new[] { asked.Review, second })
        {
            await mia.SayAsync(review, new { at = 0, text = "Hm." });
            await mia.PostAsync($"/api/reviews/{review}/finish");
        }
        var next = await stage.AskAsync(asked.Owner, await stage.PlayAsync(asked.Owner, asked.Partner));

        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 1, words = "" });
        await asked.Owner.PutAsync($"/api/reviews/{second}/rating", new { helpful = 5, words = "" });

        Assert.Equal(HttpStatusCode.NotFound, await mia.PostAsync($"/api/reviews/{next}/claim"));
        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 3, words = "" });
        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{next}/claim"));
    }

    [Fact]
    public async Task While_another_look_is_asked_for_what_was_done_stays_open_to_all_and_is_rated()
    {
        var (asked, mia) = await ClaimedAsync(shown: true);
        var path = $"/api/reviews/{asked.Review}";
        var thread = await mia.SayAsync(asked.Review, new { at = 0, text = "Name things." });
        await mia.PostAsync($"{path}/finish");
        Assert.Equal("finished-already", await mia.RefusedAsync($"{path}/finish"));
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.AskAsync(asked.Owner, asked.Room, shown: true, words: "I did. Better now?");
        var max = await stage.NewMentorAsync("Max");
        await max.PostAsync($"{path}/claim");
        await max.SayAsync(asked.Review, new { at = 0, text = "Not done yet." });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await mia.StatusAsync(path), await mia.StatusAsync($"/api/recordings/{asked.Room}")));
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"{path}/comments/{thread}", new { text = "Which?" }));
        Assert.Contains("writes about", await mia.Visitor.ReadAsync("/notifications"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"{path}/comments/{thread}", new { text = "The set." }));
        Assert.Equal(["Name things."], (await ThreadsAsync(asked.Partner, asked)).SelectMany(t => t.GetProperty("remarks").EnumerateArray()).Select(r => r.GetProperty("text").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PutAsync($"{path}/rating", new { helpful = 1, words = "", look = 1 }));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await mia.StatusAsync(path), await max.StatusAsync(path)));

        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"{path}/withdraw"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await max.StatusAsync(path), await asked.Partner.StatusAsync(path)));
        var review = (await asked.Owner.ReadAsync(path)).GetProperty("review");
        Assert.Equal(("Done", 1), (review.GetProperty("state").GetString(), review.GetProperty("claim").GetProperty("rating").GetProperty("helpful").GetInt32()));
        Assert.Contains("You said 1 of 5", await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scorecards_of_two_mentors_stand_beside_each_other()
    {
        var (asked, mia) = await ClaimedAsync();
        var max = await stage.NewMentorAsync("Max");
        var row = (await mia.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("cards")[0].GetProperty("rubric").GetProperty("rows")[0].GetProperty("id").GetString();
        foreach (var (mentor, level) in new[] { (mia, 1), (max, 4) })
        {
            if (mentor == max) await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
            await mentor.PostAsync($"/api/reviews/{asked.Review}/claim");
            await mentor.PutAsync($"/api/reviews/{asked.Review}/rounds/1/scorecard", new { scores = new[] { new { row, level, note = "" } }, strengths = "", tryNext = "", revision = 0, given = false });
            stage.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.NoContent, await mentor.PostAsync($"/api/reviews/{asked.Review}/finish"));
        }

        var views = (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("views").EnumerateArray().Select(v => (v.GetProperty("mentorName").GetString(), v.GetProperty("mentor").GetProperty("scores")[0].GetProperty("level").GetInt32()));
        Assert.Equal([("Max", 4), ("Mia", 1)], views);
        var page = WebUtility.HtmlDecode(await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"));
        Assert.All(["by Max", "by Mia", "Mia’s review (look 1)", "Max’s review (look 2)"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        await asked.Owner.Visitor.PostToAsync($"/reviews/{asked.Review}", $"/reviews/{asked.Review}?handler=Rate&look=1", ("Helpful", "4"), ("RatingWords", ""));
        Assert.Contains("You said 4 of 5 of Mia’s look 1", WebUtility.HtmlDecode(await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_look_keeps_the_thread()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Name things." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");

        Assert.Equal(asked.Review, await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?"));

        var max = await stage.NewMentorAsync("Max");
        await max.PostAsync($"/api/reviews/{asked.Review}/claim");
        Assert.Equal("Name things.", (await ThreadsAsync(max, asked))[0].GetProperty("remarks")[0].GetProperty("text").GetString());
        Assert.Equal(1, (await asked.Owner.ReadAsync($"/api/mentors/{mia.Id}")).GetProperty("done").GetInt32());
    }

    [Fact]
    public async Task The_words_of_a_rating_are_for_the_mentor_alone_and_who_has_withdrawn_has_no_name()
    {
        var (asked, mia) = await ClaimedAsync(shown: true);
        var path = $"/api/reviews/{asked.Review}";
        await mia.SayAsync(asked.Review, new { at = 0, text = "Name things." });
        await mia.PostAsync($"{path}/finish");
        await asked.Owner.PutAsync($"{path}/rating", new { helpful = 4, words = "xylophone" });
        async Task<bool> ReadsAsync(Somebody who, string words) => (await who.Visitor.ReadAsync(path)).Contains(words, StringComparison.Ordinal);

        Assert.Equal((true, true, false), (await ReadsAsync(asked.Owner, "xylophone"), await ReadsAsync(mia, "xylophone"), await ReadsAsync(asked.Partner, "xylophone")));
        await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
        var max = await stage.NewMentorAsync("Max");
        await max.PostAsync($"{path}/claim");
        Assert.Equal((true, false), (await ReadsAsync(asked.Owner, "xylophone"), await ReadsAsync(max, "xylophone")));

        Assert.Equal((true, true), (await ReadsAsync(max, "Paul"), await ReadsAsync(asked.Owner, "Paul")));
        Assert.Equal(HttpStatusCode.NoContent, await asked.Partner.PostAsync($"/api/recordings/{asked.Room}/withdrawal"));
        Assert.Equal((false, false), (await ReadsAsync(max, "Paul"), await ReadsAsync(asked.Owner, "Paul")));
    }

    [Fact]
    public async Task Another_look_is_told_to_the_mentor_unless_the_two_are_parted()
    {
        var (asked, mia) = await ClaimedAsync();
        var room = await stage.PlayAsync(asked.Owner, asked.Partner);
        var second = await stage.AskAsync(asked.Owner, room);
        await mia.PostAsync($"/api/reviews/{second}/claim");
        foreach (var review in new[] { asked.Review, second })
        {
            await mia.SayAsync(review, new { at = 0, text = "Hm." });
            await mia.PostAsync($"/api/reviews/{review}/finish");
        }
        async Task<int> ToldAsync() => (await mia.Visitor.ReadAsync("/notifications")).Split("asks for another look").Length - 1;

        await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
        Assert.Equal(1, await ToldAsync());
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "Hm again." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 1, words = "" });

        await stage.AskAsync(asked.Owner, room, words: "And this one now?");
        Assert.Equal(1, await ToldAsync());
    }

    [Fact]
    public async Task Owner_and_mentor_have_met_and_can_report_and_block_each_other()
    {
        var (asked, mia, max) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"), await stage.NewMentorAsync("Max"));
        var (people, member) = ($"/rooms/{asked.Room}/people", $"/api/rooms/{asked.Room}/members");
        var report = new { text = "Wrote to me in an ugly way." };
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
        Assert.Contains($"href=\"{people}\"", await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{people}\"", await mia.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
        var shown = await mia.Visitor.ReadAsync(people);
        Assert.Contains("Report Olga", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul", shown, StringComparison.Ordinal); // the partner is nobody whom a mentor meets

        Assert.Equal(HttpStatusCode.NotFound, await max.PostAsync($"{member}/{asked.Owner.Id}/report", report));
        Assert.Equal(HttpStatusCode.NotFound, await max.StatusAsync(people));
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.PostAsync($"{member}/{max.Id}/block"));
        Assert.Equal(HttpStatusCode.NotFound, await mia.PostAsync($"{member}/{asked.Partner.Id}/block"));
        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"{member}/{asked.Owner.Id}/report", report));
        await mia.PostAsync($"/api/reviews/{asked.Review}/release"); // what she wrote is still there
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"{member}/{mia.Id}/report", report));
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"{member}/{mia.Id}/block"));

        Assert.Equal("not-found", await mia.RefusedAsync($"/api/reviews/{asked.Review}/claim"));
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.StatusAsync($"/api/mentors/{mia.Id}"));
        using var admin = await stage.Server.SignInAsync("root");
        Assert.Contains("By Mia", await admin.ReadAsync("/admin/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_of_a_drill_is_met_too_and_before_anybody_had_it_there_is_nobody()
    {
        var (olga, mia) = (await stage.NewPersonAsync("Olga"), await stage.NewMentorAsync("Mia"));
        using var started = await olga.Visitor.PostJsonAsync("/api/drills", new { question = ReviewStage.Question, minutes = 30 });
        var room = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("room").GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, await olga.PostAsync($"/api/rooms/{room}/rounds/1/give-up"));
        var review = await stage.AskAsync(olga, new RoomId(room), at: 0);
        Assert.Equal(HttpStatusCode.NotFound, await olga.StatusAsync($"/rooms/{room}/people"));
        Assert.DoesNotContain("Block or report", await olga.Visitor.ReadAsync($"/reviews/{review}"), StringComparison.Ordinal);
        await mia.PostAsync($"/api/reviews/{review}/claim");

        Assert.Equal(HttpStatusCode.NoContent, await olga.PostAsync($"/api/rooms/{room}/members/{mia.Id}/block"));

        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/reviews/{review}"));
        Assert.Equal("Waiting", (await olga.ReadAsync($"/api/reviews/{review}")).GetProperty("review").GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_is_taken_back_no_mentor_sees()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Hello." });

        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"/api/reviews/{asked.Review}/withdraw"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await mia.StatusAsync($"/api/reviews/{asked.Review}"), await mia.StatusAsync($"/api/recordings/{asked.Room}")));
    }

    [Fact]
    public async Task Who_withdraws_their_side_takes_the_request_back_and_its_mentor_is_told()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "Hello." });
        Assert.Contains("Your request for a review is taken back", await asked.Owner.Visitor.ReadAsync($"/recordings/{asked.Room}/privacy"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"/api/recordings/{asked.Room}/withdrawal"));

        Assert.Equal("Withdrawn", (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("review").GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await mia.StatusAsync($"/api/reviews/{asked.Review}"), await mia.StatusAsync($"/api/recordings/{asked.Room}")));
        var (told, queue) = (await mia.Visitor.ReadAsync("/notifications"), await mia.Visitor.ReadAsync("/reviews/queue"));
        Assert.Contains("is not to be reviewed any more", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", told, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Review, queue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_review_is_its_owners_alone_once_they_have_withdrawn_their_side()
    {
        var (asked, mia) = await ClaimedAsync(shown: true);
        await mia.SayAsync(asked.Review, new { at = 0, text = "Name things." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        async Task<HttpStatusCode[]> OpenedAsync(Somebody who) => [await who.StatusAsync($"/api/reviews/{asked.Review}"), await who.StatusAsync($"/reviews/{asked.Review}")];
        foreach (var who in new[] { asked.Owner, asked.Partner, mia }) Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await OpenedAsync(who));
        Assert.Contains(asked.Review, await mia.Visitor.ReadAsync("/reviews/queue"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"/api/recordings/{asked.Room}/withdrawal"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await OpenedAsync(asked.Owner));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await OpenedAsync(asked.Partner));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await OpenedAsync(mia));
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/recordings/{asked.Room}"));
        Assert.DoesNotContain(asked.Review, await mia.Visitor.ReadAsync("/reviews/queue"), StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Review, await asked.Partner.Visitor.ReadAsync("/notifications"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_that_is_withdrawn_several_times_at_once_is_told_once()
    {
        var asked = await stage.AskedAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => asked.Owner.PostAsync($"/api/recordings/{asked.Room}/withdrawal")));

        Assert.Single((await asked.Partner.ReadAsync("/api/me/notifications")).EnumerateArray(), n => n.GetProperty("kind").GetString() == "SideWithdrawn");
    }

    [Fact]
    public async Task Whose_recording_is_deleted_finds_the_session_in_place_of_its_room()
    {
        var asked = await stage.AskedAsync();
        using (var there = await asked.Owner.Visitor.GetAsync($"/rooms/{asked.Room}/live")) Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        using (var deleted = await asked.Owner.Visitor.Http.DeleteAsync($"/api/recordings/{asked.Room}")) Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        using var gone = await asked.Owner.Visitor.GetAsync($"/rooms/{asked.Room}/live");
        Assert.Equal((HttpStatusCode.Redirect, $"/sessions/{asked.Room}"), (gone.StatusCode, gone.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, await asked.Owner.StatusAsync($"/sessions/{asked.Room}"));
    }

    [Fact]
    public async Task A_link_is_shown_once_and_reloading_makes_no_other()
    {
        var asked = await stage.AskedAsync();
        var page = $"/recordings/{asked.Room}/privacy";

        using var made = await asked.Owner.Visitor.PostAsync($"{page}?handler=Share", ("Days", "7"));

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("share=", await asked.Owner.Visitor.ReadAsync(made.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.DoesNotContain("share=", await asked.Owner.Visitor.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(1, (await asked.Owner.ReadAsync($"/api/recordings/{asked.Room}/links")).GetArrayLength());
    }

    [Fact]
    public async Task With_the_owners_account_the_review_is_gone_and_with_the_mentors_only_the_name()
    {
        var (asked, mia) = await ClaimedAsync();
        var kept = await stage.AskedAsync();
        await mia.PostAsync($"/api/reviews/{kept.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "To be gone." });
        await mia.SayAsync(kept.Review, new { at = 0, text = "To be kept." });
        await mia.SayAsync(kept.Review, new { at = 0, text = "Only mine.", note = true });
        await mia.PostAsync($"/api/reviews/{kept.Review}/finish");

        await asked.Owner.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));
        await mia.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));

        await using var session = stage.Server.Services.GetRequiredService<IDocumentStore>().QuerySession();
        Assert.Null(await session.LoadAsync<Review>(asked.Review));
        Assert.Empty(await session.Query<CommentThread>().Where(t => t.Review, asked.Review).ToListAsync());
        Assert.Null(await session.LoadAsync<ReviewCards>(asked.Review));
        var threads = await ThreadsAsync(kept.Owner, kept);
        Assert.Equal(("To be kept.", "A mentor who left"), (threads[0].GetProperty("remarks")[0].GetProperty("text").GetString(), threads[0].GetProperty("remarks")[0].GetProperty("name").GetString()));
        Assert.Single(await session.Query<CommentThread>().Where(t => t.Review, kept.Review).ToListAsync());
    }

    [Fact]
    public async Task With_the_accounts_of_mentor_and_partner_their_names_leave_every_table()
    {
        var (owner, partner, mentor) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Pfaffenzeller"), await stage.NewMentorAsync("Mittermaier"));
        var room = await stage.PlayAsync(owner, partner);
        var review = await stage.AskAsync(owner, room, shown: true);
        Assert.Equal(HttpStatusCode.NoContent, await mentor.PutAsync("/api/me/mentor-profile", new { about = "", topics = Array.Empty<string>(), languages = new[] { "en" }, kinds = Array.Empty<string>(), atOnce = 2, perWeek = 5 }));
        await stage.Server.Services.GetRequiredService<MentorCalls>().RunAsync(CancellationToken.None);
        await mentor.PostAsync($"/api/reviews/{review}/claim");
        await mentor.SayAsync(review, new { at = 0, text = "Sort first.", drill = ReviewStage.Question });
        await mentor.PostAsync($"/api/reviews/{review}/finish");
        Assert.Contains("Mittermaier: Sort first.", WebUtility.HtmlDecode(await owner.Visitor.ReadAsync("/due-drills")), StringComparison.Ordinal);

        foreach (var gone in new[] { mentor, partner }) await gone.Visitor.PostAsync("/settings/data", ("Password", Visitor.Password));

        foreach (var name in new[] { "Pfaffenzeller", "Mittermaier" })
        {
            await Eventually.IsTrueAsync(async () => !(await LiveRoom.TablesWithAsync(stage.Database, name)).Contains("outbox")); // mails are under way for a moment
            Assert.Empty(await LiveRoom.TablesWithAsync(stage.Database, name));
        }
        Assert.Contains("A mentor who left: Sort first.", WebUtility.HtmlDecode(await owner.Visitor.ReadAsync("/due-drills")), StringComparison.Ordinal);
        Assert.DoesNotContain("doc_review", await LiveRoom.TablesWithAsync(stage.Database, partner.Id));
        Assert.Empty(await LiveRoom.TablesWithAsync(stage.Database, mentor.Id));
    }

    [Fact]
    public async Task A_reason_to_drill_reads_as_the_comment_does_now_and_goes_with_it()
    {
        var (asked, mia) = await ClaimedAsync();
        var thread = await mia.SayAsync(asked.Review, new { at = 0, text = "Sart by the end.", drill = ReviewStage.Question });
        var remark = (await ThreadsAsync(mia, asked))[0].GetProperty("remarks")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, await mia.PutAsync($"/api/reviews/{asked.Review}/comments/{thread}/{remark}", new { text = "Sort by the end." }));
        async Task<IEnumerable<string?>> WordsAsync() => (await asked.Owner.ReadAsync("/api/due-drills"))[0].GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("words").GetString());
        Assert.Equal(["Mia: Sort by the end."], await WordsAsync());

        using var deleted = await asked.Owner.Visitor.Http.DeleteAsync($"/api/recordings/{asked.Room}");

        Assert.Empty(await WordsAsync());
        Assert.Empty(await LiveRoom.TablesWithAsync(stage.Database, "Sort by the end."));
        Assert.Contains("From a review that is gone", await asked.Owner.Visitor.ReadAsync("/due-drills"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_owners_recording_its_review_goes_too()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "To be gone." });
        Assert.Contains("takes up your review", await asked.Owner.Visitor.ReadAsync("/notifications"), StringComparison.Ordinal);

        using var deleted = await asked.Owner.Visitor.Http.DeleteAsync($"/api/recordings/{asked.Room}");

        Assert.True(deleted.IsSuccessStatusCode);
        Assert.DoesNotContain("takes up your review", await asked.Owner.Visitor.ReadAsync("/notifications"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.StatusAsync($"/api/reviews/{asked.Review}"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await mia.StatusAsync($"/api/reviews/{asked.Review}"), await mia.StatusAsync($"/api/recordings/{asked.Room}")));
    }

    [Fact]
    public async Task The_export_has_what_one_asked_for_and_what_one_wrote()
    {
        var (asked, mia) = await ClaimedAsync();
        await mia.SayAsync(asked.Review, new { at = 0, text = "In both exports." });
        foreach (var who in new[] { asked.Owner, mia })
            Assert.Contains("In both exports.", JsonDocument.Parse(await who.Visitor.ReadAsync("/settings/data/export")).RootElement.GetProperty("reviews").ToString(), StringComparison.Ordinal);
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 4, words = "It did." }));

        foreach (var (who, list) in new[] { (asked.Owner, "askedFor"), (mia, "written") })
        {
            var rating = JsonDocument.Parse(await who.Visitor.ReadAsync("/settings/data/export")).RootElement.GetProperty("reviews").GetProperty(list)[0].GetProperty("ratings")[0];
            Assert.Equal((4, "It did."), (rating.GetProperty("helpful").GetInt32(), rating.GetProperty("words").GetString()));
        }
    }

    [Fact]
    public async Task The_pages_do_it_all_without_a_script()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"));
        using (var claimed = await mia.Visitor.PostToAsync("/reviews/queue", $"/reviews/queue?handler=Claim&id={asked.Review}")) Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);
        var page = $"/reviews/{asked.Review}";
        using (var refused = await mia.Visitor.PostToAsync(page, $"{page}?handler=Comment", ("Comment.At", "0:xx"), ("Comment.Text", "words that stay")))
            Assert.Contains("words that stay", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await mia.Visitor.PostToAsync(page, $"{page}?handler=Comment", ("Comment.At", "0:15"), ("Comment.Lines", "2-3"), ("Comment.Text", "Two lines."));
        await mia.Visitor.PostToAsync(page, $"{page}?handler=Finish");

        var shown = WebUtility.HtmlDecode(await asked.Owner.Visitor.ReadAsync(page));
        Assert.Contains("Two lines.", shown, StringComparison.Ordinal);
        Assert.Contains("Lines 2–3", shown, StringComparison.Ordinal);
        await asked.Owner.Visitor.PostToAsync(page, $"{page}?handler=Rate", ("Helpful", "5"), ("RatingWords", "Thanks."));
        Assert.Contains("You said 5 of 5", await asked.Owner.Visitor.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("Rated 5.0 of 5", await asked.Owner.Visitor.ReadAsync($"/mentors/{mia.Id}"), StringComparison.Ordinal);
        Assert.Contains("Two lines.", await asked.Owner.Visitor.ReadAsync($"/recordings/{asked.Room}/comments"), StringComparison.Ordinal);
    }
}
