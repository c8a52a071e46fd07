using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>A case of a stateful class: <c>new</c> with the constructor's arguments, <c>calls</c> with what each returns.</summary>
internal static class CallsYaml
{
    private const int MaxCalls = 50_000;

    public static (JsonElement? Input, JsonElement? Expected) Read(YamlFields fields, ClassTarget target)
    {
        var input = new JsonArray();
        var expected = new JsonArray();
        var constructor = target.Constructor.Count > 0 ? fields.Required("new") : fields.Optional("new");
        var whole = Add(fields, target.ClassName, target.Constructor, constructor, null, 1, (input, expected));
        foreach (var node in fields.List("calls", 1, MaxCalls))
            whole &= ReadCall(YamlFields.Of(node, fields.Problems), target, (input, expected));
        return whole ? (input.ToElement(), expected.ToElement()) : (null, null);
    }

    private static bool ReadCall(YamlFields fields, ClassTarget target, (JsonArray, JsonArray) to)
    {
        var name = fields.Text("call", 60);
        var arguments = fields.Optional("args");
        var times = fields.Int("times", 1, MaxCalls, 1);
        var method = target.Methods.FirstOrDefault(m => m.Name == name);
        if (method is null)
        {
            fields.Problems.Add(fields.Line, $"'{name}' is no method of {target.ClassName}. It has {string.Join(", ", target.Methods.Select(m => m.Name))}.");
            return false;
        }
        JsonElement? result = null;
        var whole = method.ReturnType == "void" || (result = CasesYaml.Value(fields, fields.Required("returns"), method.ReturnType)) is not null;
        fields.RefuseOthers();
        return Add(fields, name, method.Parameters, arguments, result, times, to) && whole;
    }

    private static bool Add(
        YamlFields fields, string name, IReadOnlyList<Parameter> parameters, YamlNode? arguments, JsonElement? result, int times, (JsonArray Input, JsonArray Expected) to)
    {
        var given = arguments is YamlList list ? list.Items : [];
        if (given.Count != parameters.Count || arguments is not (null or YamlList))
        {
            fields.Problems.Add(arguments?.Line ?? fields.Line, $"{name} takes {parameters.Count} arguments, written as a list; {given.Count} are given.");
            return false;
        }
        var values = parameters.Zip(given, (p, node) => CasesYaml.Value(fields, node, p.Type)).ToList();
        if (values.Contains(null))
            return false;
        if (to.Input.Count + times > MaxCalls)
        {
            fields.Problems.Add(fields.Line, $"The case makes more than {MaxCalls:N0} calls.");
            return false;
        }
        for (var i = 0; i < times; i++)
        {
            to.Input.Add(new JsonObject { ["call"] = name, ["args"] = JsonSerializer.SerializeToNode(values) });
            to.Expected.Add(result is { } value ? JsonSerializer.SerializeToNode(value) : null);
        }
        return true;
    }
}
