using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InterviewPrep.Storage.Embedded;

/// <summary>
/// A PostgreSQL of our own on the loopback address: real, durable (fsync on), for one server at a time. It lives in its own
/// process group, so Ctrl-C reaches only the server; it is stopped by <see cref="DisposeAsync"/>, or when the server dies.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const int Attempts = 5;

    private readonly Cluster _cluster;
    private readonly FileStream _lock;
    private DeathWatch? _watch;

    private EmbeddedPostgres(Cluster cluster, FileStream @lock)
    {
        _cluster = cluster;
        _lock = @lock;
    }

    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the cluster in <paramref name="folder"/>, creating it when there is none.</summary>
    /// <param name="folder">Where its data, password and log lie.</param>
    /// <param name="deleteAtTheEnd">Deletes the folder when this process ends without having disposed of it: for tests.</param>
    /// <exception cref="EmbeddedPostgresException">It cannot run; the message says why.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        string folder, PostgresBinaries binaries, bool deleteAtTheEnd = false, CancellationToken cancellationToken = default)
    {
        var cluster = new Cluster(Path.GetFullPath(folder), binaries);
        var started = new EmbeddedPostgres(cluster, cluster.Lock());
        try
        {
            var password = await cluster.PrepareAsync(cancellationToken);
            await Leftover.ClearAsync(cluster, cancellationToken);
            var port = await started.StartOnFreePortAsync(cancellationToken);
            started._watch = DeathWatch.Over(cluster, deleteAtTheEnd);
            started.ConnectionString = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = Cluster.Owner,
                Password = password,
                Database = "postgres",
            }.ConnectionString;
            return started;
        }
        catch
        {
            await started._lock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops PostgreSQL: sessions are ended, everything committed is on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        await Leftover.ClearAsync(_cluster, CancellationToken.None);
        await _lock.DisposeAsync();
    }

    private async Task<int> StartOnFreePortAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var logged = new FileInfo(_cluster.Log).Length;
            var started = await _cluster.RunAsync("pg_ctl", StartArguments(port), cancellationToken);
            if (started.Succeeded)
                return port;

            var output = started.Output + "\n" + LogFrom(logged);
            // Somebody took the port between the look and the start.
            if (attempt < Attempts && output.Contains("Address already in use", StringComparison.Ordinal))
                continue;
            throw new EmbeddedPostgresException($"PostgreSQL did not start on {_cluster.Data}.{Cluster.Hint(output)} Its log is {_cluster.Log}:\n{output}");
        }
    }

    private IEnumerable<string> StartArguments(int port)
    {
        // No space in any value: pg_ctl hands them to a shell.
        string[] settings =
        [
            $"port={port.ToString(CultureInfo.InvariantCulture)}", "listen_addresses=127.0.0.1", "unix_socket_directories=",
            "fsync=on", "synchronous_commit=on", "max_connections=200", "shared_buffers=64MB", "max_wal_size=512MB", "checkpoint_timeout=15min",
            "log_timezone=UTC", "timezone=UTC",
        ];
        var options = string.Join(' ', settings.Select(setting => $"-c {setting}"));
        return ["start", "-D", Path.Combine(_cluster.User.Cluster, "data"), "-l", Path.Combine(_cluster.User.Cluster, "log"), "-w", "-t", "60", "-o", options];
    }

    private string LogFrom(long position)
    {
        using var log = new FileStream(_cluster.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(position, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd().Trim();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
