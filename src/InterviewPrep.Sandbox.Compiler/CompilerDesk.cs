using InterviewPrep.Sandbox.Compiler.Answers;
using InterviewPrep.Sandbox.Compiler.Editing;
using InterviewPrep.Sandbox.Protocol;

namespace InterviewPrep.Sandbox.Compiler;

/// <summary>Answers one request after another.</summary>
internal sealed class CompilerDesk
{
    private readonly AnswerCompiler _compiler = new();
    private readonly Completions _completions = new();

    public async Task<CompilerReply> AnswerAsync(CompilerRequest request) => request.Task switch
    {
        CompilerTask.Compile => _compiler.Compile(request.Shape, request.Source),
        CompilerTask.Diagnose => _compiler.Diagnose(request.Shape, request.Source),
        _ => new CompilerReply(CompilerOutcome.Done, [], [], [], await _completions.FindAsync(request.Shape.Kind, request.Source, request.Position)),
    };
}
