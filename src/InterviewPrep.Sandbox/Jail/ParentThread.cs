using System.Collections.Concurrent;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>
/// The thread that starts every jail. The kernel's "die with the parent" means the parent's thread, and threads of the pool retire; this one lives
/// as long as the host.
/// </summary>
internal sealed class ParentThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public ParentThread() => new Thread(Loop) { IsBackground = true, Name = "jail parent" }.Start();

    public Task<T> RunAsync<T>(Func<T> start)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(start());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    public void Dispose() => _work.CompleteAdding();

    private void Loop()
    {
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }
}
