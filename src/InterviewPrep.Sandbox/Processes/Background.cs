using System.Collections.Concurrent;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>Work that nobody waits for now, but that must be over before its owner is disposed of.</summary>
internal sealed class Background
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public T Track<T>(T work) where T : Task
    {
        _running[work] = true;
        work.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return work;
    }

    /// <summary>How it ended is its own affair.</summary>
    public async Task WhenDoneAsync()
    {
        while (!_running.IsEmpty)
            await Task.WhenAll(_running.Keys).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
