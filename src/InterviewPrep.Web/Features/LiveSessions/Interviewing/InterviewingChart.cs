using System.Globalization;

namespace InterviewPrep.Web.Features.LiveSessions.Interviewing;

/// <summary>One row of the interviewer's rubric over time: a dot for each session; places across are in percent, so that dots keep their size at every width.</summary>
/// <param name="Words">The same in a sentence.</param>
public sealed record InterviewingChart(string Words, IReadOnlyList<LevelLine> Lines, IReadOnlyList<LevelDot> Dots)
{
    /// <summary>Pixels.</summary>
    public const int Height = 92;

    private const int Most = 30;

    /// <summary>Only the last 30 are drawn.</summary>
    public static InterviewingChart Of(InterviewingRow row)
    {
        var shown = row.Scores.TakeLast(Most).ToList();
        var dots = shown.Select((s, i) => new LevelDot(Across(i, shown.Count), Y(s.Level), $"{s.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}: {s.Level} of 4")).ToList();
        return new InterviewingChart(WordsOf(row.Scores), [.. Enumerable.Range(1, 4).Select(level => new LevelLine(level, Y(level)))], dots);
    }

    private static string WordsOf(IReadOnlyList<InterviewingScore> scores) => scores switch
    {
        [] => "Nobody could tell yet.",
        [var only] => $"{only.Level} of 4 in one session.",
        _ => $"{scores[^1].Level} of 4 the last time, {scores.Average(s => s.Level).ToString("0.0", CultureInfo.InvariantCulture)} on average in {scores.Count} sessions.",
    };

    private static int Y(int level) => Height - 14 - ((level - 1) * 22);

    private static string Across(int index, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? 54 : 12 + (84.0 * index / (count - 1))):0.#}%");
}

public sealed record LevelLine(int Level, int Y);

/// <param name="X">In percent.</param>
public sealed record LevelDot(string X, int Y, string Words);
