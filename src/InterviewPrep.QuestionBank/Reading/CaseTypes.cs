using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>Asks the sandbox whether it knows a type, and whether a value is written as the type asks.</summary>
internal static class CaseTypes
{
    public static string? Refusal(string type) => DataType.TryParse(type, out _, out var error) ? null : error;

    /// <summary>Null also for a type that is not known: that is told where the type stands.</summary>
    public static string? Refusal(string type, JsonElement value)
    {
        if (!DataType.TryParse(type, out var known, out _) || known.TryValidate(value, out var error))
            return null;
        var advice = known.Kind == DataKind.String && value.ValueKind != JsonValueKind.String ? "; put text in quotes" : "";
        return $"The value does not fit: {error}{advice}.";
    }
}
