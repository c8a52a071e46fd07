namespace InterviewPrep.Sandbox.Jail;

/// <summary>Starts programs in jails and cleans up after them.</summary>
internal sealed class Jailer : IDisposable
{
    private readonly ParentThread _parent = new();
    private readonly JailSlots _slots;
    private readonly JailCommand _command;

    public Jailer(JailFiles files, Walls walls, ControlGroups groups, int processes)
    {
        _slots = new JailSlots(groups);
        _command = new JailCommand(files, walls, processes);
        Files = files;
        Processes = processes;
    }

    public JailFiles Files { get; }

    private int Processes { get; }

    public Task<JailedProcess> StartAsync(JailedProgram program, long memoryBytes) => _parent.RunAsync(() =>
    {
        var slot = _slots.Take();
        slot.Group?.Limit(memoryBytes, Processes);
        return JailedProcess.Start(_command.For(program, slot), JailCommand.Environment(program), slot);
    });

    /// <summary>Ends a jail in the background; its slot serves again when nothing lives in it.</summary>
    public Task EndAsync(JailedProcess process) => Task.Run(() =>
    {
        process.Dispose();
        _slots.GiveBack(process.Slot);
    });

    public void Dispose()
    {
        _parent.Dispose();
        _slots.Dispose();
    }
}
