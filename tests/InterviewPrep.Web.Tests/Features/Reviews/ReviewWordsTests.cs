using InterviewPrep.Web.Features.Reviews;

namespace InterviewPrep.Web.Tests.Features.Reviews;

public sealed class ReviewWordsTests
{
    [Theory]
    [InlineData("83", 83)]
    [InlineData("1:23", 83)]
    [InlineData(" 0:05 ", 5)]
    [InlineData("90:00", 5_400)]
    [InlineData("1:01:23", 3_683)]
    public void A_moment_is_read_in_each_way_in_which_people_write_it(string text, int seconds) => Assert.Equal(seconds * 1000L, ReviewWords.MillisecondsOf(text));

    [Theory, InlineData(null), InlineData(""), InlineData("99:99"), InlineData("0:60"), InlineData("1:60:00"), InlineData("1:00:60"), InlineData("1:"), InlineData("-1"), InlineData("noon")]
    public void What_stands_on_no_clock_is_no_moment(string? text) => Assert.Null(ReviewWords.MillisecondsOf(text));
}
