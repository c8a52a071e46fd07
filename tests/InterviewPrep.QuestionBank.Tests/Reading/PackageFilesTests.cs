using System.Text;
using InterviewPrep.QuestionBank.Reading;

namespace InterviewPrep.QuestionBank.Tests.Reading;

public sealed class PackageFilesTests
{
    [Fact]
    public async Task A_prompt_of_ten_thousand_lines_is_refused()
    {
        using var package = new ScratchPackage();
        package["prompt.md"] = string.Concat(Enumerable.Repeat("a\n", 10_000));

        var problem = Assert.Single(await package.ProblemsAsync());

        Assert.Equal(("prompt.md", 2_001), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("question.yaml", 17 * 1024)]
    [InlineData("prompt.md", 33 * 1024)]
    [InlineData("interviewer.md", 65 * 1024)]
    [InlineData("cases.yaml", 513 * 1024)]
    [InlineData("Solution.cs", 65 * 1024)]
    [InlineData("wrong/huge.cs", 65 * 1024)]
    public async Task A_file_over_its_limit_is_refused_unread(string file, int bytes)
    {
        using var package = new ScratchPackage();
        package[file] = new string('x', bytes);

        var problem = Assert.Single(await package.ProblemsAsync());

        Assert.Equal(file, problem.File);
        Assert.Contains("at most", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        using var package = new ScratchPackage();
        await File.WriteAllBytesAsync(Path.Combine(package.Folder, "prompt.md"), [0x61, 0xFF, 0xFE]);

        Assert.Equal(new Problem("prompt.md", null, "The file is not UTF-8."), Assert.Single(await package.ProblemsAsync()));
    }

    [Fact]
    public async Task A_NUL_character_is_refused_with_its_line()
    {
        using var package = new ScratchPackage();
        package["Starter.cs"] = "int A;\nint\0 B;\n";

        Assert.Equal(new Problem("Starter.cs", 2, "A NUL character cannot be stored."), Assert.Single(await package.ProblemsAsync()));
    }

    [Fact]
    public async Task A_link_is_not_followed()
    {
        using var package = new ScratchPackage();
        package.Delete("prompt.md");
        File.CreateSymbolicLink(Path.Combine(package.Folder, "prompt.md"), "/etc/hostname");

        Assert.Equal(new Problem("prompt.md", null, "Links are not followed; put the file itself here."), Assert.Single(await package.ProblemsAsync()));
    }

    [Fact]
    public async Task A_file_that_nobody_reads_is_named()
    {
        using var package = new ScratchPackage();
        package["Solutoin.cs"] = "int A;";

        Assert.Equal("Solutoin.cs", Assert.Single(await package.ProblemsAsync()).File);
    }

    [Fact]
    public async Task The_hash_knows_the_content_and_not_the_line_ends()
    {
        using var package = new ScratchPackage();
        var before = (await Package.ReadAsync(package.Folder)).Question!.Hash;
        package["prompt.md"] = package["prompt.md"].ReplaceLineEndings("\r\n");
        var withOtherLineEnds = (await Package.ReadAsync(package.Folder)).Question!.Hash;
        package["prompt.md"] += "More.";
        var withMore = (await Package.ReadAsync(package.Folder)).Question!.Hash;

        Assert.Matches("^[0-9a-f]{64}$", before);
        Assert.Equal(before, withOtherLineEnds);
        Assert.NotEqual(before, withMore);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        using var package = new ScratchPackage();
        await File.WriteAllTextAsync(Path.Combine(package.Folder, "wrong/does-not-sort.cs"), package["wrong/does-not-sort.cs"], new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(await package.ProblemsAsync());
    }
}
