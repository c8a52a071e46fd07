using InterviewPrep.Domain.Repetition;

namespace InterviewPrep.Domain.Tests.Repetition;

public sealed class DrillScheduleTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTimeOffset Added = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static Practice On(int day, Grade grade, int hour = 18) => new(new DateTimeOffset(Monday.AddDays(day), new TimeOnly(hour, 0), TimeSpan.Zero), Monday.AddDays(day), grade);

    private static DrillSchedule After(params Practice[] practised) => DrillSchedule.Of(Added, Monday, practised);

    [Fact]
    public void What_was_never_practised_is_due_on_the_day_it_was_added() => Assert.Equal((Monday, 0), (After().Due, After().Times));

    [Fact]
    public void What_was_practised_earlier_on_that_day_waits_until_tomorrow()
    {
        var schedule = After(On(0, Grade.Again, hour: 9));
        Assert.Equal((Monday.AddDays(1), 0), (schedule.Due, schedule.Times));
        Assert.Null(schedule.Memory);
    }

    [Fact]
    public void What_was_practised_on_days_before_is_due_at_once() => Assert.Equal(Monday, After(On(-3, Grade.Good)).Due);

    [Theory]
    [InlineData(Grade.Again)]
    [InlineData(Grade.Hard)]
    [InlineData(Grade.Good)]
    [InlineData(Grade.Easy)]
    public void Nothing_is_due_again_on_the_day_it_was_practised(Grade grade)
    {
        var schedule = After(On(0, grade), On(0, Grade.Again, hour: 20));
        Assert.True(schedule.Due > Monday);
        Assert.Equal(2, schedule.Times);
    }

    [Fact]
    public void The_better_it_goes_the_longer_it_rests()
    {
        var rests = Enum.GetValues<Grade>().Select(grade => After(On(0, grade)).Due.DayNumber).ToList();
        Assert.Equal(rests.Order(), rests);
        Assert.Equal([1, 1, 2, 8], rests.Select(d => d - Monday.DayNumber));
    }

    [Fact]
    public void Coming_back_late_counts_the_days_that_passed()
    {
        var onTime = After(On(0, Grade.Good), On(2, Grade.Good));
        var late = After(On(0, Grade.Good), On(20, Grade.Good));
        Assert.True(late.Memory!.Stability > onTime.Memory!.Stability);
        Assert.Equal(Monday.AddDays(2).AddDays(Fsrs6.Default.Interval(onTime.Memory)), onTime.Due);
    }

    [Fact]
    public void The_chance_to_recall_is_known_once_it_was_repeated()
    {
        Assert.Null(After().ChanceOn(Monday));
        var schedule = After(On(0, Grade.Good));
        Assert.Equal(1, schedule.ChanceOn(Monday));
        Assert.InRange(schedule.ChanceOn(schedule.Due)!.Value, 0.88, 0.92);
    }

    [Theory]
    [InlineData(null, 3, 0, Grade.Again)]
    [InlineData(30.0, 1, 1, Grade.Hard)]
    [InlineData(30.0, 2, 0, Grade.Hard)]
    [InlineData(21.0, 1, 0, Grade.Good)]
    [InlineData(20.0, 1, 0, Grade.Easy)]
    public void A_drill_is_graded_by_how_it_went(double? minutes, int submissions, int hints, Grade expected) =>
        Assert.Equal(expected, Practice.GradeOf(minutes is { } m ? TimeSpan.FromMinutes(m) : null, submissions, hints, TimeSpan.FromMinutes(40)));
}
