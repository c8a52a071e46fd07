using System.Diagnostics;
using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;

namespace InterviewPrep.Domain.Tests.Stories;

public sealed class StoryCoachTests
{
    public static TheoryData<string> Golden => [.. GoldenStory.Names];

    private static Coached ReadAction(string action) => StoryCoach.Read(StoryForm.Star, new StoryTexts(Action: action));

    [Theory, MemberData(nameof(Golden))]
    public void The_coach_says_what_it_must_and_nothing_that_it_must_not(string name)
    {
        var story = GoldenStory.Read(name);
        var remarks = StoryCoach.Read(story.Form, story.Texts).Remarks;
        var said = string.Join('\n', remarks.Select(r => $"{r.Rule} {r.Part} \"{r.Words}\": {r.Message}"));

        Assert.True(story.Must.Count + story.MustNot.Count > 0, "The story asks for nothing.");
        foreach (var (rule, words) in story.Must)
            Assert.True(remarks.Any(r => r.Rule == rule && (words is null || r.Words == words)), $"It lacks: {rule} \"{words}\". It said:\n{said}");
        foreach (var rule in story.MustNot)
            Assert.True(!remarks.Any(r => rule == "*" || r.Rule == rule), $"It must not say: {rule}. It said:\n{said}");
    }

    [Theory, MemberData(nameof(Golden))]
    public void Each_remark_points_at_words_of_its_part(string name)
    {
        var story = GoldenStory.Read(name);
        var remarks = StoryCoach.Read(story.Form, story.Texts).Remarks;

        Assert.All(remarks, r => Assert.Contains(r.Rule, CoachRule.All.Select(rule => rule.Id)));
        Assert.All(remarks.Where(r => r.Words.Length > 0), r => Assert.Equal(r.Words, story.Texts[r.Part].Substring(r.Start, r.Length)));
        Assert.All(remarks, r => Assert.InRange(r.Start + r.Length, 0, story.Texts[r.Part].Length));
        Assert.Equal(remarks.Count, remarks.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void There_are_forty_stories_and_more_good_and_bad_and_every_rule_has_one()
    {
        var stories = GoldenStory.Names.Select(GoldenStory.Read).ToList();
        Assert.InRange(stories.Count, 40, int.MaxValue);
        Assert.InRange(stories.Count(s => s.MustNot.Contains("*")), 15, int.MaxValue);
        Assert.Equal(CoachRule.All.Select(r => r.Id).Order(), stories.SelectMany(s => s.Must).Select(m => m.Rule).Distinct().Order());
    }

    [Fact]
    public void A_remark_keeps_its_id_while_other_sentences_change()
    {
        const string Sentence = "The server was restarted by hand.";
        var before = Assert.Single(ReadAction($"I looked at it. {Sentence}").Remarks, r => r.Rule == "passive");
        var after = Assert.Single(ReadAction($"I looked at it for an hour and wrote a list. {Sentence} Then I went home.").Remarks, r => r.Rule == "passive");
        var other = Assert.Single(ReadAction("I looked at it. The server was restarted at night.").Remarks, r => r.Rule == "passive");

        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Start, after.Start);
        Assert.NotEqual(before.Id, other.Id);
    }

    [Fact]
    public void Ranges_count_in_the_units_of_a_browser()
    {
        var remark = Assert.Single(ReadAction("👩‍💻 I basically rebooted it.").Remarks, r => r.Rule == "filler");
        Assert.Equal(("👩‍💻 I ".Length, "basically".Length), (remark.Start, remark.Length));
    }

    [Theory]
    [InlineData("We won 3 of 4.", false)]
    [InlineData("It fell by 20 %.", false)]
    [InlineData("Twice as many came.", false)]
    [InlineData("It took 80ms.", false)]
    [InlineData("The time was halved.", false)]
    [InlineData("It runs on Java 21 since 2024.", true)]
    [InlineData("There is no error 500 any more.", true)]
    [InlineData("People liked it.", true)]
    public void A_number_counts_unless_it_is_a_name_or_a_year(string result, bool remarks) =>
        Assert.Equal(remarks, StoryCoach.Read(StoryForm.Star, new StoryTexts(Result: result)).Remarks.Any(r => r.Rule == "number"));

    [Theory]
    [InlineData("I rewrote it while the cache was being cleared.", "being cleared")]
    [InlineData("The table had not been indexed.", "been indexed")]
    [InlineData("The bug wasn't really found.", "wasn't really found")]
    [InlineData("I was tired and got stuck.", null)]
    [InlineData("I was asked to stay.", null)]
    [InlineData("I read which of them that were deleted.", null)]
    public void The_passive_is_known_by_its_form(string action, string? words) =>
        Assert.Equal(words, ReadAction(action).Remarks.FirstOrDefault(r => r.Rule == "passive")?.Words);

    [Fact]
    public void Figures_tell_words_minutes_and_shares()
    {
        var figures = StoryCoach.Read(StoryForm.Star, new StoryTexts("one two", "three", "four five six seven", "eight’s nine-ten 1,000.5")).Figures;
        Assert.Equal([2, 1, 4, 3], figures.Parts.Select(p => p.Words));
        Assert.Equal((10, 0.4), (figures.Words, figures.Parts[2].Share));
    }

    [Fact]
    public void A_megabyte_of_anything_is_read_in_no_time()
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("I was helped by we kind of ", 40_000)), new string('a', 1_000_000), string.Concat(Enumerable.Repeat("\"", 500_000)), string.Concat(Enumerable.Repeat("we. ", 250_000)) })
            Assert.InRange(ReadAction(text).Remarks.Count, 0, 150);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }
}
