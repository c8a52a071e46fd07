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
        [ "$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)" = "$2" ] || exit
        [ "$3" = keep ] && { kill -INT "$2"; exit; }
        kill -QUIT "$2"
        while kill -0 "$2" 2>/dev/null; do sleep 0.1; done
        rm -rf "$1"
        """;

    private readonly Process _shell;

    private DeathWatch(Process shell) => _shell = shell;

    /// <summary>None on Windows, which has no shell: there the next start stops what is left.</summary>
    public static DeathWatch? Over(Cluster cluster, bool thenDelete)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var pid = File.ReadLines(Path.Combine(cluster.Data, "postmaster.pid")).First();
        return new(Tool.Start(["sh", "-c", Script, "watch", cluster.Folder, pid, thenDelete ? "delete" : "keep"]));
    }

    public void Dispose()
    {
        _shell.StandardInput.WriteLine("done");
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
