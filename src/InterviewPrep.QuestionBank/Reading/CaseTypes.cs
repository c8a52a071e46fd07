using System.Text.Json;
using InterviewPrep.Sandbox.Protocol.Values;

namespace InterviewPrep.QuestionBank.Reading;

/// <summary>Asks the sandbox whether it knows a type, and whether a value is written as the type asks; null: yes.</summary>
internal static class CaseTypes
{
    public static string? Refusal(string type) => DataType.TryParse(type, out _, out var error) ? null : error;

    public static string? Refusal(DataType type, JsonElement value)
    {
        if (type.TryValidate(value, out var error))
            return null;
        var advice = type.Kind == DataKind.String && value.ValueKind != JsonValueKind.String ? "; put text in quotes" : "";
        return $"The value does not fit: {error}{advice}.";
    }
}
