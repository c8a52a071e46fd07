using System.Diagnostics;

namespace InterviewPrep.Storage.Embedded;

/// <summary>
/// Stops PostgreSQL when this process dies without a word. A shell waits at the end of a pipe that only this process holds open.
/// (The kernel's parent-death signal will not do: it fires when the <em>thread</em> that started the child ends.)
/// </summary>
internal sealed class DeathWatch : IDisposable
{
    // Ctrl-C reaches the whole process group: ignored here, or PostgreSQL would stop before the server has finished with it.
    private const string Script =
        """
        trap '' INT TERM HUP
        read -r word
        [ "$word" = done ] && exit
        [ "$(head -n 1 "$1" 2>/dev/null)" = "$2" ] && kill -INT "$2"
        """;

    private readonly Process _shell;

    private DeathWatch(Process shell) => _shell = shell;

    /// <summary>None on Windows, which has no shell: there the next start stops what is left.</summary>
    public static DeathWatch? Over(string pidFile) => OperatingSystem.IsWindows()
        ? null
        : new(Tool.Start(["sh", "-c", Script, "watch", pidFile, File.ReadLines(pidFile).First()]));

    public void Dispose()
    {
        _shell.StandardInput.WriteLine("done");
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
