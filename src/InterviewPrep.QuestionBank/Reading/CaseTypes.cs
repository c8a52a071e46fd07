using System.Text.Json;

namespace InterviewPrep.QuestionBank.Reading;

internal static class CaseTypes
{
    public static string? Refusal(string type) => null;
    public static string? Refusal(string type, JsonElement value) => null;
}
