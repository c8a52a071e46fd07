using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InterviewPrep.Sandbox;

namespace InterviewPrep.Web.Features.Questions;

/// <summary>Values of a case as people read them: <c>numbers = [1, 2, 3]</c>, one line for each argument.</summary>
public static class CaseText
{
    /// <summary>Longer values are cut: they are there to be understood, not to be read whole.</summary>
    private const int MaxLength = 2_000;

    /// <summary>Between a call and what it returned.</summary>
    public const string Returns = " → ";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string OfInput(Target target, JsonElement input) => target switch
    {
        MethodTarget method => string.Join('\n', method.Method.Parameters.Zip(input.EnumerateArray(), (p, value) => $"{p.Name} = {OfValue(value)}")),
        ClassTarget => Cut(string.Join('\n', input.EnumerateArray().Select(OfCall))),
        _ => Cut(input.GetString() ?? ""),
    };

    /// <summary>What a program prints stays as it is; a value is JSON; of a class each call stands with what it returned.</summary>
    public static string OfResult(Target target, JsonElement input, JsonElement result) => target switch
    {
        ProgramTarget => Cut(result.GetString() ?? ""),
        ClassTarget type => Cut(string.Join('\n', input.EnumerateArray().Zip(result.EnumerateArray(), (call, value) => OfCall(call) + Returned(type, call, value)))),
        _ => OfValue(result),
    };

    /// <summary>JSON on one line with a space after each comma.</summary>
    public static string OfValue(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return Cut(text.ToString());
    }

    private static string OfCall(JsonElement call)
    {
        var arguments = call.TryGetProperty("args", out var args) ? args.EnumerateArray().Select(OfValue) : [];
        return $"{call.GetProperty("call").GetString()}({string.Join(", ", arguments)})";
    }

    private static string Returned(ClassTarget type, JsonElement call, JsonElement value) =>
        type.Methods.Any(m => m.Name == call.GetProperty("call").GetString() && m.ReturnType != "void") ? $"{Returns}{OfValue(value)}" : "";

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                Join('[', ']', value.EnumerateArray(), text, Write);
                break;
            case JsonValueKind.Object:
                Join('{', '}', value.EnumerateObject(), text, (property, to) => Write(property.Value, to.Append(JsonSerializer.Serialize(property.Name, Plain)).Append(": ")));
                break;
            default:
                text.Append(JsonSerializer.Serialize(value, Plain));
                break;
        }
    }

    private static void Join<T>(char open, char close, IEnumerable<T> items, StringBuilder text, Action<T, StringBuilder> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(", ");
            first = false;
            if (text.Length > MaxLength) break;
            write(item, text);
        }
        text.Append(close);
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), " …");
}
