using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>Source to assembly, or to what is wrong with it.</summary>
internal sealed class AnswerCompiler
{
    private static readonly EmitOptions Emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);
    private readonly Templates _templates = new();

    public CompilerReply Compile(AnswerShape shape, string source)
    {
        var (compilation, tree) = _templates.With(shape.Kind, source);
        if (Bans.Find(compilation, tree) is { Count: > 0 } banned)
            return Failed(CompilerOutcome.Forbidden, banned);
        using MemoryStream assembly = new(), pdb = new();
        var emitted = compilation.Emit(assembly, pdb, options: Emit);
        var messages = Messages.Of(emitted.Diagnostics, tree);
        if (messages.Any(m => m.IsError))
            return Failed(CompilerOutcome.Errors, messages);
        if (SignatureCheck.Find(compilation, tree, shape) is { } mismatch)
            return Failed(CompilerOutcome.Errors, [mismatch]); // a script without any code fails to emit and says nothing: here it is told
        if (!emitted.Success)
            return Failed(CompilerOutcome.Errors, messages);
        return new CompilerReply(CompilerOutcome.Done, assembly.ToArray(), pdb.ToArray(), messages, []);
    }

    public CompilerReply Diagnose(AnswerShape shape, string source)
    {
        var (compilation, tree) = _templates.With(shape.Kind, source);
        var diagnostics = compilation.GetDiagnostics();
        var messages = Bans.Find(compilation, tree).Concat(Messages.Of(diagnostics, tree)).ToList();
        if (!diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) && SignatureCheck.Find(compilation, tree, shape) is { } mismatch)
            messages.Add(mismatch);
        return new CompilerReply(CompilerOutcome.Done, [], [], messages, []);
    }

    private static CompilerReply Failed(CompilerOutcome outcome, IReadOnlyList<WireDiagnostic> messages) => new(outcome, [], [], messages, []);
}
