using InterviewPrep.Sandbox.Jail;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>
/// Warm compilers, one request at a time each. All but one serve editors too (an only one serves all), and a waiting submission is served before a
/// waiting editor.
/// </summary>
internal sealed class CompilerPool(Jailer jailer, WarmStart start, int size, CancellationToken stop)
{
    private const int RequestsBeforeRenewal = 2_000; // Roslyn's caches only grow
    private readonly Background _starting = new();
    private readonly Lock _gate = new();
    private readonly Queue<Warm> _idle = new();
    private readonly Queue<TaskCompletionSource<Warm>> _submissions = new(), _editors = new();
    private readonly int _mostEditing = Math.Max(1, size - 1);
    private int _alive;
    private int _editing;

    private sealed class Warm(Conversation conversation)
    {
        public Conversation Conversation => conversation;

        public int Served { get; set; }
    }

    public void Fill()
    {
        lock (_gate)
        {
            for (; !stop.IsCancellationRequested && _alive < size; _alive++)
                _starting.Track(StartOneAsync());
        }
    }

    /// <summary>A request that has begun is not cut off for <paramref name="cancellationToken"/>: that would cost a warm compiler.</summary>
    /// <param name="urgent">A submission; editors give way to it.</param>
    /// <exception cref="SandboxException">No compiler could be started.</exception>
    public async Task<Turn> AskAsync(byte[] message, Budget budget, bool urgent, CancellationToken cancellationToken)
    {
        var compiler = await TakeAsync(urgent, cancellationToken);
        var turn = new Turn(TurnEnd.BadReply, [], default, default);
        try
        {
            turn = await Task.Factory.StartNew(() => compiler.Conversation.Ask(message, budget, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return turn;
        }
        finally
        {
            GiveBack(compiler, urgent, usable: turn.End == TurnEnd.Answered && ++compiler.Served < RequestsBeforeRenewal);
        }
    }

    /// <summary>After the stop: nothing is being started any more.</summary>
    public Task WhenStoppedAsync() => _starting.WhenDoneAsync();

    private Task<Warm> TakeAsync(bool urgent, CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource<Warm>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            (urgent ? _submissions : _editors).Enqueue(waiter);
            Serve();
        }
        Fill();
        return waiter.Task.IsCompleted ? waiter.Task : WaitAsync(waiter, cancellationToken);
    }

    private static async Task<Warm> WaitAsync(TaskCompletionSource<Warm> waiter, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        return await waiter.Task;
    }

    /// <summary>Under the gate: hands idle compilers to those who wait, submissions first.</summary>
    private void Serve()
    {
        while (_idle.Count > 0 && _submissions.TryDequeue(out var submission))
            Hand(submission);
        while (_idle.Count > 0 && _editing < _mostEditing && _editors.TryDequeue(out var editor))
            if (Hand(editor))
                _editing++;
    }

    private bool Hand(TaskCompletionSource<Warm> waiter)
    {
        if (!waiter.TrySetResult(_idle.Peek()))
            return false; // gave up waiting
        _idle.Dequeue();
        return true;
    }

    private void GiveBack(Warm compiler, bool urgent, bool usable)
    {
        lock (_gate)
        {
            _editing -= urgent ? 0 : 1;
            if (usable)
                _idle.Enqueue(compiler);
            else
                _alive--;
            Serve();
        }
        if (usable)
            return;
        _ = jailer.EndAsync(compiler.Conversation.Process);
        Fill();
    }

    private async Task StartOneAsync()
    {
        try
        {
            var compiler = new Warm(await start.StartAsync());
            lock (_gate)
            {
                _idle.Enqueue(compiler);
                Serve();
            }
        }
        catch (Exception e)
        {
            Fail(new SandboxException("No compiler could be started.", e));
        }
    }

    private void Fail(SandboxException failure)
    {
        lock (_gate)
        {
            _alive--;
            foreach (var waiter in _alive == 0 ? _submissions.Concat(_editors) : [])
                waiter.TrySetException(failure);
        }
    }
}
