using System.Text;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>Refuses requests that are wrong in themselves, before anything runs.</summary>
internal static class RequestCheck
{
    public static void Check(JudgeRequest request)
    {
        CheckSource(request.Source);
        Range(request.Limits.CpuMs, 10, 10_000, "CpuMs");
        Range(request.Limits.MemoryMb, 32, 512, "MemoryMb");
        Range(request.Limits.OutputKb, 1, 1024, "OutputKb");
        CheckTarget(request.Target);
        if (request.Comparison is Comparison.Tolerance { Epsilon: not (>= 0 and <= 1) })
            throw new ArgumentException("A tolerance is 0 to 1.");
        foreach (var one in request.Cases)
            CheckCase(request.Target, one);
    }

    public static void CheckSource(string source)
    {
        if (Encoding.UTF8.GetByteCount(source) > Limits.MaxSourceBytes)
            throw new ArgumentException($"The source is over {Limits.MaxSourceBytes / 1024} KB.");
        if (source.Contains('\0') || !IsWellFormed(source))
            throw new ArgumentException("The source holds a NUL or half of a surrogate pair.");
    }

    public static void CheckTarget(Target target)
    {
        var signatures = target switch
        {
            MethodTarget m => [m.Method],
            ClassTarget c => c.Methods.Append(new Signature(c.ClassName, c.Constructor, "void")),
            ProgramTarget => Array.Empty<Signature>(),
            _ => throw new ArgumentException($"{target.GetType().Name} is no target that the sandbox knows."),
        };
        foreach (var type in signatures.SelectMany(s => s.Parameters.Select(p => p.Type).Concat(s.ReturnType == "void" ? [] : [s.ReturnType])))
            if (!DataType.TryParse(type, out _, out var error))
                throw new ArgumentException(error);
        if (target is MethodTarget { ResultArgument: { } argument } method && method.Method.Parameters.All(p => p.Name != argument))
            throw new ArgumentException($"{method.Method.Name} has no parameter {argument}.");
    }

    private static void CheckCase(Target target, JudgeCase one)
    {
        var error = target switch
        {
            MethodTarget m => Arguments(m.Method.Parameters, one.Input) ?? Value(CaseTypes.ResultOf(m), one.Expected),
            ClassTarget c => CaseTypes.CheckCalls(c, one),
            _ => one.Input.ValueKind != JsonValueKind.String || one.Expected is { ValueKind: not JsonValueKind.String } ? "input and output of a program are strings" : null,
        };
        if (error is not null)
            throw new ArgumentException($"Case \"{one.Name}\": {error}.");
    }

    public static string? Arguments(IReadOnlyList<Parameter> parameters, JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Array || input.GetArrayLength() != parameters.Count)
            return $"{parameters.Count} arguments are expected, in an array";
        return parameters.Select((p, i) => DataType.Parse(p.Type).TryValidate(input[i], out var error) ? null : $"{p.Name}: {error}").FirstOrDefault(e => e is not null);
    }

    /// <param name="type">Null: void.</param>
    public static string? Value(DataType? type, JsonElement? value)
    {
        if (value is not { } present)
            return null;
        if (type is null)
            return present.ValueKind == JsonValueKind.Null ? null : "nothing is returned, so null is expected";
        return type.TryValidate(present, out var error) ? null : $"expected: {error}";
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                return false;
        return true;
    }

    private static void Range(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentException($"{name} is {value}; it must be {least} to {most}.");
    }
}
