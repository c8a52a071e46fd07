namespace InterviewPrep.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("judge")]
    [InlineData("judge", "folder", "answer.cs", "--jsn")]
    [InlineData("bank", "prove")]
    [InlineData]
    public async Task A_call_that_makes_no_sense_ends_with_2_and_points_to_the_help(params string[] arguments)
    {
        (await CommandRun.OfAsync(arguments)).AssertRefused("Try --help.");
    }

    [Fact]
    public async Task The_help_tells_the_exit_codes()
    {
        var run = await CommandRun.OfAsync("judge", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Exit code: 0 accepted, 1 not accepted, 2 could not judge.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_web_server_nor_the_storage_comes_with_the_command()
    {
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();

        Assert.Contains("interviewprep.dll", files);
        Assert.DoesNotContain(files, file => file!.StartsWith("InterviewPrep.Web", StringComparison.Ordinal) || file.StartsWith("InterviewPrep.Storage", StringComparison.Ordinal) || file.StartsWith("Npgsql", StringComparison.Ordinal));
    }
}
