using InterviewPrep.Web.Features.Questions;

namespace InterviewPrep.Web.Tests.Features.Questions;

public sealed class WordsTests
{
    [Theory]
    [InlineData("two-pointers", "Two pointers")]
    [InlineData("api-design", "API design")]
    [InlineData("csv", "CSV")]
    public void A_topic_is_written_as_people_write_it(string slug, string words) => Assert.Equal(words, Words.OfTopic(slug));
}
