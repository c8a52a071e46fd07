namespace InterviewPrep.Domain.Feedback;

/// <summary>Two views of the same answer, row by row.</summary>
public sealed record Gap(IReadOnlyList<GapRow> Rows)
{
    /// <param name="rows">The rubric's row ids, in its order.</param>
    public static Gap Between(CardContent own, CardContent other, IEnumerable<string> rows) =>
        new([.. rows.Select(row => new GapRow(row, own.LevelOf(row), other.LevelOf(row)))]);

    /// <summary>The rows that both have scored.</summary>
    public IEnumerable<GapRow> Shared => Rows.Where(r => r.Difference is not null);

    /// <summary>Own minus other's, over the shared rows; null when there is none.</summary>
    public double? Mean => Shared.Any() ? Shared.Average(r => r.Difference!.Value) : null;

    /// <summary>The shared row on which they differ most, the first of equals; null when they agree on all.</summary>
    public GapRow? Largest => Shared.Where(r => r.Difference != 0).OrderByDescending(r => Math.Abs(r.Difference!.Value)).FirstOrDefault();
}

/// <param name="Row">The rubric row's id.</param>
public sealed record GapRow(string Row, int? Own, int? Other)
{
    /// <summary>Above 0: the own view is the higher one.</summary>
    public int? Difference => Own - Other;
}
