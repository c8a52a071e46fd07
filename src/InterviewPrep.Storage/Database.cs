using InterviewPrep.Storage.Embedded;
using InterviewPrep.Storage.Postgres;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Storage;

/// <summary>
/// The database of this server. It is there before any other hosted part starts and goes after all of them have stopped.
/// </summary>
public sealed class Database(StorageOptions options, ILoggerFactory logs) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private EmbeddedPostgres? _embedded;
    private NpgsqlDataSource? _source;

    /// <exception cref="InvalidOperationException">The database has not started yet.</exception>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The database has not started yet.");

    /// <summary>Starts the database if need be and brings it to this build's schema. Needed only before the host starts, which does the same.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_source is not null)
                return;
            var source = PostgresDataSource.Create(options.ConnectionString ?? await StartEmbeddedAsync(cancellationToken), logs);
            await options.UpdateSchema(source, options, cancellationToken);
            _source = source;
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        if (_embedded is not null)
            await _embedded.DisposeAsync();
        (_source, _embedded) = (null, null);
        _starting.Dispose();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string> StartEmbeddedAsync(CancellationToken cancellationToken)
    {
        _embedded ??= await EmbeddedPostgres.StartAsync(Path.Combine(options.DataFolder, "postgres"), PostgresBinaries.Find(AppContext.BaseDirectory), cancellationToken: cancellationToken);
        return _embedded.ConnectionString;
    }
}
