using InterviewPrep.Domain.Repetition;

namespace InterviewPrep.Domain.Stories;

/// <summary>The teller pressed the key of a part: it begins here.</summary>
/// <param name="At">Seconds since the clock started.</param>
public sealed record PartMark(StoryPart Part, double At);

/// <param name="From">In seconds.</param>
public sealed record ToldPart(StoryPart Part, double From, double To)
{
    public double Seconds => To - From;
}

/// <summary>When which part was told. A part may come twice: somebody went back.</summary>
public static class ToldParts
{
    /// <summary>Each part lasts until the next one begins. What was said before the first mark belongs to none.</summary>
    public static IReadOnlyList<ToldPart> Of(IReadOnlyList<PartMark> marks, double seconds) =>
        [.. marks.Select((mark, i) => new ToldPart(mark.Part, mark.At, i + 1 < marks.Count ? marks[i + 1].At : seconds)).Where(part => part.Seconds > 0)];

    /// <summary>What a timeline cannot be; null when it can.</summary>
    public static string? FlawIn(StoryForm form, IReadOnlyList<PartMark> marks, double seconds)
    {
        if (marks.Any(m => !StoryShape.Of(form).Parts.Contains(m.Part))) return "A part of another form is marked.";
        if (marks.Any(m => !double.IsFinite(m.At) || m.At < 0 || m.At > seconds)) return "A part is marked outside the time that was told.";
        return marks.Zip(marks.Skip(1)).Any(pair => pair.First.At > pair.Second.At) ? "The marks are not in the order of time." : null;
    }
}

/// <summary>When a story should be told aloud again.</summary>
public static class StorySchedule
{
    /// <summary>What somebody thinks of their own telling, as a grade: the mean of the levels, 1 to 4, rounded. Unrated is good, neither more nor less.</summary>
    public static Grade GradeOf(IReadOnlyList<int> levels) => levels.Count == 0 ? Grade.Good : (Grade)Math.Clamp((int)Math.Round(levels.Average(), MidpointRounding.AwayFromZero), 1, 4);

    /// <summary>Null until it was rehearsed once.</summary>
    /// <param name="rehearsed">In order.</param>
    public static DrillSchedule? Of(IReadOnlyList<Practice> rehearsed) => rehearsed.Count == 0 ? null : DrillSchedule.Of(rehearsed[0].At, rehearsed[0].Day, rehearsed);
}
