using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class InterviewerMarkdownTests
{
    private const string Whole = """
        # Script
        ## Opening (2 min)
        Say hello.
        ```md
        # no heading
        ```
        ## Coding
        Watch.
        # Clarifying questions
        ## Is it sorted?
        No.
        # Hints
        ## One
        A nudge.
        ## Two
        Nearly all.
        # Usual wrong approaches
        ## Guessing
        Ask why.
        # Approaches
        First thoughts.
        ## Sort
        It works.
        # Rubric
        ## Finds a way
        1. No.
        2. With help.
        3. Yes.
        4. And more.
        """;

    [Fact]
    public void Each_part_can_be_shown_apart()
    {
        var (pack, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal([new Section("Opening (2 min)", "Say hello.\n```md\n# no heading\n```"), new Section("Coding", "Watch.")], pack.Script);
        Assert.Equal([new Section("Is it sorted?", "No.")], pack.Clarifications);
        Assert.Equal(["A nudge.", "Nearly all."], pack.Hints.Select(h => h.Text));
        Assert.Equal([new Section("Guessing", "Ask why.")], pack.WrongApproaches);
        Assert.Equal("First thoughts.\n## Sort\nIt works.", pack.Approaches);
        Assert.Equal(["No.", "With help.", "Yes.", "And more."], Assert.Single(pack.Rubric).Levels);
    }

    [Theory]
    [InlineData("# Hints", "# Tips", 12, "'# Tips' is not known.")]
    [InlineData("## Two\nNearly all.\n", "", 12, "'# Hints' has 1 '## ' headings; 2 to 6 are expected.")]
    [InlineData("Nearly all.", "", 15, "Nothing stands under '## Two'.")]
    [InlineData("# Hints\n", "# Hints\nStray.\n", 12, "Text of '# Hints' belongs under '## ' headings.")]
    [InlineData("# Script", "Stray.\n# Script", 1, "Everything belongs under a '# ' heading.")]
    [InlineData("# Usual wrong approaches", "# Hints", 17, "'# Hints' is given twice.")]
    [InlineData("4. And more.", "5. And more.", 25, "four lines are expected")]
    [InlineData("2. With help.\n", "", 25, "four lines are expected")]
    public void A_slip_is_told_with_its_line(string good, string bad, int line, string message)
    {
        var (_, problems) = Read(Whole.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_part_is_told()
    {
        var (_, problems) = Read(Whole[..Whole.IndexOf("# Rubric", StringComparison.Ordinal)]);

        Assert.Equal("The part '# Rubric' is missing.", Assert.Single(problems).Message);
    }

    private static (InterviewerPack Pack, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new Problems();
        return (InterviewerMarkdown.Read(text, problems.In("interviewer.md")), problems.Sorted);
    }
}
