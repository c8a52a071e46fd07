using System.Text.RegularExpressions;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>The 'function' part of question.yaml: a method, or a class with a constructor and methods.</summary>
internal static partial class FunctionYaml
{
    private const int MaxSignature = 400;

    public static Target Read(YamlFields fields)
    {
        var className = fields.OptionalText("class", 60);
        if (className is not null && !Identifier().IsMatch(className))
            fields.Problems.Add(fields.Optional("class")!, $"'{className}' is no name of a class.");
        var isStateful = fields.Optional("methods") is not null;
        Target target = isStateful ? ReadClass(fields, className) : ReadMethod(fields, className);
        fields.RefuseOthers();
        return target;
    }

    private static MethodTarget ReadMethod(YamlFields fields, string? className)
    {
        var method = ReadSignature(fields.Required("method"), fields.Problems);
        var result = fields.OptionalText("result", 60);
        if (result is not null && method.Parameters.All(p => p.Name != result))
            fields.Problems.Add(fields.Optional("result")!, $"'{result}' is no parameter of {method.Name}: 'result' names the argument that is changed.");
        if (result is null && method.ReturnType == "void")
            fields.Problems.Add(fields.Line, "The method returns void: say with 'result' which argument it changes.");
        return new MethodTarget(method, className, result);
    }

    private static ClassTarget ReadClass(YamlFields fields, string? className)
    {
        if (className is null)
            fields.Problems.Add(fields.Line, "'class' is missing: name the class that has these methods.");
        var constructor = fields.Optional("constructor") is { } node ? ReadParameters(node, fields.Problems) : [];
        var methods = fields.List("methods", 1, 20).Select(m => ReadSignature(m, fields.Problems)).ToList();
        if (methods.DistinctBy(m => m.Name).Count() < methods.Count)
            fields.Problems.Add(fields.Optional("methods")!, "Two methods share a name: calls could not tell them apart.");
        return new ClassTarget(className ?? "", constructor, methods);
    }

    private static Signature ReadSignature(YamlNode? node, FileProblems problems)
    {
        if (node is YamlScalar { Value: { Length: <= MaxSignature } text } && SignatureText.TryParse(text, out var signature))
        {
            CheckTypes(signature.Parameters.Select(p => p.Type).Append(signature.ReturnType), node, problems);
            return signature;
        }
        if (node is not null)
            problems.Add(node, "A signature is expected, as in 'int Count(string[] words, int least)'.");
        return new Signature("", [], "void");
    }

    private static IReadOnlyList<Parameter> ReadParameters(YamlNode node, FileProblems problems)
    {
        if (node is YamlScalar { Value: { Length: <= MaxSignature } text } && SignatureText.TryParseParameters(text, out var parameters))
        {
            CheckTypes(parameters.Select(p => p.Type), node, problems);
            return parameters;
        }
        problems.Add(node, "Parameters are expected, as in '(int capacity, string name)'.");
        return [];
    }

    private static void CheckTypes(IEnumerable<string> types, YamlNode node, FileProblems problems)
    {
        foreach (var type in types.Where(t => t != "void").Distinct())
        {
            if (CaseTypes.Refusal(type) is { } why)
                problems.Add(node, why);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
