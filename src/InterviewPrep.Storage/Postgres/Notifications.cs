using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace InterviewPrep.Storage.Postgres;

/// <summary>Listens to a channel of the database (LISTEN) on a connection of its own, and connects again when that breaks.</summary>
public sealed class Notifications(NpgsqlDataSource database)
{
    /// <summary>
    /// The payloads in order, until cancelled (which throws). A null comes first and after each reconnect: from then on nothing is missed,
    /// before it something may have been, so the reader looks at the tables then.
    /// </summary>
    public async IAsyncEnumerable<string?> ListenAsync(string channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var payloads = Channel.CreateUnbounded<string?>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var listening = ListenForeverAsync(channel, payloads.Writer, stop.Token);
        try
        {
            await foreach (var payload in payloads.Reader.ReadAllAsync(cancellationToken))
                yield return payload;
        }
        finally
        {
            await stop.CancelAsync();
            await listening;
        }
    }

    private async Task ListenForeverAsync(string channel, ChannelWriter<string?> payloads, CancellationToken cancellationToken)
    {
        try
        {
            await Faults.Forever.ExecuteAsync(async cancel => await ListenOnceAsync(channel, payloads, cancel), cancellationToken);
        }
        catch (Exception end)
        {
            payloads.Complete(end is OperationCanceledException ? null : end);
        }
    }

    private async Task ListenOnceAsync(string channel, ChannelWriter<string?> payloads, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) => payloads.TryWrite(told.Payload);
        await using (var listen = new NpgsqlCommand($"listen \"{channel.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        payloads.TryWrite(null);
        while (true)
            await connection.WaitAsync(cancellationToken);
    }
}
