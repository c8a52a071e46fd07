using System.Net;
using System.Text.Json;
using InterviewPrep.Web.Features.Recordings.Keeping;
using InterviewPrep.Web.Features.Reviews.Queue;
using InterviewPrep.Web.Tests.Features.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Features.Notices;

/// <summary>What people are told about recordings and reviews, and how often.</summary>
public sealed class ToldTests(ReviewStage stage) : IClassFixture<ReviewStage>
{
    private static async Task<List<string>> ToldAsync(Somebody who, string kind) =>
        [.. (await who.ReadAsync("/api/me/notifications")).EnumerateArray().Where(n => n.GetProperty("kind").GetString() == kind).Select(n => n.GetProperty("words").GetString()!)];

    /// <summary>People who come by now and then stay signed in.</summary>
    private async Task PassAsync(double days, params Somebody[] people)
    {
        for (var left = days; left > 0; left -= 8)
        {
            stage.Time.Advance(TimeSpan.FromDays(Math.Min(8, left)));
            foreach (var person in people) await person.StatusAsync("/home");
        }
    }

    private Task CallAsync() => stage.Server.Services.GetRequiredService<MentorCalls>().RunAsync(CancellationToken.None);
    private Task RetainAsync() => stage.Server.Services.GetRequiredService<Retention>().RunAsync(CancellationToken.None);

    private async Task<Somebody> NewMentorAsync(string name, string[] topics, string[] languages, int perWeek = 5)
    {
        var mentor = await stage.NewMentorAsync(name);
        var profile = new { about = "", topics, languages, kinds = Array.Empty<string>(), atOnce = 2, perWeek, awayUntil = (DateOnly?)null };
        Assert.Equal(HttpStatusCode.NoContent, await mentor.PutAsync("/api/me/mentor-profile", profile));
        return mentor;
    }

    [Fact]
    public async Task Mentors_are_told_who_waits_that_fits_them_once_a_day_and_only_what_is_new()
    {
        stage.Time.Advance(MentorCalls.Pause);
        var mia = await NewMentorAsync("Fitting", ["intervals"], ["en"]);
        string[] before = [.. await ToldAsync(mia, "ReviewFits")];
        var (first, second) = (await stage.AskedAsync(), await stage.AskedAsync());
        stage.Time.Advance(MentorCalls.Pause);
        await CallAsync();
        var told = await ToldAsync(mia, "ReviewFits");
        Assert.Equal(before.Length + 1, told.Count);
        Assert.Matches("^[0-9]+ people wait for reviews that fit you[.]$", told[0]);

        await stage.AskedAsync();
        await CallAsync(); // within the day
        Assert.Equal(told.Count, (await ToldAsync(mia, "ReviewFits")).Count);
        stage.Time.Advance(MentorCalls.Pause);
        await Task.WhenAll(CallAsync(), CallAsync()); // as two servers would
        Assert.Equal(told.Count + 1, (await ToldAsync(mia, "ReviewFits")).Count);
        Assert.StartsWith("Somebody waits for a review that fits you: “", (await ToldAsync(mia, "ReviewFits"))[0], StringComparison.Ordinal);
        stage.Time.Advance(MentorCalls.Pause);
        await CallAsync(); // nothing is new
        Assert.Equal(told.Count + 1, (await ToldAsync(mia, "ReviewFits")).Count);
        Assert.NotEqual(first.Review, second.Review);
    }

    [Fact]
    public async Task Mentors_whom_it_does_not_fit_or_who_take_nothing_are_left_in_peace()
    {
        var (silent, other, german, resting) = (
            await stage.NewMentorAsync("Silent"), await NewMentorAsync("Other", ["graphs"], []), await NewMentorAsync("German", ["intervals"], ["de"]), await NewMentorAsync("Resting", ["intervals"], ["en"], perWeek: 0));
        var own = await NewMentorAsync("Own", ["intervals"], ["en"]);
        await stage.AskAsync(own, await stage.PlayAsync(own, await stage.NewPersonAsync("Paul")));
        stage.Time.Advance(MentorCalls.Pause);
        await CallAsync();

        foreach (var mentor in new[] { silent, other, german, resting }) Assert.Empty(await ToldAsync(mentor, "ReviewFits"));
    }

    [Fact]
    public async Task The_partner_is_told_of_a_review_that_they_may_read()
    {
        var (shown, hidden, mia) = (await stage.AskedAsync(shown: true), await stage.AskedAsync(), await stage.NewMentorAsync("Shows"));
        foreach (var asked in new[] { shown, hidden })
        {
            await mia.PostAsync($"/api/reviews/{asked.Review}/claim");
            await mia.SayAsync(asked.Review, new { at = 0, text = "Well begun." });
            Assert.Empty(await ToldAsync(asked.Partner, "ReviewShown"));
            await mia.PostAsync($"/api/reviews/{asked.Review}/finish");
        }

        Assert.StartsWith("Olga lets you read the review of “", Assert.Single(await ToldAsync(shown.Partner, "ReviewShown")), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(hidden.Partner, "ReviewShown"));
    }

    [Fact]
    public async Task Who_shares_a_recording_is_told_when_the_other_one_withdraws_and_not_whose_name_went()
    {
        var asked = await stage.AskedAsync();
        Assert.Equal(HttpStatusCode.NoContent, await asked.Partner.PostAsync($"/api/recordings/{asked.Room}/withdrawal"));

        var words = Assert.Single(await ToldAsync(asked.Owner, "SideWithdrawn"));
        Assert.StartsWith("Your partner withdrew their side", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul", words, StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(asked.Partner, "SideWithdrawn"));
        using (var deleted = await asked.Partner.Visitor.Http.DeleteAsync($"/api/recordings/{asked.Room}")) Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Single(await ToldAsync(asked.Owner, "SideWithdrawn")); // it was told already
    }

    [Fact]
    public async Task Three_days_before_a_recording_is_deleted_its_owner_is_told_once_and_with_it_the_notice_goes()
    {
        var asked = await stage.AskedAsync();
        var keeping = $"/api/recordings/{asked.Room}/keeping";
        Assert.Equal(HttpStatusCode.OK, await asked.Owner.PutAsync(keeping, new { days = 30 }));
        await PassAsync(26.5, asked.Owner, asked.Partner);
        await RetainAsync();
        Assert.Empty(await ToldAsync(asked.Owner, "RecordingEnds"));
        await PassAsync(1, asked.Owner, asked.Partner);
        await Task.WhenAll(RetainAsync(), RetainAsync()); // as two servers would
        await RetainAsync();
        Assert.Contains("You can keep it longer.", Assert.Single(await ToldAsync(asked.Owner, "RecordingEnds")), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(asked.Partner, "RecordingEnds"));

        Assert.Equal(HttpStatusCode.OK, await asked.Owner.PutAsync(keeping, new { days = 40 }));
        await PassAsync(10, asked.Owner);
        await RetainAsync();
        Assert.Equal(2, (await ToldAsync(asked.Owner, "RecordingEnds")).Count); // the longer time ends too
        await PassAsync(4, asked.Owner);
        await RetainAsync();
        Assert.Equal(HttpStatusCode.NotFound, await asked.Owner.StatusAsync($"/api/recordings/{asked.Room}"));
        Assert.Empty(await ToldAsync(asked.Owner, "RecordingEnds"));
    }
}
