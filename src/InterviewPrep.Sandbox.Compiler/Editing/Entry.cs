using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;

namespace InterviewPrep.Sandbox.Compiler.Editing;

/// <summary>One line of the list: all overloads of a name together.</summary>
/// <param name="Nearness">0 local, 1 own member, 2 member of a type, 3 type, 4 keyword, 5 namespace or member of object.</param>
internal sealed record Entry(string Label, string Kind, int Nearness, Func<string?> Detail)
{
    private static readonly string[] KeywordTexts =
    [
        "abstract", "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "class", "const", "continue", "decimal", "default",
        "do", "double", "else", "enum", "false", "finally", "float", "for", "foreach", "if", "in", "int", "interface", "internal", "is", "long", "nameof",
        "namespace", "new", "not", "null", "object", "or", "out", "override", "params", "private", "protected", "public", "readonly", "record", "ref",
        "return", "sealed", "short", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "using", "var",
        "virtual", "void", "when", "where", "while", "with", "yield",
    ];

    public static readonly Entry[] Keywords = [.. KeywordTexts.Select(text => new Entry(text, "keyword", 4, () => null))];

    public static Entry Of(IGrouping<string, ISymbol> overloads, SemanticModel model, int position)
    {
        var first = overloads.First();
        var more = overloads.Count() - 1;
        return new Entry(first.Name, KindOf(first), NearnessOf(first), () =>
            first.ToMinimalDisplayString(model, position) + (more == 0 ? "" : more == 1 ? " (+ 1 overload)" : $" (+ {more} overloads)"));
    }

    /// <summary>Lower is better; MaxValue: does not match what was typed.</summary>
    public int Rank(string typed)
    {
        var match = typed.Length == 0 ? 0
            : Label.StartsWith(typed, StringComparison.Ordinal) ? 0
            : Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
            : Initials().StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 2
            : typed.Length >= 3 && Label.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 3
            : -1;
        return match < 0 ? int.MaxValue : match * 10 + Nearness;
    }

    public WireCompletion ToWire() => new(Label, Kind, Detail());

    private string Initials() => string.Concat(Label.Where((c, i) => i == 0 || char.IsUpper(c)));

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        INamespaceSymbol => "namespace",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        ITypeSymbol => "class",
        _ => "variable",
    };

    private static int NearnessOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => 0,
        INamespaceSymbol => 5,
        ITypeSymbol => 3,
        _ when symbol.ContainingType?.SpecialType == SpecialType.System_Object => 5,
        _ => symbol.Locations.Any(l => l.IsInSource) ? 1 : 2,
    };
}
