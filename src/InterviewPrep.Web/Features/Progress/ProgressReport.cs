using InterviewPrep.Domain.Rooms;

namespace InterviewPrep.Web.Features.Progress;

/// <summary>What the progress page draws, out of one person's attempts. Days are days of the person's time zone.</summary>
/// <param name="DaysInARow">Practice days up to today, or up to yesterday when today has none yet.</param>
/// <param name="MedianMinutes">Of the solved ones; null while there is none.</param>
/// <param name="SolveTimes">Oldest first.</param>
public sealed record ProgressReport(
    int Solved,
    int Tried,
    int DaysInARow,
    double? MedianMinutes,
    PracticeCalendar Calendar,
    IReadOnlyList<TopicVerdicts> Topics,
    IReadOnlyList<SolveTime> SolveTimes)
{
    public static ProgressReport Of(IReadOnlyList<Attempt> attempts, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DayOf(now, zone);
        var days = attempts.SelectMany(a => new[] { DayOf(a.StartedAt, zone), DayOf(a.LastAt, zone) }.Distinct())
            .GroupBy(day => day).ToDictionary(g => g.Key, g => g.Count());
        var times = attempts.Where(a => a.SolveSeconds is not null).OrderBy(a => a.StartedAt)
            .Select(a => new SolveTime(a.Title, a.Address, DayOf(a.StartedAt, zone), a.SolveSeconds!.Value / 60.0)).ToList();
        return new ProgressReport(
            attempts.Where(a => a.IsSolved).Select(a => a.Question).Distinct().Count(),
            attempts.Select(a => a.Question).Distinct().Count(),
            StreakEnding(today, days.Keys.ToHashSet()),
            Median([.. times.Select(t => t.Minutes)]),
            PracticeCalendar.EndingWith(today, days),
            TopicsOf(attempts),
            times);
    }

    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static int StreakEnding(DateOnly today, HashSet<DateOnly> days)
    {
        var day = days.Contains(today) ? today : today.AddDays(-1);
        var streak = 0;
        for (; days.Contains(day); day = day.AddDays(-1)) streak++;
        return streak;
    }

    private static double? Median(double[] minutes)
    {
        if (minutes.Length == 0) return null;
        Array.Sort(minutes);
        var middle = minutes.Length / 2;
        return minutes.Length % 2 == 1 ? minutes[middle] : (minutes[middle - 1] + minutes[middle]) / 2;
    }

    private static TopicVerdicts[] TopicsOf(IReadOnlyList<Attempt> attempts) =>
    [
        .. attempts.SelectMany(a => a.Topics.Select(topic => (topic, a)))
            .GroupBy(pair => pair.topic, pair => pair.a)
            .Select(g => new TopicVerdicts(g.Key, [.. g.SelectMany(a => a.Verdicts).GroupBy(v => v).Select(v => new VerdictCount(v.Key, v.Count())).OrderBy(v => v.Verdict)]))
            .Where(t => t.Total > 0)
            .OrderByDescending(t => t.Total).ThenBy(t => t.Topic, StringComparer.Ordinal),
    ];
}

/// <param name="Verdicts">Of judged submissions; Accepted first.</param>
public sealed record TopicVerdicts(string Topic, IReadOnlyList<VerdictCount> Verdicts)
{
    public int Total => Verdicts.Sum(v => v.Count);
    public int Accepted => Verdicts.FirstOrDefault(v => v.Verdict is RunVerdict.Accepted)?.Count ?? 0;
}

public sealed record VerdictCount(RunVerdict Verdict, int Count);

public sealed record SolveTime(string Title, string? Address, DateOnly Day, double Minutes);
