using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewPrep.QuestionBank.Reading;

internal static class JsonNodes
{
    /// <summary>The node as an element; nothing for a JSON null.</summary>
    public static JsonElement ToElement(this JsonNode? node) => JsonSerializer.SerializeToElement(node);
}
