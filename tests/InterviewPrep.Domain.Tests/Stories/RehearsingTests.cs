using InterviewPrep.Domain.Repetition;
using InterviewPrep.Domain.Stories;

namespace InterviewPrep.Domain.Tests.Stories;

public sealed class RehearsingTests
{
    [Fact]
    public void Each_part_lasts_until_the_next_one_begins() =>
        Assert.Equal(
            [new ToldPart(StoryPart.Situation, 2, 20), new ToldPart(StoryPart.Action, 20, 90), new ToldPart(StoryPart.Situation, 90, 95), new ToldPart(StoryPart.Result, 95, 110)],
            ToldParts.Of([new(StoryPart.Situation, 2), new(StoryPart.Action, 20), new(StoryPart.Situation, 90), new(StoryPart.Result, 95)], 110));

    [Theory]
    [InlineData(StoryPart.Situation, 1, StoryPart.Action, 2, false)]
    [InlineData(StoryPart.Situation, 3, StoryPart.Action, 2, true)]
    [InlineData(StoryPart.Situation, -1, StoryPart.Action, 2, true)]
    [InlineData(StoryPart.Situation, 1, StoryPart.Action, 11, true)]
    [InlineData(StoryPart.Situation, 1, StoryPart.Action, double.NaN, true)]
    [InlineData(StoryPart.Situation, 1, StoryPart.HardestBug, 2, true)]
    public void A_timeline_is_in_order_and_within_what_was_told(StoryPart first, double at, StoryPart second, double then, bool flawed) =>
        Assert.Equal(flawed, ToldParts.FlawIn(StoryForm.Star, [new(first, at), new(second, then)], 10) is not null);

    [Fact]
    public void A_good_telling_comes_back_later_than_a_bad_one()
    {
        static Practice On(int day, Grade grade) => new(new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, day), grade);
        Assert.Null(StorySchedule.Of([]));
        Assert.True(StorySchedule.Of([On(2, Grade.Easy)])!.Due > StorySchedule.Of([On(2, Grade.Again)])!.Due);
        Assert.True(StorySchedule.Of([On(2, Grade.Good), On(5, Grade.Good)])!.Due > StorySchedule.Of([On(2, Grade.Good)])!.Due);
    }

    [Fact]
    public void The_grade_is_what_one_thinks_of_it_on_the_whole()
    {
        Assert.Equal([Grade.Good, Grade.Again, Grade.Good, Grade.Easy], new[] { StorySchedule.GradeOf([]), StorySchedule.GradeOf([1, 1, 2]), StorySchedule.GradeOf([2, 3]), StorySchedule.GradeOf([4, 4, 3]) });
    }

    [Fact]
    public void Every_question_about_a_project_belongs_to_a_part_of_its_talk_track()
    {
        Assert.All(ProjectQuestions.All, q => Assert.Contains(q.Part, StoryShape.Of(StoryForm.Project).Parts));
        Assert.Equal(StoryShape.Of(StoryForm.Project).Parts.Order(), ProjectQuestions.All.Select(q => q.Part).Distinct().Order());
    }
}
