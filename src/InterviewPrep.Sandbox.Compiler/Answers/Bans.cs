using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>
/// Constructs that no answer needs. The jail is the wall; this is the kind word in front of it, so the list is short and anything may slip past.
/// </summary>
internal static class Bans
{
    private static readonly HashSet<string> Types =
    [
        "System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.InteropServices.DllImportAttribute", "System.Runtime.InteropServices.LibraryImportAttribute",
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.CompilerServices.UnsafeAccessorAttribute",
        "System.Runtime.CompilerServices.RuntimeHelpers", "System.Runtime.Loader.AssemblyLoadContext",
        "System.Reflection.Emit.DynamicMethod", "System.Reflection.Emit.AssemblyBuilder", "System.Reflection.Emit.ILGenerator",
    ];

    private static readonly HashSet<string> Names = [.. Types.Select(t => t[(t.LastIndexOf('.') + 1)..]), "DllImport", "LibraryImport", "UnsafeAccessor"];

    public static IReadOnlyList<WireDiagnostic> Find(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel? model = null;
        return
        [
            .. tree.GetRoot().DescendantNodesAndTokens(descendIntoTrivia: true)
                .Select(at => (at, reason: Reason(at, () => model ??= compilation.GetSemanticModel(tree))))
                .Where(found => found.reason is not null)
                .Select(found => Messages.Error(found.at.GetLocation()!, "IP0002", found.reason!))
                .Take(20),
        ];
    }

    private static string? Reason(SyntaxNodeOrToken at, Func<SemanticModel> model) => at.Kind() switch
    {
        SyntaxKind.UnsafeKeyword or SyntaxKind.FixedKeyword => "Unsafe code is not allowed here: answers work without pointers.",
        SyntaxKind.PointerType or SyntaxKind.FunctionPointerType => "Pointers are not allowed here.",
        SyntaxKind.ExternKeyword => "External methods are not allowed here: native code cannot be called.",
        SyntaxKind.ReferenceDirectiveTrivia => "#r is not allowed here: the referenced libraries are fixed.",
        SyntaxKind.LoadDirectiveTrivia => "#load is not allowed here: an answer is one text.",
        SyntaxKind.IdentifierName when IsBanned((IdentifierNameSyntax)at.AsNode()!, model) => $"{at} is not allowed here: it reaches below the language.",
        _ => null,
    };

    private static bool IsBanned(IdentifierNameSyntax name, Func<SemanticModel> model)
    {
        if (!Names.Contains(name.Identifier.ValueText))
            return false;
        var symbol = model().GetSymbolInfo(name).Symbol;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type is not null && Types.Contains(type.ToDisplayString());
    }
}
