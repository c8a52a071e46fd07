using System.Text.Json;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>cases.yaml.</summary>
internal static class CasesYaml
{
    private const int MaxCases = 60;
    private const int MaxTotalCharacters = 4 * 1024 * 1024;

    public static IReadOnlyList<QuestionCase> Read(YamlNode root, Target target, FileProblems problems)
    {
        var fields = YamlFields.Of(root, problems);
        var cases = new List<QuestionCase>();
        foreach (var hidden in new[] { false, true })
        {
            foreach (var node in fields.List(hidden ? "hidden" : "sample", 1, MaxCases))
                ReadCase(node, hidden, target, cases, problems);
        }
        fields.RefuseOthers();
        if (cases.Sum(c => (long)c.Input.GetRawText().Length + c.Expected.GetRawText().Length) > MaxTotalCharacters)
            problems.Add(root, $"All cases together are too large: more than {MaxTotalCharacters:N0} characters as JSON.");
        return cases;
    }

    private static void ReadCase(YamlNode node, bool hidden, Target target, List<QuestionCase> cases, FileProblems problems)
    {
        var fields = YamlFields.Of(node, problems);
        var name = fields.Text("name", 80);
        if (name.Length > 0 && cases.Exists(c => c.Name == name))
            problems.Add(fields.Line, $"Another case is called '{name}' too.");
        var note = hidden ? null : fields.OptionalText("note", 500);
        var (input, expected) = Values(fields, target);
        fields.RefuseOthers();
        if (input is { } given && expected is { } result)
            cases.Add(new QuestionCase(name, hidden, given, result, note));
    }

    private static (JsonElement? Input, JsonElement? Expected) Values(YamlFields fields, Target target)
    {
        var values = new CaseValues(fields.Problems);
        return target switch
        {
            MethodTarget method => (MethodInput(fields, method, values), values.Read(fields.Required("expected"), ResultTypeOf(method))),
            ClassTarget type => new CallsYaml(type, values).Read(fields),
            _ => (values.Read(fields.Required("input"), "string"), values.Read(fields.Required("expected"), "string")),
        };
    }

    private static string ResultTypeOf(MethodTarget target) => target.ResultArgument is null
        ? target.Method.ReturnType
        : target.Method.Parameters.FirstOrDefault(p => p.Name == target.ResultArgument)?.Type ?? target.Method.ReturnType;

    private static JsonElement? MethodInput(YamlFields fields, MethodTarget target, CaseValues values)
    {
        if (fields.Required("input") is not { } node)
            return null;
        var arguments = YamlFields.Of(node, fields.Problems);
        var read = target.Method.Parameters.Select(p => values.Read(arguments.Required(p.Name), p.Type)).ToList();
        arguments.RefuseOthers();
        return read.Contains(null) ? null : JsonSerializer.SerializeToElement(read);
    }
}
