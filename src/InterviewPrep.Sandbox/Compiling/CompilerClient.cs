using InterviewPrep.Sandbox.Processes;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Compiling;

/// <summary>What came of a compilation.</summary>
/// <param name="Verdict">Null when there is an assembly to run.</param>
internal sealed record Compiled(Verdict? Verdict, CompilerReply Reply, TimeSpan Took)
{
    public IReadOnlyList<Diagnostic> Diagnostics => CompilerClient.Translate(Reply.Diagnostics);
}

/// <summary>Asks jailed compilers.</summary>
internal sealed class CompilerClient(CompilerPool pool, SandboxOptions options, bool pollMemory)
{
    private const int ReplyBytes = 16 * 1024 * 1024;
    private static readonly CompilerReply Nothing = new(CompilerOutcome.Errors, [], [], [], []);

    private readonly Budget _submission = BudgetOf(options, pollMemory, options.CompileCpuMs);
    private readonly Budget _editor = BudgetOf(options, pollMemory, options.CompileCpuMs / 2);

    /// <exception cref="SandboxException">The compiler ended without a limit to blame.</exception>
    public async Task<Compiled> CompileAsync(AnswerShape shape, string source, CancellationToken cancellationToken)
    {
        var turn = await pool.AskAsync(new CompilerRequest(CompilerTask.Compile, shape, source, 0).Pack(), _submission, urgent: true, cancellationToken);
        if (IsTooMuch(turn))
            return new Compiled(Verdict.CompileLimit, Nothing with { Diagnostics = [TooMuch] }, turn.Wall);
        var reply = turn.End == TurnEnd.Answered ? Parse(turn) : throw new SandboxException($"The compiler was lost ({turn.End}).");
        return new Compiled(reply.Outcome switch { CompilerOutcome.Done => null, CompilerOutcome.Forbidden => Verdict.Forbidden, _ => Verdict.CompileError }, reply, turn.Wall);
    }

    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(AnswerShape shape, string source, CancellationToken cancellationToken) =>
        Translate((await EditAsync(new CompilerRequest(CompilerTask.Diagnose, shape, source, 0), cancellationToken)).Diagnostics);

    public async Task<IReadOnlyList<Completion>> CompleteAsync(AnswerShape shape, string source, int position, CancellationToken cancellationToken) =>
        [.. (await EditAsync(new CompilerRequest(CompilerTask.Complete, shape, source, position), cancellationToken)).Completions.Select(c => new Completion(c.Label, c.Kind, c.Detail))];

    public static IReadOnlyList<Diagnostic> Translate(IEnumerable<WireDiagnostic> diagnostics) =>
        [.. diagnostics.Select(d => new Diagnostic(d.Line, d.Column, d.EndLine, d.EndColumn, (DiagnosticSeverity)Math.Min(d.Severity, (byte)2), d.Id, d.Message))];

    /// <exception cref="SandboxException">No compiler could be started, or two were lost.</exception>
    private async Task<CompilerReply> EditAsync(CompilerRequest request, CancellationToken cancellationToken)
    {
        var message = request.Pack();
        var turn = await pool.AskAsync(message, _editor, urgent: false, cancellationToken);
        if (turn.End != TurnEnd.Answered && !IsTooMuch(turn))
            turn = await pool.AskAsync(message, _editor, urgent: false, cancellationToken);
        return turn.End == TurnEnd.Answered ? Parse(turn)
            : IsTooMuch(turn) ? Nothing with { Diagnostics = [TooMuch] }
            : throw new SandboxException($"The compiler was lost ({turn.End}).");
    }

    /// <summary>Whether the text is to blame. A compiler waits for nothing, so a long wall time alone is the machine's fault.</summary>
    private static bool IsTooMuch(Turn turn) => turn.End switch
    {
        TurnEnd.CpuLimit or TurnEnd.MemoryLimit or TurnEnd.ProcessLimit or TurnEnd.PrintedTooMuch => true,
        TurnEnd.Died => !turn.WasKilled,
        _ => false,
    };

    private static CompilerReply Parse(Turn turn)
    {
        try
        {
            return CompilerReply.Parse(turn.Body);
        }
        catch (BadFrameException e)
        {
            throw new SandboxException("The compiler's reply cannot be read.", e);
        }
    }

    private static WireDiagnostic TooMuch => new(1, 1, 1, 1, 2, "IP0003", "The compiler needed too long or too much memory for this text, so it was stopped. Look for very deep nesting.");

    private static Budget BudgetOf(SandboxOptions options, bool pollMemory, int cpuMs) => new(
        TimeSpan.FromMilliseconds(cpuMs), TimeSpan.FromMilliseconds(10 * cpuMs + 10_000), 8192,
        pollMemory ? (long)options.CompilerMemoryMb * 1024 * 1024 : 0, ReplyBytes);
}
