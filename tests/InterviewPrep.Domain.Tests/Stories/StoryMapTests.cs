using InterviewPrep.Domain.Stories;

namespace InterviewPrep.Domain.Tests.Stories;

public sealed class StoryMapTests
{
    private static readonly MapStory Till = new("till", "The till", ["ownership", "customer"], IsWhole: true);
    private static readonly MapStory Demo = new("demo", "The demo", ["failure", "ownership"], IsWhole: true);
    private static readonly MapStory Draft = new("draft", "A draft", ["failure"], IsWhole: false);

    [Fact]
    public void Coverage_names_the_gaps_and_puts_the_story_first_that_shows_it_best()
    {
        var coverage = StoryMap.Coverage(["ownership", "ethics"], [Demo, Till]);
        Assert.Equal([Till, Demo], coverage[0].Stories);
        Assert.True(coverage[1].IsGap);
    }

    [Fact]
    public void The_story_that_shows_the_main_thing_asked_is_told_first()
    {
        var choice = StoryMap.Choose(new MapQuestion("q", "?", ["failure", "customer"]), [Till, Demo]);
        Assert.Equal((Demo, true), (choice.Best!.Story, choice.Best.ShowsMain));
        Assert.Equal((Till, false), (choice.SecondBest!.Story, choice.SecondBest.ShowsMain));
    }

    [Fact]
    public void One_that_is_written_to_its_end_goes_before_a_draft() =>
        Assert.Equal([Demo, Draft], new[] { StoryMap.Choose(new MapQuestion("q", "?", ["failure"]), [Draft, Demo]) }.SelectMany(c => new[] { c.Best!.Story, c.SecondBest!.Story }));

    [Fact]
    public void A_question_that_no_story_fits_has_none()
    {
        var choice = StoryMap.Choose(new MapQuestion("q", "?", ["ethics"]), [Till, Demo]);
        Assert.Null(choice.Best);
        Assert.Null(choice.SecondBest);
    }

    [Theory]
    [InlineData(4, 0, 4)]
    [InlineData(4, 2, 4)]
    [InlineData(3, 2, null)]
    [InlineData(3, 0, null)]
    public void A_story_that_answers_everything_is_told(int failure, int customer, int? times)
    {
        var questions = Enumerable.Repeat(new MapQuestion("f", "?", ["failure"]), failure).Concat(Enumerable.Repeat(new MapQuestion("c", "?", ["customer"]), customer));
        var found = StoryMap.TooMuchOnOne(StoryMap.Choose(questions, [Till, Demo]));
        Assert.Equal(times, found?.Times);
        Assert.Equal(times is null ? null : Demo, found?.Story);
    }
}
