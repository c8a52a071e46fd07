using InterviewPrep.Domain.Feedback;

namespace InterviewPrep.Domain.Tests.Feedback;

public sealed class CalibrationTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static CardContent Card(params (string Row, int? Level)[] scores) => new([.. scores.Select(s => new Score(s.Row, s.Level, ""))], "", "");

    private static JudgedTwice Open(CardContent interviewer, CardContent mentor) => new(interviewer, mentor, s_start, IsOpen: true);

    private static JudgedTwice Closed(int interviewer, int mentor, int hours) => new(Card(("code", interviewer)), Card(("code", mentor)), s_start.AddHours(hours), IsOpen: false);

    [Fact]
    public void Marks_are_compared_row_by_row_where_both_have_scored()
    {
        var calibration = Calibration.Of(
        [
            Open(Card(("code", 4), ("testing", 2), ("clear", null)), Card(("code", 2), ("testing", 2), ("clear", 3))), Open(Card(("code", 3)), Card(("code", 2))), Open(Card(("code", 1)), Card(("code", 1))),
        ])!;

        Assert.Equal((3, 4, 0.75, 0.75, 2, 3), (calibration.Answers, calibration.Rows, calibration.Mean, calibration.Distance, calibration.Same, calibration.Near));
        Assert.Equal([new CalibratedRow("code", 3, 1)], calibration.ByRow);
    }

    [Fact]
    public void High_and_low_marks_even_out_in_the_mean_and_not_in_the_distance()
    {
        var calibration = Calibration.Of([Open(Card(("a", 4), ("b", 1)), Card(("a", 2), ("b", 3)))])!;
        Assert.Equal((0.0, 2.0), (calibration.Mean, calibration.Distance));
    }

    [Fact]
    public void Without_a_row_that_both_have_scored_there_is_nothing_to_say()
    {
        Assert.Null(Calibration.Of([]));
        Assert.Null(Calibration.Of([Open(Card(("a", 4)), Card(("b", 3)))]));
    }

    [Fact]
    public void Marks_that_are_not_the_interviewers_to_read_count_by_threes_so_that_none_can_be_worked_out()
    {
        JudgedTwice[] answers = [Closed(4, 2, 3), Closed(3, 3, 1), Closed(2, 3, 2), Closed(1, 4, 5), Closed(4, 1, 4)];

        Assert.Null(Calibration.Of(answers[..2]));
        var three = Calibration.Of(answers[..3])!;
        Assert.Equal((3, 1 / 3.0), (three.Answers, three.Mean));
        Assert.Equal((three.Answers, three.Mean, three.Distance), Calibration.Of(answers) is { } five ? (five.Answers, five.Mean, five.Distance) : default);
        Assert.Equal(4, Calibration.Of([.. answers, Open(Card(("code", 1)), Card(("code", 1)))])!.Answers);
    }
}
