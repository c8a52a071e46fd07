using System.Globalization;
using InterviewPrep.Sandbox;

namespace InterviewPrep.QuestionBank.Reading;

/// <param name="Comparison">Null: Checker.cs compares.</param>
internal sealed record CodingHeader(Target Target, Comparison? Comparison, Limits Limits);

/// <summary>The fields of question.yaml that only coding questions have.</summary>
internal static class CodingYaml
{
    public static CodingHeader Read(YamlFields fields, QuestionKind kind) => new(ReadTarget(fields, kind), ReadComparison(fields), ReadLimits(fields));

    private static Target ReadTarget(YamlFields fields, QuestionKind kind)
    {
        var function = fields.Optional("function");
        if (kind == QuestionKind.Function)
            return function is null ? Missing(fields) : FunctionYaml.Read(YamlFields.Of(function, fields.Problems));
        if (function is not null)
            fields.Problems.Add(function, "A program is started, not called: leave 'function' out.");
        return new ProgramTarget();
    }

    private static ProgramTarget Missing(YamlFields fields)
    {
        fields.Problems.Add(fields.Line, "'function' is missing: say what is called.");
        return new ProgramTarget();
    }

    private static Comparison? ReadComparison(YamlFields fields)
    {
        var node = fields.Required("comparison");
        switch (node)
        {
            case YamlScalar { Value: "exact" }: return new Comparison.Exact();
            case YamlScalar { Value: "unordered" }: return new Comparison.Unordered();
            case YamlScalar { Value: "checker" }: return null;
            case YamlMap { Entries: [({ Value: "tolerance" }, YamlScalar { Value: var text })] }
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var epsilon) && epsilon is > 0 and < 1:
                return new Comparison.Tolerance(epsilon);
        }
        if (node is not null)
            fields.Problems.Add(node, "'comparison' must be exact, unordered, checker, or { tolerance: 0.001 } with a number between 0 and 1.");
        return new Comparison.Exact();
    }

    private static Limits ReadLimits(YamlFields fields)
    {
        var standard = new Limits();
        if (fields.Optional("limits") is not { } node)
            return standard;
        var limits = YamlFields.Of(node, fields.Problems);
        var read = new Limits(
            limits.Int("cpuMs", 10, 10_000, standard.CpuMs),
            limits.Int("memoryMb", 32, 512, standard.MemoryMb),
            limits.Int("outputKb", 1, 1_024, standard.OutputKb));
        limits.RefuseOthers();
        return read;
    }
}
