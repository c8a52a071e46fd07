using InterviewPrep.Domain.Stories;
using InterviewPrep.Domain.Stories.Coaching;
using InterviewPrep.Web.Features.Stories.Examples;

namespace InterviewPrep.Web.Tests.Features.Stories;

public sealed class ExampleTests(WebServer server)
{
    private const string Whole = """
        ---
        title: The title
        kind: side-project
        when: 2025
        where: At home
        competencies: [learning, failure]
        measurable_result: 12 s became 80 ms
        skills: [SQL]
        ---

        ## Situation

        Broken
        line.

        Second paragraph.

        ## Task

        t

        ## Action

        a

        ## Result

        r
        """;

    [Fact]
    public void A_file_becomes_a_story_with_its_lines_joined()
    {
        var example = StoryExamples.Read("one", Whole);
        Assert.Equal("Broken line.\n\nSecond paragraph.", example.Content.Texts.Situation);
        Assert.Equal(("The title", "2025", "12 s became 80 ms"), (example.Content.Title, example.Content.When, example.Content.Texts.MeasuredBy));
    }

    [Theory]
    [InlineData("learning", "magic", "competency “magic”")]
    [InlineData("side-project", "holiday", "kind “holiday”")]
    [InlineData("## Task", "## Duty", "part “Duty”")]
    [InlineData("title:", "heading:", "front matter")]
    [InlineData("---\n", "", "front matter")]
    public void What_is_wrong_with_a_file_is_said(string was, string isNow, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => StoryExamples.Read("one", Whole.ReplaceLineEndings("\n").Replace(was, isNow, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Everybody_may_read_the_examples_and_each_is_marked_as_one()
    {
        using var visitor = server.Visit();
        var examples = new StoryExamples().All;
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Contains("Example</span>", await visitor.ReadAsync($"/stories/examples/{example.Id}"), StringComparison.Ordinal);
            Assert.Contains(example.Id, await visitor.ReadAsync("/stories/examples"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_coach_has_nothing_against_the_length_the_result_or_the_parts_of_an_example() =>
        Assert.All(new StoryExamples().All, example => Assert.DoesNotContain(
            StoryCoach.Read(StoryForm.Star, example.Content.Texts).Remarks, r => r.Rule is "length" or "number" or "missing"));
}
