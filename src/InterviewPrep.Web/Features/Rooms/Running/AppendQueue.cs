using System.Threading.Channels;
using InterviewPrep.Storage;

namespace InterviewPrep.Web.Features.Rooms.Running;

/// <summary>
/// Group commit: appends of many rooms share a transaction. There is no delay on purpose: what arrives while a commit is under way makes up
/// the next one. A room has at most one append in here.
/// </summary>
internal sealed class AppendQueue(IDocumentStore store) : BackgroundService
{
    private const int MaxBatch = 256;

    /// <summary>Commits under way at once: one writes while another waits for the disk.</summary>
    private const int Writers = 2;

    private sealed record Waiting(StreamAppend Append, TaskCompletionSource<AppendResult> Answer);

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(10_000));

    /// <summary>Completes when the events are durable, or refused.</summary>
    /// <exception cref="Exception">The database cannot be reached; nobody knows whether it was stored. Ask again with the same operation id.</exception>
    public async Task<AppendResult> AppendAsync(StreamAppend append)
    {
        var answer = new TaskCompletionSource<AppendResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync(new Waiting(append, answer));
        return await answer.Task;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync, CancellationToken.None)));

    /// <summary>Rooms stop first and wait for their appends, so nothing is left behind here.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private async Task WriteAsync()
    {
        var batch = new List<Waiting>(MaxBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _waiting.Reader.TryRead(out var next)) batch.Add(next);
            if (batch.Count > 0) await CommitAsync(batch);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        try
        {
            var results = await store.AppendBatchAsync([.. batch.Select(w => w.Append)]);
            foreach (var (waiting, result) in batch.Zip(results)) waiting.Answer.SetResult(result);
        }
        catch (Exception fault)
        {
            foreach (var waiting in batch) waiting.Answer.TrySetException(fault);
        }
    }
}
