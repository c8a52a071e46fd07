using System.Runtime.Versioning;

namespace InterviewPrep.Cli.Tests;

/// <summary>Whoever runs the tests, the other tests show that it works for them. As root, this one shows that it works for everybody else too.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OrdinaryUserTests : IDisposable
{
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task An_ordinary_user_judges_an_answer()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become somebody else.");
        CopyProgram();
        var package = _scratch.Copy("merge-bookings");
        OpenToAll();

        var run = await CommandRun.EndAsync(CommandRun.Start(_scratch.Folder,
            ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", _scratch["program/interviewprep"], "judge", package, Path.Combine(package, "Solution.cs"), "--json"]));

        Assert.Equal((0, "Accepted"), (run.ExitCode, run.Json().GetProperty("verdict").GetString()));
    }

    /// <summary>The repository may lie below /root, where nobody else can look.</summary>
    private void CopyProgram()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = _scratch[Path.Combine("program", Path.GetRelativePath(AppContext.BaseDirectory, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void OpenToAll()
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(_scratch.Folder, "*", SearchOption.AllDirectories).Prepend(_scratch.Folder))
            File.SetUnixFileMode(path, ReadableByAll);
    }
}
