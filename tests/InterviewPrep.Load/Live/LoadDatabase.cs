using System.Globalization;
using InterviewPrep.Storage.Embedded;

namespace InterviewPrep.Load.Live;

/// <summary>The PostgreSQL that the product brings, in a process of its own that outlives the server.</summary>
internal sealed class LoadDatabase : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;

    private LoadDatabase(string folder, EmbeddedPostgres postgres) => (_folder, _postgres) = (folder, postgres);

    public string ConnectionString => _postgres.ConnectionString;

    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static async Task<LoadDatabase> StartAsync(CancellationToken stop)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"interviewprep-bench-{Guid.NewGuid():N}");
        return new LoadDatabase(folder, await EmbeddedPostgres.StartAsync(folder, PostgresBinaries.Find(AppContext.BaseDirectory), deleteAtTheEnd: true, stop));
    }

    /// <summary>
    /// Kills the process that writes its log with SIGKILL: PostgreSQL throws everybody out, recovers from what is on the disk and starts anew,
    /// as after a crash of its own.
    /// </summary>
    public void Crash() => Processes.KillNow(Processes.ChildrenOf(ProcessId).First(child => File.ReadAllText($"/proc/{child}/cmdline").Contains("walwriter", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
