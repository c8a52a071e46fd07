using InterviewPrep.Domain.Feedback;
using InterviewPrep.Web.Features.LiveSessions.Scorecards;

namespace InterviewPrep.Web.Tests.Features.LiveSessions.Scorecards;

public sealed class GapWordsTests
{
    private static GapWords Of((int? Code, int? Testing) own, (int? Code, int? Testing) other)
    {
        var rubric = Rooms.Questions.Sum.Rubric;
        return GapWords.Of(Gap.Between(Content(own), Content(other), rubric.Rows.Select(r => r.Id)), rubric, "Ben");
    }

    private static CardContent Content((int? Code, int? Testing) levels) => new([new Score("code", levels.Code, ""), new Score("testing", levels.Testing, "")], "", "");

    [Fact]
    public void A_higher_own_view_is_told_kindly_with_what_the_next_level_looks_like()
    {
        var words = Of(own: (4, 3), other: (2, 3));

        Assert.StartsWith("You saw yourself a level higher than Ben did.", words.Summary);
        Assert.Equal("You are furthest apart on “About code”: you say 4, Ben says 2. For a 3, this is what one would have seen:", words.Largest);
        Assert.Equal("code as of 3", words.Seen);
    }

    [Fact]
    public void A_stricter_own_view_is_told_with_what_the_other_one_saw()
    {
        var words = Of(own: (1, 2), other: (4, 2));

        Assert.StartsWith("You were stricter with yourself than Ben was, by 1.5 levels.", words.Summary);
        Assert.Equal("code as of 4", words.Seen);
    }

    [Fact]
    public void Who_agrees_on_all_is_told_so()
    {
        var words = Of(own: (3, 2), other: (3, 2));

        Assert.StartsWith("You and Ben saw exactly the same.", words.Summary);
        Assert.Null(words.Largest);
    }

    [Fact]
    public void Differences_that_cancel_out_are_not_called_agreement()
    {
        Assert.StartsWith("As a whole you and Ben agree; row by row you do not.", Of(own: (4, 1), other: (1, 4)).Summary);
        Assert.StartsWith("You and Ben see it much alike", Of(own: (3, 2), other: (2, 3)).Summary);
    }

    [Fact]
    public void Without_a_shared_row_there_is_nothing_to_compare() =>
        Assert.Contains("nothing to compare", Of(own: (3, null), other: (null, 2)).Summary);
}
