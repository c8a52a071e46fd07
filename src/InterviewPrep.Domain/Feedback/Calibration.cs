namespace InterviewPrep.Domain.Feedback;

/// <summary>How an interviewer's marks compare with those that a mentor gave later to the same answers.</summary>
/// <param name="Answers">That both have judged.</param>
/// <param name="Rows">Rubric rows that both have scored.</param>
/// <param name="Mean">Interviewer minus mentor, in levels; above 0: the interviewer marks higher.</param>
/// <param name="Distance">How far they are apart on average, whichever way.</param>
/// <param name="Same">Rows with the same mark.</param>
/// <param name="Near">Rows at most one level apart, the same ones included.</param>
/// <param name="ByRow">Those with at least <see cref="Fewest"/> marks, the furthest apart first.</param>
public sealed record Calibration(int Answers, int Rows, double Mean, double Distance, int Same, int Near, IReadOnlyList<CalibratedRow> ByRow)
{
    /// <summary>
    /// What a mentor said of an answer is the candidate's to show. Marks that the interviewer may not read count only in groups of so many answers, and a
    /// row is told from so many marks on, so that no single mark can be worked out from the numbers.
    /// </summary>
    public const int Fewest = 3;

    /// <returns>Null: there is nothing to compare.</returns>
    public static Calibration? Of(IReadOnlyList<JudgedTwice> answers)
    {
        var closed = answers.Where(a => !a.IsOpen).OrderBy(a => a.At).ToList();
        var compared = answers.Where(a => a.IsOpen).Concat(closed.Take(closed.Count / Fewest * Fewest)).Select(p => p.Interviewer.Scores.Select(s => (s.Row, Difference: s.Level - p.Mentor.LevelOf(s.Row))).Where(r => r.Difference is not null).Select(r => (r.Row, Difference: r.Difference!.Value)).ToList())
            .Where(rows => rows.Count > 0).ToList();
        var all = compared.SelectMany(rows => rows).ToList();
        return all.Count == 0 ? null : new Calibration(
            compared.Count, all.Count, all.Average(r => r.Difference), all.Average(r => Math.Abs(r.Difference)), all.Count(r => r.Difference == 0), all.Count(r => Math.Abs(r.Difference) <= 1),
            [.. all.GroupBy(r => r.Row).Where(g => g.Count() >= Fewest).Select(g => new CalibratedRow(g.Key, g.Count(), g.Average(r => r.Difference))).OrderByDescending(r => Math.Abs(r.Mean)).ThenBy(r => r.Row, StringComparer.Ordinal)]);
    }
}

/// <summary>An answer that an interviewer has judged and a mentor after them.</summary>
/// <param name="At">When the mentor did.</param>
/// <param name="IsOpen">Whether the interviewer may read what the mentor said.</param>
public sealed record JudgedTwice(CardContent Interviewer, CardContent Mentor, DateTimeOffset At, bool IsOpen);

/// <param name="Row">The rubric row's id.</param>
public sealed record CalibratedRow(string Row, int Count, double Mean);
