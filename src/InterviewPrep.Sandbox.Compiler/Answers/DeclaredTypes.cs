using InterviewPrep.Sandbox.Protocol.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>The compiler's symbols for the types that a question declares.</summary>
internal sealed class DeclaredTypes(CSharpCompilation compilation)
{
    public ITypeSymbol Of(string type) => type == "void" ? compilation.GetSpecialType(SpecialType.System_Void) : Of(DataType.Parse(type));

    private ITypeSymbol Of(DataType type) => type.Kind switch
    {
        DataKind.Array => compilation.CreateArrayTypeSymbol(Of(type.Parts[0])),
        DataKind.Nullable => Of(type.Parts[0]) is { IsValueType: true } value ? Named("System.Nullable`1").Construct(value) : Of(type.Parts[0]),
        DataKind.Tuple => compilation.CreateTupleTypeSymbol([.. type.Parts.Select(Of)]),
        DataKind.Sequence or DataKind.Set or DataKind.Map =>
            Named($"System.Collections.Generic.{type.Name}`{type.Parts.Count}").Construct([.. type.Parts.Select(Of)]),
        DataKind.ListNode or DataKind.TreeNode => Named(type.Name),
        _ => Named("System." + ClrName(type.Name)),
    };

    /// <summary>Of the references, never of the answer: a ListNode of its own is not the one that the question gives.</summary>
    private INamedTypeSymbol Named(string metadataName) => compilation.GetTypesByMetadataName(metadataName)
        .First(type => type.Locations.All(location => location.IsInMetadata) && type.DeclaredAccessibility == Accessibility.Public);

    private static string ClrName(string keyword) => keyword switch
    {
        "bool" => "Boolean",
        "char" => "Char",
        "string" => "String",
        "byte" => "Byte",
        "sbyte" => "SByte",
        "short" => "Int16",
        "ushort" => "UInt16",
        "int" => "Int32",
        "uint" => "UInt32",
        "long" => "Int64",
        "ulong" => "UInt64",
        "float" => "Single",
        "double" => "Double",
        "decimal" => "Decimal",
        _ => keyword,
    };
}
