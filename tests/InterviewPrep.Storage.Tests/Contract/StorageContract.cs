using InterviewPrep.Testing;
using Npgsql;

namespace InterviewPrep.Storage.Tests.Contract;

/// <summary>What every adapter must do, on a real database. Each test has one of its own.</summary>
public abstract partial class StorageContract : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _opened = [];

    protected string ConnectionString { get; private set; } = "";
    protected IDocumentStore Store { get; private set; } = null!;

    /// <summary>Opens a store on the database, bringing it to this schema; <c>tickets</c> of 0001_tickets.sql is part of it.</summary>
    protected abstract Task<(IDocumentStore Store, IAsyncDisposable Owner)> OpenAsync(string connectionString, StorageSchema schema, TimeProvider clock);

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await TestDatabase.CreateAsync();
        Store = await OpenAsync(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened)
            await opened.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IDocumentStore> OpenAsync(string connectionString, TimeProvider? clock = null)
    {
        var (store, owner) = await OpenAsync(connectionString, Samples.Schema(), clock ?? new FixedClock(Samples.Noon));
        _opened.Add(owner);
        return store;
    }

    private async Task SaveAsync(Action<IDocumentSession> queue, Guid? operationId = null)
    {
        await using var session = Store.LightweightSession();
        queue(session);
        await session.SaveChangesAsync(operationId);
    }

    private async Task<string[]> TextOfAsync(string streamId)
    {
        await using var session = Store.QuerySession();
        return [.. (await session.FetchStreamAsync(streamId)).Select(stored => stored.Data).OfType<Typed>().Select(typed => typed.Text)];
    }

    private async Task<long> TicketsAsync()
    {
        await using var session = Store.QuerySession();
        return (await session.QuerySqlAsync("select count(*) from tickets", null, row => row.GetInt64(0)))[0];
    }

    private static StreamAppend Append(string streamId, long expectedVersion, params string[] texts) =>
        new(streamId, expectedVersion, [.. texts.Select(text => new Typed(text))], Guid.NewGuid());

    private async Task<AppendResult> AppendAsync(StreamAppend append) => (await Store.AppendBatchAsync([append]))[0];

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        _opened.Add(connection);
        return connection;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
