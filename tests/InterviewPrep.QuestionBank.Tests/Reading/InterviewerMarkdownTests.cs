using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class InterviewerMarkdownTests
{
    private const string Whole = """
        # Script
        ## Opening (2 min)
        > "Hello."
        ```md
        # no heading
        ```
        ## Coding (8 min)
        > "Go on."
        ## Closing (1 min)
        > "Thank you."
        # Clarifying questions
        ## Is it sorted?
        No.
        ## Can it be empty?
        Yes.
        # Hints
        ## One
        A nudge.
        ## Two
        Nearly all.
        # Usual wrong approaches
        ## Guessing
        > "Why?"
        ## Waiting
        > "What for?"
        # Follow-ups
        ## And if it is large?
        Listen for cost.
        ## And if it is slow?
        Listen for measuring.
        # Approaches
        First thoughts.
        ## Sort
        It works.
        """;

    [Fact]
    public void Each_part_can_be_shown_apart()
    {
        var (parts, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal(
            [new ScriptPhase("Opening", 2, "> \"Hello.\"\n```md\n# no heading\n```"), new ScriptPhase("Coding", 8, "> \"Go on.\""), new ScriptPhase("Closing", 1, "> \"Thank you.\"")],
            parts.Script!);
        Assert.Equal([new Section("Is it sorted?", "No."), new Section("Can it be empty?", "Yes.")], parts.Clarifications!);
        Assert.Equal(["A nudge.", "Nearly all."], parts.Hints!.Select(h => h.Text));
        Assert.Equal([new Section("Guessing", "> \"Why?\""), new Section("Waiting", "> \"What for?\"")], parts.WrongApproaches!);
        Assert.Equal(["And if it is large?", "And if it is slow?"], parts.FollowUps!.Select(f => f.Title));
        Assert.Equal("First thoughts.\n## Sort\nIt works.", parts.Reference);
    }

    [Theory]
    [InlineData("# Hints", "# Tips", 16, "'# Tips' is not known.")]
    [InlineData("# Usual wrong approaches", "# Red flags", 21, "'# Red flags' is not known. Known are Script, Clarifying questions, Hints, Usual wrong approaches, Follow-ups, Approaches.")]
    [InlineData("## Two\nNearly all.\n", "", 16, "'# Hints' has 1 '## ' headings; 2 to 6 are expected.")]
    [InlineData("Nearly all.", "", 19, "Nothing stands under '## Two'.")]
    [InlineData("# Hints\n", "# Hints\nStray.\n", 16, "Text of '# Hints' belongs under '## ' headings.")]
    [InlineData("# Script", "Stray.\n# Script", 1, "Everything belongs under a '# ' heading.")]
    [InlineData("# Usual wrong approaches", "# Hints", 21, "'# Hints' is given twice.")]
    [InlineData("> \"Go on.\"", "Watch.", 7, "'## Coding (8 min)' does not tell what to say: write it word for word in a line that begins with '> '.")]
    [InlineData("> \"Why?\"", "Ask why.", 22, "'## Guessing' does not tell what to say")]
    [InlineData("## Coding (8 min)", "## Coding", 7, "Say how long '## Coding' takes, as in '## Opening (2 min)'.")]
    [InlineData("## Coding (8 min)", "## Coding (0 min)", 7, "Say how long")]
    public void A_slip_is_told_with_its_line(string good, string bad, int line, string message)
    {
        var (_, problems) = Read(Whole.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_not_given_is_taken_from_the_shared_ones_and_told_when_they_have_none_either()
    {
        var problems = new Problems();
        var shared = PackParts.None with { FollowUps = [new Section("And then?", "Listen.")] };
        var (parts, _) = Read(Whole[..Whole.IndexOf("# Follow-ups", StringComparison.Ordinal)]);

        var pack = parts.Or(shared).ToPack(Names, problems.In("interviewer.md"));

        Assert.Equal("And then?", Assert.Single(pack.FollowUps).Title);
        Assert.Equal(2, pack.Hints.Count);
        Assert.Equal("The part '# Approaches' is missing.", Assert.Single(problems.Sorted).Message);
    }

    private static PackHeadings Names => PackHeadings.Of(QuestionKind.Function);

    private static (PackParts Parts, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new Problems();
        return (InterviewerMarkdown.Read(text, Names, problems.In("interviewer.md")), problems.Sorted);
    }
}
