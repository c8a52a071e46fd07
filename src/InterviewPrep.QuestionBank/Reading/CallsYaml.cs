using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>A case of a stateful class: <c>new</c> with the constructor's arguments, <c>calls</c> with what each returns.</summary>
internal sealed class CallsYaml(ClassTarget target, CaseValues values)
{
    private const int MaxCalls = 50_000;

    private readonly List<CallJson> _input = [];
    private readonly List<JsonElement?> _expected = [];

    public (JsonElement? Input, JsonElement? Expected) Read(YamlFields fields)
    {
        var arguments = target.Constructor.Count > 0 ? fields.Required("new") : fields.Optional("new");
        var whole = Add(fields, new Signature(target.ClassName, target.Constructor, "void"), arguments, null, null);
        foreach (var node in fields.List("calls", 1, MaxCalls))
            whole &= ReadCalls(YamlFields.Of(node, fields.Problems));
        return whole ? (JsonSerializer.SerializeToElement(_input), JsonSerializer.SerializeToElement(_expected)) : (null, null);
    }

    private bool ReadCalls(YamlFields fields)
    {
        var name = fields.Text("call", 60);
        var arguments = fields.Optional("args");
        var isRepeated = fields.Optional("times") is not null;
        var times = fields.Int("times", 1, MaxCalls, 1);
        var method = target.Methods.FirstOrDefault(m => m.Name == name);
        if (method is null)
        {
            fields.Problems.Add(fields.Line, $"'{name}' is no method of {target.ClassName}. It has {string.Join(", ", target.Methods.Select(m => m.Name))}.");
            return false;
        }
        var result = method.ReturnType == "void" ? null : fields.Required("returns");
        fields.RefuseOthers();
        return Enumerable.Range(1, times).All(i => Add(fields, method, arguments, result, isRepeated ? i : null));
    }

    private bool Add(YamlFields fields, Signature method, YamlNode? arguments, YamlNode? result, int? count)
    {
        var given = arguments is YamlList list ? list.Items : [];
        if (given.Count != method.Parameters.Count || arguments is not (null or YamlList))
        {
            fields.Problems.Add(arguments?.Line ?? fields.Line, $"{method.Name} takes {method.Parameters.Count} arguments, written as a list; {given.Count} are given.");
            return false;
        }
        var read = method.Parameters.Zip(given, (p, node) => values.Read(node, p.Type, count)).ToList();
        var returned = values.Read(result, method.ReturnType, count);
        if (read.Contains(null) || (returned is null && method.ReturnType != "void"))
            return false;
        _input.Add(new CallJson(method.Name, read));
        _expected.Add(returned);
        return true;
    }

    private sealed record CallJson([property: JsonPropertyName("call")] string Call, [property: JsonPropertyName("args")] IReadOnlyList<JsonElement?> Args);
}
