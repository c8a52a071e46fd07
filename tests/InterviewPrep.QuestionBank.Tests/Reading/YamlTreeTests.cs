using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", 2, "The YAML is broken at this line, or soon after it.")]
    [InlineData("a: 1\n  b: 2\n", 2)]
    [InlineData("a: \"open\n", 1)]
    [InlineData("a: 1\n---\nb: 2\n", 2, "Only one document belongs into the file.")]
    [InlineData("a: 1\na: 2\n", 2, "'a' is given twice.")]
    [InlineData("a: &x 1\n", 1, "Anchors (&) and aliases (*) are not taken; write the value out, or put it in quotes.")]
    [InlineData("a: 1\nb: *x\n", 2, "Anchors (&) and aliases (*) are not taken; write the value out, or put it in quotes.")]
    [InlineData("a: 1\nb: !!binary eA==\n", 2, "Tags (!) are not taken; put the value in quotes if it starts with '!'.")]
    [InlineData("a: \"\\ud83d\"\n", 1)]
    [InlineData("a: \"\\ude00\"\n", 1)]
    [InlineData("a:\n  - \"\\0\"\n", 2, "A NUL character cannot be stored.")]
    [InlineData("? [1]\n: 2\n", 1, "A key must be plain text.")]
    public void Broken_YAML_is_told_with_its_line(string yaml, int line, string? message = null)
    {
        var (_, found) = Read(yaml);

        var problem = Assert.Single(found);
        Assert.Equal(line, problem.Line);
        if (message is not null)
            Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var (root, found) = Read("a: " + new string('[', 200_000));

        Assert.Null(root);
        Assert.Equal("Values are nested more than 32 deep.", Assert.Single(found).Message);
    }

    [Fact]
    public void Aliases_that_would_unfold_into_gigabytes_are_refused()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            Enumerable.Range(1, 9).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n"));

        var (root, found) = Read(bomb);

        Assert.Null(root);
        Assert.Equal(1, Assert.Single(found).Line);
    }

    [Fact]
    public void Whatever_is_damaged_is_a_problem_and_never_an_exception()
    {
        var whole = File.ReadAllText(Path.Combine(BankFolder.Question("lru-cache"), "cases.yaml"))[..2_000];
        var random = new Random(20260301);
        const string Damage = "[]{},:-?&*!|>'\"%@`#\n\t \\~<0";

        for (var i = 0; i < 3_000; i++)
        {
            var text = whole[..random.Next(whole.Length)].ToCharArray();
            for (var j = random.Next(6); j > 0 && text.Length > 0; j--)
                text[random.Next(text.Length)] = Damage[random.Next(Damage.Length)];
            var (root, found) = Read(new string(text));
            Assert.True(root is not null || found.Count > 0);
        }
    }

    [Fact]
    public void An_empty_file_is_told()
    {
        Assert.Equal("The file is empty.", Assert.Single(Read("# nothing\n").Found).Message);
    }

    [Fact]
    public void Pairs_of_surrogates_are_text_as_any_other()
    {
        var (root, found) = Read("a: \"\\ud83d\\ude00\"\nb: \ud83d\ude00\n");

        Assert.Empty(found);
        Assert.Equal(["\ud83d\ude00", "\ud83d\ude00"], Assert.IsType<YamlMap>(root).Entries.Select(e => ((YamlScalar)e.Value).Value));
    }

    private static (YamlNode? Root, IReadOnlyList<Problem> Found) Read(string yaml)
    {
        var problems = new Problems();
        var root = YamlTree.Read(yaml, problems.In("test.yaml"));
        return (root, problems.Sorted);
    }
}
