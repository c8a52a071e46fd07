using System.Reflection;
using InterviewPrep.Sandbox.Compiler.Answers;
using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace InterviewPrep.Sandbox.Compiler.Editing;

/// <summary>Documents in a workspace, because completion asks for one: a script and a regular file, whose text each request replaces.</summary>
internal sealed class Drafts
{
    private readonly Document _script;
    private readonly Document _regular;

    public Drafts()
    {
        var host = MefHostServices.Create([Assembly.Load("Microsoft.CodeAnalysis.Workspaces"), Assembly.Load("Microsoft.CodeAnalysis.CSharp.Workspaces")]);
        var workspace = new AdhocWorkspace(host);
        _script = Open(workspace, "script", SourceCodeKind.Script, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, usings: References.Imports, metadataReferenceResolver: new NoMetadata(), sourceReferenceResolver: new NoSources()));
        _regular = Open(workspace, "regular", SourceCodeKind.Regular, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        _regular = _regular.Project.AddDocument("Usings.cs", References.GlobalUsings).Project.GetDocument(_regular.Id)!;
    }

    public Document With(AnswerKind kind, string source) => (kind == AnswerKind.Script ? _script : _regular).WithText(SourceText.From(source));

    private static Document Open(AdhocWorkspace workspace, string name, SourceCodeKind kind, CSharpCompilationOptions options)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Create(), name, name, LanguageNames.CSharp, compilationOptions: options,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, kind: kind), metadataReferences: References.All, isSubmission: kind == SourceCodeKind.Script));
        return project.AddDocument(Templates.FileName, SourceText.From("")).WithSourceCodeKind(kind);
    }
}
