using System.Collections.Concurrent;
using InterviewPrep.Sandbox.Processes;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>Starts programs in jails and cleans up after them.</summary>
internal sealed class Jailer : IAsyncDisposable
{
    private readonly ParentThread _parent = new();
    private readonly ConcurrentDictionary<JailedProcess, bool> _alive = new();
    private readonly Background _ending = new();
    private readonly JailSlots _slots;
    private readonly JailCommand _command;

    public Jailer(JailFiles files, Walls walls, ControlGroups groups, int processes)
    {
        _slots = new JailSlots(groups, processes);
        _command = new JailCommand(files, walls);
    }

    public Task<JailedProcess> StartAsync(JailedProgram program, long memoryBytes) => _parent.RunAsync(() =>
    {
        var slot = _slots.Take();
        try
        {
            slot.Group?.Limit(memoryBytes, slot.Processes);
            var process = JailedProcess.Start(_command.For(program, slot), JailCommand.Environment(program), _command.BoxFilter, slot);
            _alive[process] = true;
            return process;
        }
        catch
        {
            _slots.GiveBack(slot);
            throw;
        }
    });

    /// <summary>Ends a jail in the background; its slot serves again when nothing lives in it. Nobody may be talking with it.</summary>
    public Task EndAsync(JailedProcess process) => !_alive.TryRemove(process, out _)
        ? Task.CompletedTask
        : _ending.Track(Task.Run(() =>
        {
            process.Dispose();
            _slots.GiveBack(process.Slot);
        }));

    /// <summary>Ends what still lives and waits for all of it.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _alive.Keys)
            _ = EndAsync(process);
        await _ending.WhenDoneAsync();
        _parent.Dispose();
        _slots.Dispose();
    }
}
