namespace InterviewPrep.Web.Features.Progress;

/// <summary>Half a year of days, a column a week from Monday on; the last column holds today.</summary>
public sealed record PracticeCalendar(IReadOnlyList<PracticeWeek> Weeks, int PracticeDays)
{
    public const int WeekCount = 26;

    /// <param name="attempts">How many drills were worked on, by day.</param>
    public static PracticeCalendar EndingWith(DateOnly today, IReadOnlyDictionary<DateOnly, int> attempts)
    {
        var monday = today.AddDays(-((int)today.DayOfWeek + 6) % 7);
        var first = monday.AddDays(-7 * (WeekCount - 1));
        var weeks = Enumerable.Range(0, WeekCount).Select(week => new PracticeWeek(
        [
            .. Enumerable.Range(0, 7)
                .Select(day => first.AddDays((7 * week) + day))
                .Where(day => day <= today)
                .Select(day => new PracticeDay(day, attempts.GetValueOrDefault(day))),
        ])).ToList();
        return new PracticeCalendar(weeks, weeks.Sum(w => w.Days.Count(d => d.Attempts > 0)));
    }
}

public sealed record PracticeWeek(IReadOnlyList<PracticeDay> Days);

public sealed record PracticeDay(DateOnly Day, int Attempts)
{
    /// <summary>How dark the day is drawn: 0 nothing, 3 three drills or more.</summary>
    public int Shade => Math.Min(Attempts, 3);
}
