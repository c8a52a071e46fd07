using InterviewPrep.Domain.Rooms;
using InterviewPrep.Web.Features.Progress;
using static InterviewPrep.Web.Tests.Features.Progress.Some;

namespace InterviewPrep.Web.Tests.Features.Progress;

public class ProgressReportTests
{
    [Fact]
    public void Days_in_a_row_may_end_yesterday_but_not_before()
    {
        Attempt[] attempts = [Tried(Noon.AddDays(-1)), Tried(Noon.AddDays(-2)), Tried(Noon.AddDays(-4))];

        Assert.Equal(2, ProgressReport.Of(attempts, Noon, TimeZoneInfo.Utc).DaysInARow);
        Assert.Equal(0, ProgressReport.Of(attempts, Noon.AddDays(1), TimeZoneInfo.Utc).DaysInARow);
    }

    [Fact]
    public void A_day_is_a_day_where_the_person_lives()
    {
        var lateEvening = new DateTimeOffset(2026, 3, 10, 23, 30, 0, TimeSpan.Zero);

        var report = ProgressReport.Of([Tried(lateEvening)], Noon, TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(2), null, null));

        Assert.Equal(new DateOnly(2026, 3, 11), report.Calendar.Weeks.SelectMany(w => w.Days).Single(d => d.Attempts > 0).Day);
    }

    [Fact]
    public void A_question_solved_twice_counts_once()
    {
        var report = ProgressReport.Of([Solved("a", 1), Solved("a", 2), Tried(Noon)], Noon, TimeZoneInfo.Utc);

        Assert.Equal((1, 2), (report.Solved, report.Tried));
    }

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_middle_two()
    {
        Attempt[] attempts = [Solved("a", 1) with { SolveSeconds = 60 }, Solved("b", 2) with { SolveSeconds = 120 }, Solved("c", 3) with { SolveSeconds = 240 }, Solved("d", 4) with { SolveSeconds = 600 }];

        Assert.Equal(3, ProgressReport.Of(attempts, Noon, TimeZoneInfo.Utc).MedianMinutes);
    }

    [Fact]
    public void Verdicts_are_counted_by_topic_the_most_practised_first()
    {
        var report = ProgressReport.Of(
            [
                Attempt("a", Noon, RoundOutcome.Solved, RunVerdict.WrongAnswer, RunVerdict.Accepted) with { Topics = ["arrays", "sorting"] },
                Attempt("b", Noon, RoundOutcome.GaveUp, RunVerdict.TimeLimit) with { Topics = ["arrays"] },
                Attempt("c", Noon, null) with { Topics = ["trees"] },
            ], Noon, TimeZoneInfo.Utc);

        Assert.Equal(["arrays", "sorting"], report.Topics.Select(t => t.Topic));
        Assert.Equal((3, 1), (report.Topics[0].Total, report.Topics[0].Accepted));
    }

    [Fact]
    public void The_calendar_ends_today_and_begins_on_a_Monday()
    {
        var calendar = ProgressReport.Of([], Noon, TimeZoneInfo.Utc).Calendar;

        Assert.Equal(PracticeCalendar.WeekCount, calendar.Weeks.Count);
        Assert.Equal(DayOfWeek.Monday, calendar.Weeks[0].Days[0].Day.DayOfWeek);
        Assert.Equal(new DateOnly(2026, 3, 11), calendar.Weeks[^1].Days[^1].Day);
        Assert.All(calendar.Weeks.SkipLast(1), week => Assert.Equal(7, week.Days.Count));
    }

    private static Attempt Tried(DateTimeOffset at) => Attempt("tried", at, RoundOutcome.GaveUp);

    private static Attempt Solved(string question, int daysAgo) => Attempt(question, Noon.AddDays(-daysAgo), RoundOutcome.Solved, RunVerdict.Accepted);
}
