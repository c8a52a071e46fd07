using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Domain.Tests.Feedback;

public sealed class CalibrationTests
{
    private static CardContent Card(params (string Row, int? Level)[] scores) => new([.. scores.Select(s => new Score(s.Row, s.Level, ""))], "", "");

    [Fact]
    public void Marks_are_compared_row_by_row_where_both_have_scored()
    {
        var calibration = Calibration.Of([(Card(("code", 4), ("testing", 2), ("clear", null)), Card(("code", 2), ("testing", 2), ("clear", 3))), (Card(("code", 3)), Card(("code", 2)))])!;

        Assert.Equal((2, 3, 1.0, 1.0, 1, 2), (calibration.Answers, calibration.Rows, calibration.Mean, calibration.Distance, calibration.Same, calibration.Near));
        Assert.Equal([new CalibratedRow("code", 2, 1.5), new CalibratedRow("testing", 1, 0)], calibration.ByRow);
    }

    [Fact]
    public void High_and_low_marks_even_out_in_the_mean_and_not_in_the_distance()
    {
        var calibration = Calibration.Of([(Card(("a", 4), ("b", 1)), Card(("a", 2), ("b", 3)))])!;
        Assert.Equal((0.0, 2.0), (calibration.Mean, calibration.Distance));
    }

    [Fact]
    public void Without_a_row_that_both_have_scored_there_is_nothing_to_say()
    {
        Assert.Null(Calibration.Of([]));
        Assert.Null(Calibration.Of([(Card(("a", 4)), Card(("b", 3)))]));
    }
}
