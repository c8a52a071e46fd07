using System.Net;
using System.Text.Json;
using InterviewPrep.Domain.Reviews;
using InterviewPrep.Storage;
using InterviewPrep.Web.Features.Reviews.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Reviews;

/// <summary>From the request to the claim, and what time does to it.</summary>
public sealed class QueueTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private static bool Lists(JsonElement queue, string review) => queue.GetProperty("entries").EnumerateArray().Any(e => e.GetProperty("review").GetString() == review);

    [Fact]
    public async Task A_claim_opens_the_recording_to_its_mentor_and_giving_it_back_closes_it()
    {
        var (asked, mia, max) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"), await stage.NewMentorAsync("Max"));
        var recording = $"/api/recordings/{asked.Room}";
        Assert.True(Lists(await mia.ReadAsync("/api/reviews/queue"), asked.Review));
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync(recording));

        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{asked.Review}/claim"));

        Assert.Equal(HttpStatusCode.OK, await mia.StatusAsync(recording));
        Assert.Equal("Mentor", (await mia.ReadAsync(recording)).GetProperty("role").GetString());
        Assert.Equal("review-taken", await max.RefusedAsync($"/api/reviews/{asked.Review}/claim"));
        Assert.False(Lists(await max.ReadAsync("/api/reviews/queue"), asked.Review));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await max.StatusAsync(recording), await max.StatusAsync($"/api/reviews/{asked.Review}")));

        Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{asked.Review}/release"));
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync(recording));
        Assert.True(Lists(await max.ReadAsync("/api/reviews/queue"), asked.Review));
    }

    [Fact]
    public async Task Only_mentors_see_the_queue_and_nobody_claims_their_own()
    {
        var asked = await stage.AskedAsync();
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await asked.Partner.StatusAsync("/api/reviews/queue"), await asked.Partner.PostAsync($"/api/reviews/{asked.Review}/claim")));
        using var visitor = stage.Server.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/reviews/queue")).StatusCode);

        var mentor = await stage.NewMentorAsync("Mona");
        var own = await stage.AskAsync(mentor, await stage.PlayAsync(mentor, asked.Partner));
        Assert.False(Lists(await mentor.ReadAsync("/api/reviews/queue"), own));
        Assert.Equal("own-review", await mentor.RefusedAsync($"/api/reviews/{own}/claim"));
    }

    [Fact]
    public async Task A_lock_lasts_half_an_hour_is_extended_four_times_and_lapses_unused()
    {
        var (asked, mia, max) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"), await stage.NewMentorAsync("Max"));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.NoContent, await mia.PostAsync($"/api/reviews/{asked.Review}/extend"));
        Assert.Equal("no-more-time", await mia.RefusedAsync($"/api/reviews/{asked.Review}/extend"));

        stage.Time.Advance(TimeSpan.FromMinutes(149));
        Assert.Equal("review-taken", await max.RefusedAsync($"/api/reviews/{asked.Review}/claim"));
        stage.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.NoContent, await max.PostAsync($"/api/reviews/{asked.Review}/claim"));
        Assert.Equal("not-found", await mia.RefusedAsync($"/api/reviews/{asked.Review}/comments", new { at = 0, text = "Too late." }));
    }

    [Fact]
    public async Task A_mentor_who_falls_silent_is_reminded_twice_and_then_the_review_goes_back()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Silent"));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 1_000, text = "I am on it." });
        var (postbox, miasMail, olgasMail) = (stage.Server.Postbox, await mia.AddressAsync(), await asked.Owner.AddressAsync());
        Assert.Equal("You are a mentor now", (await postbox.ToAsync(miasMail)).Subject);

        stage.Time.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        Assert.Contains("waited 3 days", (await postbox.ToAsync(miasMail)).Subject, StringComparison.Ordinal);
        stage.Time.Advance(TimeSpan.FromDays(4));
        Assert.Contains("waited 7 days", (await postbox.ToAsync(miasMail)).Subject, StringComparison.Ordinal);
        stage.Time.Advance(TimeSpan.FromDays(3));
        Assert.Contains("went back to the queue", (await postbox.ToAsync(miasMail)).Subject, StringComparison.Ordinal);

        var review = (await asked.Owner.ReadAsync($"/api/reviews/{asked.Review}")).GetProperty("review");
        Assert.Equal("Waiting", review.GetProperty("state").GetString());
        foreach (var expected in new[] { "takes up your review", "writes about", "did not go on" }) Assert.Contains(expected, (await postbox.ToAsync(olgasMail)).Subject, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/recordings/{asked.Room}"));
    }

    [Fact]
    public async Task A_review_that_cannot_be_read_keeps_nobody_from_going_back_to_the_queue()
    {
        var (broken, other, mia) = (await stage.AskedAsync(), await stage.AskedAsync(), await stage.NewMentorAsync("Unread"));
        foreach (var asked in new[] { broken, other })
        {
            await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
            stage.Time.Advance(TimeSpan.FromSeconds(1));
        }
        async Task SetKindAsync(string kind)
        {
            await using var session = stage.Server.Services.GetRequiredService<IDocumentStore>().LightweightSession();
            session.QueueSql("update doc_review set data = jsonb_set(data, '{subject,kind}', to_jsonb(@Kind::text)) where id = @Id", new { Kind = kind, Id = broken.Review });
            await session.SaveChangesAsync();
        }
        await SetKindAsync("OfAnotherBuild");
        try
        {
            stage.Time.Advance(TimeSpan.FromMinutes(31));
            await stage.Server.Services.GetRequiredService<ReviewClock>().RunAsync(CancellationToken.None);

            await using var session = stage.Server.Services.GetRequiredService<IDocumentStore>().QuerySession();
            Assert.Equal(ReviewState.Waiting, (await session.LoadAsync<Review>(other.Review))!.State);
        }
        finally
        {
            await SetKindAsync("Coding");
        }
        await stage.Server.Services.GetRequiredService<ReviewClock>().RunAsync(CancellationToken.None);
        Assert.Equal("Waiting", (await broken.Owner.ReadAsync($"/api/reviews/{broken.Review}")).GetProperty("review").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Mentors_are_held_to_their_own_limits()
    {
        var (first, second, mia) = (await stage.AskedAsync(), await stage.AskedAsync(), await stage.NewMentorAsync("Limits"));
        async Task LimitAsync(int atOnce, int perWeek, DateOnly? awayUntil = null) => Assert.Equal(
            HttpStatusCode.NoContent, await mia.PutAsync("/api/me/mentor-profile", new { about = "", topics = Array.Empty<string>(), languages = new[] { "en" }, kinds = Array.Empty<string>(), atOnce, perWeek, awayUntil }));
        await LimitAsync(1, 5);
        await mia.PostAsync($"/api/reviews/{first.Review}/claim");

        Assert.Equal("own-limit", await mia.RefusedAsync($"/api/reviews/{second.Review}/claim"));
        Assert.Contains("your own limit", (await mia.ReadAsync("/api/reviews/queue")).GetProperty("why").GetString(), StringComparison.Ordinal);
        await LimitAsync(2, 1);
        Assert.Equal("own-limit", await mia.RefusedAsync($"/api/reviews/{second.Review}/claim"));
        await LimitAsync(2, 2, DateOnly.FromDateTime(stage.Time.GetUtcNow().UtcDateTime).AddDays(3));
        Assert.Equal("own-limit", await mia.RefusedAsync($"/api/reviews/{second.Review}/claim"));
        await LimitAsync(2, 2);
        Assert.Null(await mia.RefusedAsync($"/api/reviews/{second.Review}/claim"));
    }

    [Fact]
    public async Task Claims_at_the_same_moment_do_not_pass_a_limit()
    {
        var mia = await stage.NewMentorAsync("Quick"); // two at a time, as long as she has set nothing
        var (owner, partner) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"));
        var asked = new List<string>();
        for (var i = 0; i < 6; i++) asked.Add(await stage.AskAsync(owner, await stage.PlayAsync(owner, partner)));

        var refused = await Task.WhenAll(asked.Select(review => mia.RefusedAsync($"/api/reviews/{review}/claim")));

        Assert.Equal((2, 4), (refused.Count(r => r is null), refused.Count(r => r is "own-limit")));
        Assert.Equal(2, (await mia.ReadAsync("/api/reviews/queue")).GetProperty("held").GetArrayLength());
    }

    [Fact]
    public async Task The_same_claim_sent_twice_at_once_counts_and_tells_once()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Double"));

        var refused = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mia.RefusedAsync($"/api/reviews/{asked.Review}/claim")));

        Assert.All(refused, Assert.Null);
        Assert.Equal(1, (await asked.Owner.ReadAsync("/api/me/notifications")).GetArrayLength());
    }

    [Fact]
    public async Task The_queue_is_filtered_and_sorted()
    {
        var (older, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Sorter"));
        stage.Time.Advance(TimeSpan.FromHours(30));
        var newer = await stage.AskedAsync();
        async Task<List<string>> ShownAsync(string query) =>
            [.. (await mia.ReadAsync($"/api/reviews/queue?{query}")).GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("review").GetString()!).Where(r => r == older.Review || r == newer.Review)];

        Assert.Equal([older.Review, newer.Review], await ShownAsync(""));
        Assert.Equal([newer.Review, older.Review], await ShownAsync("sort=NewestFirst"));
        Assert.Equal([older.Review], await ShownAsync("waitedHours=24"));
        Assert.Equal([older.Review, newer.Review], await ShownAsync("kind=Coding&language=en&topic=intervals"));
        Assert.Empty(await ShownAsync("kind=Drill"));
        Assert.Empty(await ShownAsync("language=de"));
        Assert.Empty(await ShownAsync("topic=graphs"));
        Assert.Empty(await ShownAsync("level=no-such-level"));
    }

    [Fact]
    public async Task What_was_taken_up_stays_counted_when_it_is_asked_again()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"));
        await mia.PutAsync("/api/me/mentor-profile", new { about = "", topics = Array.Empty<string>(), languages = Array.Empty<string>(), kinds = Array.Empty<string>(), atOnce = 5, perWeek = 2 });
        for (var look = 1; look <= 2; look++)
        {
            if (look == 2) await stage.AskAsync(asked.Owner, asked.Room, words: "I did. Better now?");
            Assert.Null(await mia.RefusedAsync($"/api/reviews/{asked.Review}/claim"));
            await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
            await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        }
        await stage.AskAsync(asked.Owner, asked.Room, words: "And a third time?");

        Assert.Equal("own-limit", await mia.RefusedAsync($"/api/reviews/{asked.Review}/claim"));
    }

    [Fact]
    public async Task What_a_mentor_has_done_stands_below_the_queue_as_long_as_it_can_be_opened()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Mia"));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        await asked.Owner.PutAsync($"/api/reviews/{asked.Review}/rating", new { helpful = 4, words = "" });
        async Task<JsonElement> FinishedAsync() => (await mia.ReadAsync("/api/reviews/queue")).GetProperty("finished");

        var done = Assert.Single((await FinishedAsync()).EnumerateArray());
        Assert.Equal((asked.Review, "Olga", 4), (done.GetProperty("review").GetString(), done.GetProperty("owner").GetString(), done.GetProperty("helpful").GetInt32()));
        Assert.Contains($"/reviews/{asked.Review}\"", await mia.Visitor.ReadAsync("/reviews/queue"), StringComparison.Ordinal);
        foreach (var left in new[] { 1, 1, 0 }) // nobody stays signed in for 30 days unseen
        {
            stage.Time.Advance(Review.Afterwards / 3);
            Assert.Equal(left, (await FinishedAsync()).GetArrayLength());
        }
        Assert.Equal(HttpStatusCode.NotFound, await mia.StatusAsync($"/api/reviews/{asked.Review}"));
    }

    [Fact]
    public async Task Both_sides_are_told_the_true_waiting_times()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Times"));
        stage.Time.Advance(TimeSpan.FromHours(5));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
        stage.Time.Advance(TimeSpan.FromHours(2));
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        var next = await stage.AskedAsync();

        var (owners, mentors) = ((await next.Owner.ReadAsync($"/api/reviews/{next.Review}")).GetProperty("waiting"), (await mia.ReadAsync("/api/reviews/queue")).GetProperty("times"));

        Assert.Equal(owners.ToString(), mentors.ToString());
        Assert.Contains("Lately a mentor came after", await next.Owner.Visitor.ReadAsync($"/reviews/{next.Review}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_recordings_that_one_answered_in_are_reviewed_and_each_once_at_a_time()
    {
        var asked = await stage.AskedAsync();
        string? Code(HttpResponseMessage answer) => answer.IsSuccessStatusCode ? null : JsonDocument.Parse(answer.Content.ReadAsStream()).RootElement.GetProperty("code").GetString();
        async Task<string?> AskAsync(Somebody who, string room, string words = "Please look at it.", long at = 0)
        {
            using var answer = await who.Visitor.PostJsonAsync("/api/reviews", new { room, words, moments = new[] { new { at, words = "" } }, shownToPartner = false });
            return Code(answer);
        }

        Assert.Equal("asked-already", await AskAsync(asked.Owner, asked.Room.Value));
        Assert.Equal("nothing-answered", await AskAsync(asked.Partner, asked.Room.Value));
        Assert.Equal("not-found", await AskAsync(await stage.NewPersonAsync("Stranger"), asked.Room.Value));
        var unrecorded = await stage.PlayAsync(asked.Owner, asked.Partner, recorded: false);
        Assert.Equal("not-found", await AskAsync(asked.Owner, unrecorded.Value));
        await asked.Owner.PostAsync($"/api/reviews/{asked.Review}/withdraw");
        Assert.Equal("invalid", await AskAsync(asked.Owner, asked.Room.Value, words: "Hm"));
        Assert.Equal("invalid", await AskAsync(asked.Owner, asked.Room.Value, at: 10_000_000));
        Assert.Null(await AskAsync(asked.Owner, asked.Room.Value));
    }

    [Fact]
    public async Task The_same_request_sent_several_times_at_once_is_asked_once()
    {
        var (owner, partner) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"));
        var room = await stage.PlayAsync(owner, partner);
        var wish = new { room = room.Value, words = "Did I say enough?", moments = Array.Empty<object>(), shownToPartner = false };

        var refused = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => owner.RefusedAsync("/api/reviews", wish)));

        Assert.Equal((1, 4), (refused.Count(r => r is null), refused.Count(r => r is "asked-already")));
    }

    [Fact]
    public async Task Who_asked_already_is_led_to_that_review_and_asks_nothing_anew()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Led"));
        var (form, review) = ($"/reviews/new/{asked.Room}", $"/reviews/{asked.Review}");
        async Task<string?> LedToAsync()
        {
            using var shown = await asked.Owner.Visitor.GetAsync(form);
            return shown.Headers.Location?.OriginalString;
        }

        Assert.Equal(review, await LedToAsync());
        using (var posted = await asked.Owner.Visitor.PostToAsync(review, form, ("Words", "Something else entirely."))) Assert.Equal(review, posted.Headers.Location?.OriginalString);
        Assert.Contains($"href=\"{review}\"", await asked.Owner.Visitor.ReadAsync($"/sessions/{asked.Room}"), StringComparison.Ordinal);
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        Assert.Equal(review, await LedToAsync());
        await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");

        Assert.Null(await LedToAsync());
        Assert.Contains("Ask for another look", await asked.Owner.Visitor.ReadAsync(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_withdrawn_their_side_asks_for_no_other_look()
    {
        var (asked, mia) = (await stage.AskedAsync(), await stage.NewMentorAsync("Once"));
        await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
        await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
        await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        Assert.Contains("Ask for another look", await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, await asked.Owner.PostAsync($"/api/recordings/{asked.Room}/withdrawal"));

        Assert.Equal("not-found", await asked.Owner.RefusedAsync("/api/reviews", new { room = asked.Room.Value, words = "Is it better now?", moments = Array.Empty<object>(), shownToPartner = false }));
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.StatusAsync($"/reviews/new/{asked.Room}"));
        Assert.DoesNotContain("Ask for another look", await asked.Owner.Visitor.ReadAsync($"/reviews/{asked.Review}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_the_request_takes_moments_line_by_line()
    {
        var (owner, partner) = (await stage.NewPersonAsync("Olga"), await stage.NewPersonAsync("Paul"));
        var room = await stage.PlayAsync(owner, partner);
        using (var refused = await owner.Visitor.PostAsync($"/reviews/new/{room}", ("Words", "Look at my tests, please."), ("Moments", "somewhere")))
            Assert.Contains("Begin each line with a time", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var asked = await owner.Visitor.PostAsync($"/reviews/new/{room}", ("Words", "Look at my **tests**, please."), ("Moments", "0:12 here I got stuck\n0:05"));

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var page = await owner.Visitor.ReadAsync(asked.Headers.Location!.OriginalString);
        Assert.Contains("<strong>tests</strong>", page, StringComparison.Ordinal);
        Assert.Contains($"/recordings/{room}?at=12000", page, StringComparison.Ordinal);
    }
}
