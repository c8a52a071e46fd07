using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>One compilation of each kind, made once; an answer replaces its text, so that references are bound only once.</summary>
internal sealed class Templates
{
    public const string FileName = "Answer.cs";

    private static readonly CSharpParseOptions Regular = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(References.GlobalUsings, Regular);

    private readonly CSharpCompilation _script = Script();
    private readonly CSharpCompilation _library = Assembly(OutputKind.DynamicallyLinkedLibrary);
    private readonly CSharpCompilation _program = Assembly(OutputKind.ConsoleApplication);

    /// <summary>The compilation of an answer, and the tree of its text.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Tree) With(AnswerKind kind, string source)
    {
        var template = kind switch { AnswerKind.Script => _script, AnswerKind.Program => _program, _ => _library };
        var old = template.SyntaxTrees[0];
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), (CSharpParseOptions)old.Options, FileName);
        return (template.ReplaceSyntaxTree(old, tree), tree);
    }

    private static CSharpCompilation Script()
    {
        var options = ScriptOptions.Default
            .WithReferences(References.All)
            .WithImports(References.Imports)
            .WithMetadataResolver(new NoMetadata())
            .WithSourceResolver(new NoSources())
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithAllowUnsafe(false)
            .WithFilePath(FileName);
        var compilation = (CSharpCompilation)CSharpScript.Create("", options).GetCompilation();
        return compilation.WithOptions(Common(compilation.Options));
    }

    private static CSharpCompilation Assembly(OutputKind kind) => CSharpCompilation.Create(
        "Answer", [CSharpSyntaxTree.ParseText("", Regular), Usings], References.All, Common(new CSharpCompilationOptions(kind, allowUnsafe: false)));

    private static CSharpCompilationOptions Common(CSharpCompilationOptions options) => options
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithNullableContextOptions(NullableContextOptions.Annotations)
        .WithConcurrentBuild(false);
}
