using InterviewPrep.Sandbox.Jail;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Processes;

/// <summary>Starts a jailed program and waits until it says that it is warm and its walls stand.</summary>
internal sealed class WarmStart(Jailer jailer, JailedProgram program, long memoryBytes, Walls walls, CancellationToken stop)
{
    private const int ReplyBytes = 4096;
    private static readonly Budget Patience = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3), 8192, 0, ReplyBytes);

    /// <exception cref="SandboxException">It ended, or a wall that should stand does not.</exception>
    public async Task<Conversation> StartAsync()
    {
        stop.ThrowIfCancellationRequested();
        var process = await jailer.StartAsync(program, memoryBytes);
        var conversation = new Conversation(process);
        try
        {
            var turn = await Task.Factory.StartNew(() => conversation.Ask([], Patience, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (turn.End != TurnEnd.Answered)
                throw new SandboxException($"{program.Assembly} did not start ({turn.End}, code {turn.ExitCode}). {conversation.Output}{conversation.Errors}");
            process.FindProgram();
            var ready = RunnerReady.Parse(turn.Body);
            if (ready.Sealed || !walls.Filter)
                return conversation;
            throw new SandboxException($"The system call filter does not stand: {ready.Why}");
        }
        catch
        {
            _ = jailer.EndAsync(process);
            throw;
        }
    }
}
