using System.Globalization;
using InterviewPrep.Domain.Feedback;
using InterviewPrep.QuestionBank;

namespace InterviewPrep.Web.Features.LiveSessions.Scorecards;

/// <summary>What two views of the same answer mean, in kind words.</summary>
/// <param name="Summary">As a whole.</param>
/// <param name="Largest">About the row that is furthest apart; null when all are alike.</param>
/// <param name="Seen">The rubric's own words to go with it.</param>
public sealed record GapWords(string Summary, string? Largest, string? Seen)
{
    /// <summary>Mean distance, in levels, from which a direction is told.</summary>
    private const double Notable = 0.5;

    public static GapWords Of(Gap gap, Rubric rubric, string other)
    {
        var summary = SummaryOf(gap, other);
        if (gap.Largest is not { Own: { } own, Other: { } seen } largest || rubric.Find(largest.Row) is not { } row) return new GapWords(summary, null, null);
        var words = $"You are furthest apart on “{row.Title}”: you say {own}, {other} says {seen}.";
        return own > seen
            ? new GapWords(summary, $"{words} For a {seen + 1}, this is what one would have seen:", row.Levels[seen].Seen)
            : new GapWords(summary, $"{words} This is what {other} saw:", row.Levels[seen - 1].Seen);
    }

    private static string SummaryOf(Gap gap, string other)
    {
        if (gap.Mean is not { } mean) return $"You and {other} scored different rows, so there is nothing to compare. Read the notes instead.";
        if (mean >= Notable) return $"You saw yourself {Levels(mean)} higher than {other} did. That is common: you know what you meant, {other} only what you said. Saying more of it aloud closes much of such a gap.";
        if (mean <= -Notable) return $"You were stricter with yourself than {other} was, by {Levels(mean)}. It went better than it felt.";
        if (gap.Largest is null) return $"You and {other} saw exactly the same. You can trust your own view of this.";
        return gap.Shared.All(r => Math.Abs(r.Difference!.Value) <= 1)
            ? $"You and {other} see it much alike: nowhere more than one level apart."
            : $"As a whole you and {other} agree; row by row you do not. Look at the rows that are far apart.";
    }

    private static string Levels(double mean)
    {
        var size = Math.Abs(mean).ToString("0.#", CultureInfo.InvariantCulture);
        return size == "1" ? "a level" : $"{size} levels";
    }
}
