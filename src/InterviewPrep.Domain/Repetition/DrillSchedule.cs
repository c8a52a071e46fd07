namespace InterviewPrep.Domain.Repetition;

/// <summary>When a drill is due. Nothing has to happen for that: it follows from what was practised, so it never tells anything else than the recordings.</summary>
/// <param name="Due">The day on which it is due, or has been since.</param>
/// <param name="Memory">Null: not repeated yet.</param>
/// <param name="LastDay">When it was practised last, for whatever reason.</param>
/// <param name="Times">How often it was repeated since it was put on the list.</param>
public sealed record DrillSchedule(DateOnly Due, Memory? Memory, DateOnly? LastDay, int Times)
{
    /// <param name="added">When it was put on the list: what was practised before starts no memory, but is never asked again on its day.</param>
    /// <param name="practised">In order; those that are over.</param>
    public static DrillSchedule Of(DateTimeOffset added, DateOnly addedDay, IEnumerable<Practice> practised)
    {
        Memory? memory = null;
        DateOnly? last = null, repeated = null;
        var times = 0;
        foreach (var practice in practised)
        {
            last = practice.Day;
            if (practice.At < added) continue;
            memory = Fsrs6.Default.Review(memory, repeated is { } day ? practice.Day.DayNumber - day.DayNumber : 0, practice.Grade);
            repeated = practice.Day;
            times++;
        }
        var due = memory is not null ? repeated!.Value.AddDays(Fsrs6.Default.Interval(memory))
            : last >= addedDay ? last.Value.AddDays(1) : addedDay;
        return new DrillSchedule(due, memory, last, times);
    }

    /// <summary>The chance that it would go well on a day; null while it was not repeated.</summary>
    public double? ChanceOn(DateOnly day) => Memory is null ? null : Fsrs6.Default.Retrievability(Memory, Math.Max(0, day.DayNumber - LastDay!.Value.DayNumber));
}

/// <summary>A drill that is over.</summary>
/// <param name="Day">Of the person's time zone.</param>
public sealed record Practice(DateTimeOffset At, DateOnly Day, Grade Grade)
{
    /// <param name="took">Null: not solved.</param>
    /// <param name="usual">What the question usually takes.</param>
    public static Grade GradeOf(TimeSpan? took, int submissions, int hints, TimeSpan usual)
    {
        if (took is null) return Grade.Again;
        if (hints > 0 || submissions > 1) return Grade.Hard;
        return took <= usual / 2 ? Grade.Easy : Grade.Good;
    }
}
