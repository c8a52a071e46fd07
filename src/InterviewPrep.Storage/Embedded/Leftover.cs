using System.Diagnostics;
using System.Globalization;

namespace InterviewPrep.Storage.Embedded;

/// <summary>What a crash left: a PostgreSQL that still runs, or only its pid file.</summary>
internal static class Leftover
{
    /// <summary>Stops the one and removes the other. Call with the cluster's lock held.</summary>
    public static async Task ClearAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var file = Path.Combine(cluster.Data, "postmaster.pid");
        if (!File.Exists(file))
            return;
        if (IsRunning(await File.ReadAllLinesAsync(file, cancellationToken)))
        {
            var data = Path.Combine(cluster.User.Cluster, "data");
            var stopped = await cluster.RunAsync("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"], cancellationToken);
            if (!stopped.Succeeded && File.Exists(file))
                throw new EmbeddedPostgresException($"A PostgreSQL of an earlier start still runs on {cluster.Data} and does not stop.\n{stopped.Output}");
        }

        File.Delete(file);
    }

    /// <summary>
    /// A pid alone says little: after a reboot it may be anybody's, and PostgreSQL would refuse to start because of it.
    /// Program and start time (in the file's third line) must fit too.
    /// </summary>
    private static bool IsRunning(string[] pidFile)
    {
        if (pidFile.Length < 3 || !int.TryParse(pidFile[0], CultureInfo.InvariantCulture, out var pid) || !long.TryParse(pidFile[2], CultureInfo.InvariantCulture, out var started))
            return false;
        try
        {
            using var process = Process.GetProcessById(pid);
            var since = new DateTimeOffset(process.StartTime) - DateTimeOffset.FromUnixTimeSeconds(started);
            return process.ProcessName == "postgres" && since.Duration() < TimeSpan.FromSeconds(10);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
