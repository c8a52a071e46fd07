using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.Sandbox.Judging;

/// <summary>The declared types of results.</summary>
internal static class CaseTypes
{
    /// <summary>Null: void.</summary>
    public static DataType? ResultOf(MethodTarget target) => target.ResultArgument is { } name
        ? DataType.Parse(target.Method.Parameters.First(p => p.Name == name).Type)
        : Returned(target.Method);

    public static DataType? Returned(Signature method) => method.ReturnType == "void" ? null : DataType.Parse(method.ReturnType);

    /// <summary>The type of each call's result, the constructor's included.</summary>
    public static IReadOnlyList<DataType?> ResultsOf(ClassTarget target, JsonElement calls)
    {
        var types = target.Methods.ToDictionary(m => m.Name, Returned);
        return [.. calls.EnumerateArray().Select((call, i) => i == 0 ? null : types[call.GetProperty("call").GetString()!])];
    }

    public static string? CheckCalls(ClassTarget target, JudgeCase one)
    {
        if (one.Input.ValueKind != JsonValueKind.Array || one.Input.GetArrayLength() == 0)
            return "the input of a class is an array of calls, the constructor first";
        var i = 0;
        foreach (var call in one.Input.EnumerateArray())
            if (CheckCall(target, call, isFirst: i++ == 0) is { } error)
                return $"call {i}: {error}";
        if (one.Expected is not { } expected)
            return null;
        if (expected.ValueKind != JsonValueKind.Array || expected.GetArrayLength() != i)
            return $"{i} results are expected, one for each call";
        return ResultsOf(target, one.Input).Select((type, at) => RequestCheck.Value(type, expected[at])).FirstOrDefault(e => e is not null);
    }

    private static string? CheckCall(ClassTarget target, JsonElement call, bool isFirst)
    {
        if (call.ValueKind != JsonValueKind.Object || !call.TryGetProperty("call", out var name) || name.ValueKind != JsonValueKind.String || !call.TryGetProperty("args", out var arguments))
            return "a call is {\"call\": name, \"args\": [...]}";
        var parameters = isFirst
            ? name.ValueEquals(target.ClassName) ? target.Constructor : null
            : target.Methods.FirstOrDefault(m => name.ValueEquals(m.Name))?.Parameters;
        return parameters is null ? $"there is no {name}" : RequestCheck.Arguments(parameters, arguments);
    }
}
