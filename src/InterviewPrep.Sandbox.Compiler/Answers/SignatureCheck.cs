using InterviewPrep.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InterviewPrep.Sandbox.Compiler.Answers;

/// <summary>Whether the answer has what the question will call; if not, a sentence that says what is asked for.</summary>
internal sealed class SignatureCheck
{
    private readonly CSharpCompilation _compilation;
    private readonly DeclaredTypes _types;
    private readonly Location _top;

    private SignatureCheck(CSharpCompilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        _types = new DeclaredTypes(compilation);
        _top = Location.Create(tree, default);
    }

    public static WireDiagnostic? Find(CSharpCompilation compilation, SyntaxTree tree, AnswerShape shape) => shape.Kind switch
    {
        AnswerKind.Program => null,
        AnswerKind.Script => new SignatureCheck(compilation, tree).FindMethods(compilation.ScriptClass!, shape),
        _ => new SignatureCheck(compilation, tree).FindClass(shape),
    };

    private WireDiagnostic? FindClass(AnswerShape shape)
    {
        if (_compilation.Assembly.GetTypeByMetadataName(shape.ClassName) is not { } type)
            return _compilation.GetSymbolsWithName(shape.ClassName, SymbolFilter.Type).FirstOrDefault() is { } inside
                ? Wrong(inside.Locations[0], $"This question asks for a class {shape.ClassName} outside of any namespace or class; yours is {inside.ToDisplayString()}.")
                : Wrong(_top, $"This question asks for a class {shape.ClassName}; your answer has none.");
        return FindConstructor(type, shape) ?? FindMethods(type, shape);
    }

    private WireDiagnostic? FindConstructor(INamedTypeSymbol type, AnswerShape shape)
    {
        var needed = shape.Kind == AnswerKind.Class || shape.Methods.All(m => type.GetMembers(m.Name).Any(member => !member.IsStatic));
        if (!needed || type.InstanceConstructors.Any(c => Takes(c, shape.Constructor)))
            return type.IsAbstract && needed ? Wrong(type.Locations[0], $"{shape.ClassName} is abstract, so no instance can be made of it.") : null;
        return Wrong(type.Locations[0], $"This question makes {shape.ClassName} with the constructor {shape.ClassName}({Text(shape.Constructor)}); yours has none that fits.");
    }

    private WireDiagnostic? FindMethods(INamedTypeSymbol type, AnswerShape shape) =>
        shape.Methods.Select(method => FindMethod(type, method)).FirstOrDefault(found => found is not null);

    private WireDiagnostic? FindMethod(INamedTypeSymbol type, ShapeMethod method)
    {
        var named = type.GetMembers(method.Name).OfType<IMethodSymbol>().ToList();
        if (named.Any(m => m.TypeParameters.IsEmpty && Takes(m, method.Parameters) && Gives(m, method.ReturnType)))
            return null;
        var asked = $"This question asks for {method.ReturnType} {method.Name}({Text(method.Parameters)})";
        return named is [var first, ..]
            ? Wrong(first.Locations[0], $"{asked}; yours is {first.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}.")
            : Wrong(_top, $"{asked}; your answer has no {method.Name}.");
    }

    private bool Takes(IMethodSymbol method, IReadOnlyList<ShapeParameter> parameters) =>
        method.Parameters.Length == parameters.Count
        && method.Parameters.Zip(parameters).All(p => p.First.RefKind == RefKind.None && Fits(_types.Of(p.Second.Type), p.First.Type));

    private bool Gives(IMethodSymbol method, string returnType) =>
        returnType == "void" ? method.ReturnsVoid : !method.ReturnsVoid && method.RefKind == RefKind.None && Fits(method.ReturnType, _types.Of(returnType));

    private bool Fits(ITypeSymbol from, ITypeSymbol to)
    {
        var conversion = _compilation.ClassifyConversion(from, to);
        return conversion.IsIdentity || (conversion.IsImplicit && conversion.IsReference);
    }

    private static string Text(IEnumerable<ShapeParameter> parameters) => string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"));

    private static WireDiagnostic Wrong(Location location, string message) => Messages.Error(location, "IP0001", message);
}
