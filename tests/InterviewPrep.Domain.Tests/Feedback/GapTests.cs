using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Domain.Tests.Feedback;

public sealed class GapTests
{
    private static CardContent Card(params (string Row, int? Level)[] scores) => new([.. scores.Select(s => new Score(s.Row, s.Level, ""))], "", "");

    [Fact]
    public void Rows_are_compared_in_the_order_of_the_rubric()
    {
        var gap = Gap.Between(Card(("code", 4), ("testing", 2)), Card(("testing", 3), ("code", 2)), ["testing", "code"]);

        Assert.Equal([new GapRow("testing", 2, 3), new GapRow("code", 4, 2)], gap.Rows);
        Assert.Equal((-1, 2), (gap.Rows[0].Difference, gap.Rows[1].Difference));
        Assert.Equal(("code", 0.5), (gap.Largest!.Row, gap.Mean));
    }

    [Fact]
    public void A_row_that_only_one_has_scored_says_nothing_about_the_gap()
    {
        var gap = Gap.Between(Card(("code", 4), ("testing", null)), Card(("testing", 3)), ["code", "testing"]);

        Assert.Empty(gap.Shared);
        Assert.Null(gap.Mean);
        Assert.Null(gap.Largest);
    }

    [Fact]
    public void Who_agrees_on_all_has_no_largest_gap()
    {
        var gap = Gap.Between(Card(("code", 3)), Card(("code", 3)), ["code"]);

        Assert.Equal(0, gap.Mean);
        Assert.Null(gap.Largest);
    }
}
