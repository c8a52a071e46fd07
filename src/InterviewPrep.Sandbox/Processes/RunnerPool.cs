using System.Threading.Channels;
using InterviewPrep.Sandbox.Jail;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>
/// Runners started ahead of need, each for one answer. A runner that was taken is replaced when its answer is judged, so that the replacement's
/// start does not compete with the answer for the processor; at once only when somebody waits.
/// </summary>
internal sealed class RunnerPool(Jailer jailer, WarmStart start, int size, CancellationToken stop)
{
    private readonly Channel<Started> _ready = Channel.CreateUnbounded<Started>();
    private readonly Background _starting = new();
    private readonly Lock _gate = new();
    private int _readyOrStarting;

    private readonly record struct Started(Conversation? Runner, Exception? Failure);

    /// <exception cref="SandboxException">None could be started.</exception>
    public async Task<Conversation> TakeAsync(CancellationToken cancellationToken)
    {
        if (!_ready.Reader.TryRead(out var started))
        {
            Refill();
            started = await _ready.Reader.ReadAsync(cancellationToken);
        }
        lock (_gate)
            _readyOrStarting--;
        return started.Runner ?? throw new SandboxException("No runner could be started.", started.Failure);
    }

    /// <summary>Starts what is missing.</summary>
    public void Refill()
    {
        lock (_gate)
        {
            for (; !stop.IsCancellationRequested && _readyOrStarting < size; _readyOrStarting++)
                _starting.Track(StartOneAsync());
        }
    }

    public Task EndAsync(Conversation runner) => jailer.EndAsync(runner.Process);

    /// <summary>After the stop: nothing is being started any more.</summary>
    public Task WhenStoppedAsync() => _starting.WhenDoneAsync();

    private async Task StartOneAsync()
    {
        try
        {
            _ready.Writer.TryWrite(new Started(await start.StartAsync(), null));
        }
        catch (Exception e)
        {
            _ready.Writer.TryWrite(new Started(null, e));
        }
    }
}
