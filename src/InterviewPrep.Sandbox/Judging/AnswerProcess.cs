using System.Security.Cryptography;
using System.Text.Json;
using InterviewPrep.Sandbox.Processes;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>One answer in runners: a new one is taken whenever a case has ended the last.</summary>
internal sealed class AnswerProcess(RunnerPool pool, AnswerShape shape, CompilerReply compiled, Limits limits) : IDisposable
{
    private const long Megabyte = 1024 * 1024;
    private const long NativeSlack = 32 * Megabyte; // code of the answer, stacks, buffers
    private const int Framing = 4096;

    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(LoadAnswer.NonceLength);
    private Conversation? _runner;
    private long _residentAllowed;

    public long PeakBytes { get; private set; }

    /// <summary>Whether the last case ended its process.</summary>
    public bool WasKilled => _runner is null;

    /// <summary>Blocks the calling thread until the case is over.</summary>
    /// <exception cref="SandboxException">No runner could be started or none takes the answer.</exception>
    public CaseRun Run(JsonElement input, CancellationToken cancellationToken)
    {
        if (_runner is null && Load(cancellationToken) is { } failure)
            return failure;
        var runner = _runner!;
        var turn = runner.Ask(new RunCase(JsonSerializer.SerializeToUtf8Bytes(input)).Pack(), CaseBudget, cancellationToken);
        NotePeak(runner);
        var run = CaseRun.Of(turn, runner, _nonce, limits);
        if (turn.End != TurnEnd.Answered || run.Over)
            Drop();
        return run;
    }

    public void Dispose() => Drop();

    private Budget CaseBudget => new(
        TimeSpan.FromMilliseconds(limits.CpuMs), TimeSpan.FromMilliseconds(3 * limits.CpuMs + 2_000), limits.OutputKb * 1024, _residentAllowed, limits.OutputKb * 1024 + Framing);

    /// <summary>Null when the answer is there; else what came of it: types that compile but cannot be loaded, for one.</summary>
    private CaseRun? Load(CancellationToken cancellationToken)
    {
        var runner = _runner = pool.TakeAsync(cancellationToken).GetAwaiter().GetResult();
        var memory = limits.MemoryMb * Megabyte;
        runner.Process.Slot.Group?.AllowGrowth(memory + NativeSlack);
        _residentAllowed = runner.Process.Slot.Group is null ? runner.Process.ResidentBytes + memory + NativeSlack : 0;
        var load = new LoadAnswer(_nonce, shape, compiled.Assembly, compiled.Pdb, memory, limits.OutputKb * 1024);
        var turn = runner.Ask(load.Pack(), new Budget(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), Framing, 0, Framing), cancellationToken);
        if (turn.End == TurnEnd.Answered && CaseEnded.Parse(turn.Body) is { Outcome: CaseOutcome.Loaded })
            return null;
        // None of its code has run yet, so neither a long wait nor a strange reply is its doing.
        var failure = turn.End is TurnEnd.WallLimit or TurnEnd.BadReply
            ? throw new SandboxException($"The runner does not take the answer ({turn.End}).")
            : CaseRun.Of(turn, runner, _nonce, limits);
        Drop();
        return failure;
    }

    private void NotePeak(Conversation runner) =>
        PeakBytes = Math.Max(PeakBytes, runner.Process.Slot.Group?.Peak ?? runner.Process.PeakResidentBytes);

    private void Drop()
    {
        if (_runner is not null)
            pool.EndAsync(_runner);
        _runner = null;
    }
}
