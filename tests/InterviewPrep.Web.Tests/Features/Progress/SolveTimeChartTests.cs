using System.Globalization;
using InterviewPrep.Web.Features.Progress;

namespace InterviewPrep.Web.Tests.Features.Progress;

public class SolveTimeChartTests
{
    [Fact]
    public void Nothing_solved_draws_nothing() => Assert.Null(SolveTimeChart.Of([]));

    [Theory]
    [InlineData(0.1)]
    [InlineData(7)]
    [InlineData(59)]
    [InlineData(600)]
    public void Every_dot_and_line_lies_inside(double minutes)
    {
        var chart = SolveTimeChart.Of([Time(minutes), Time(minutes / 3), Time(minutes)])!;

        Assert.All(chart.Dots, dot => Assert.InRange(dot.Y, 0, SolveTimeChart.Height));
        Assert.All(chart.Lines, line => Assert.InRange(line.Y, 0, SolveTimeChart.Height));
        Assert.All(chart.Dots, dot => Assert.InRange(double.Parse(dot.X.TrimEnd('%'), CultureInfo.InvariantCulture), 0, 100));
    }

    [Fact]
    public void Longer_stands_higher()
    {
        var chart = SolveTimeChart.Of([Time(5), Time(20)])!;

        Assert.True(chart.Dots[1].Y < chart.Dots[0].Y);
    }

    [Fact]
    public void The_words_tell_what_the_picture_shows() =>
        Assert.Equal("2 solved, the last in 20 min; half of them took 20 min or less.", SolveTimeChart.Of([Time(5), Time(20)])!.Words);

    private static SolveTime Time(double minutes) => new("A question", "room", new DateOnly(2026, 3, 11), minutes);
}
